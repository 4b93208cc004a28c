import type { Problem } from '../../core/problem.ts';
import { withoutSecrets } from '../../core/secrets/output.ts';
import { chartsInVerdict, schemaProblems } from './schema-verdict.ts';

const schemaHeading = "values don't meet the specifications of the schema(s) in the following chart(s):";
const correctValues = "correct the chart's values.yaml, or the values file given with it";

/**
 * What helm printed before it exited, as problems.
 *
 * @param stderr everything helm printed to stderr
 * @param file path of the chart, relative to the workspace
 * @param name of the chart, so that a path within a dependency is reported as it is in the chart's values
 * @returns at least one problem
 */
export function helmProblems(stderr: string, file: string, name?: string): Problem[] {
  return messageProblems(errorMessage(stderr), file, name);
}

/** As {@link helmProblems}, for the bare message without `Error: `. */
export function messageProblems(text: string, file: string, name?: string): Problem[] {
  const place = { severity: 'error', file } as const;
  if (text.includes(schemaHeading)) {
    const problems = schemaProblems(text, { ...place, code: 'helm/schema', fix: correctValues }, name);
    if (problems.length > 0) return problems;
  }
  const message = withoutSecrets(text);
  for (const { pattern, code, expected, fix } of shapes) {
    const match = pattern.exec(message);
    if (match !== null) {
      return [{ ...place, code, path: '', found: shortened((match[1] ?? message).trim(), code), expected, fix }];
    }
  }
  const found = message === '' ? 'an exit code other than 0, and no message' : message;
  return [{ ...place, code: 'helm/failed', path: '', found, expected: 'a chart that Helm accepts', fix: 'correct it' }];
}

/** Templates that call one another for ever fail with a message of a thousand calls, of which the ends say it all. */
function shortened(found: string, code: string): string {
  if (code !== 'helm/template' || found.length <= 3000) return found;
  return `${found.slice(0, 1000)} … ${found.slice(-1000)}`;
}

/** The kinds of message helm ends with; the first group is reported, or the whole message where there is none. */
const shapes: readonly { pattern: RegExp; code: string; expected: string; fix: string }[] = [
  {
    // `fail` and `required`: the chart's own words, several lines of them perhaps.
    pattern: /^(?:execution error at \([^)]*\): )([\s\S]+)$/,
    code: 'helm/refused',
    expected: "values that the chart's own checks accept",
    fix: correctValues,
  },
  {
    pattern: /failing loading "(https?:[^"]+)"/,
    code: 'helm/schema-elsewhere',
    expected: 'a schema that holds all of its parts, since Helm fetches the others from the web',
    fix: 'render where that address can be reached, or with `--skip-schema-validation`',
  },
  {
    pattern: /found in Chart\.yaml, but missing in charts\/ directory: (.+)$/s,
    code: 'helm/dependencies',
    expected: 'the charts that Chart.yaml names as dependencies, below charts/',
    fix: 'run `helm dependency build` on the folder, or name the packaged chart, which holds them',
  },
  {
    pattern: /^library charts are not installable$/,
    code: 'helm/no-chart',
    expected: 'a chart that renders objects, not a library of templates',
    fix: 'name the chart that uses the library',
  },
  {
    pattern:
      /^(?:file '[^']*' does not appear to be a gzipped archive|unable to load chart archive|unable to detect chart|(?:Chart\.yaml|chart metadata) (?:file )?is missing|validation: chart\.metadata|error evaluating symlink)[\s\S]*$/,
    code: 'helm/no-chart',
    expected: 'a folder with Chart.yaml and everything that it links to, or a gzipped archive of one',
    fix: 'name the folder of the chart, or the file that `helm pull` or `helm package` wrote',
  },
  {
    pattern: /^YAML parse error on [\s\S]+$/,
    code: 'helm/manifest-unparsable',
    expected: 'a template that renders YAML',
    fix: 'run `helm template --debug` on the chart to see what it rendered',
  },
  {
    pattern: /^(?:parse error at \(|template: |[^\s:]+\/templates\/[^\s:]+:\d+)/,
    code: 'helm/template',
    expected: 'templates that Helm can execute',
    fix: 'correct the template; a team chart takes them from its library unchanged',
  },
  {
    pattern: /^cannot load [\s\S]+$/,
    code: 'helm/unreadable',
    expected: 'a file Helm can read',
    fix: 'correct the YAML of the file that is named',
  },
  {
    pattern: /^(?:failed to parse|error unmarshaling|error converting YAML)[\s\S]+$/,
    code: 'helm/unreadable',
    expected: 'values files that are YAML mappings',
    fix: 'correct the YAML of the values file',
  },
];

/**
 * The charts of a failed batch that helm's message names; empty when it names none. Helm checks all schemas before it
 * renders, so it names each chart its schema refuses, but only the first whose template fails.
 *
 * @param parent name of the parent chart
 */
export function blamedCharts(stderr: string, parent: string): string[] {
  const message = errorMessage(stderr);
  if (message.includes(schemaHeading)) return chartsInVerdict(message.slice(message.indexOf(schemaHeading)), parent);
  const name = message.split(`${parent}/charts/`)[1]?.split('/')[0];
  return name === undefined ? [] : [name];
}

/** Helm's closing message, without log lines before it and the hint after it. */
export function errorMessage(stderr: string): string {
  const start = /^Error: /m.exec(stderr);
  if (start === null) return stderr.trim();
  return stderr
    .slice(start.index + 'Error: '.length)
    .replace(/\n+Use --debug flag to render out invalid YAML\s*$/, '')
    .replaceAll(/^(?:level=|time=|walk\.go:|I\d{4} |W\d{4} ).*\n?/gm, '')
    .trim();
}
