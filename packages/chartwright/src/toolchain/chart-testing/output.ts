import { type Problem, ProblemsError } from '../../core/problem.ts';
import { withoutSecrets } from '../../core/secrets/output.ts';
import { messageProblems } from '../helm/errors.ts';
import { lintSectionProblems } from '../helm/lint.ts';
import { ownSettings } from './settings.ts';

/** ct's verdict on one chart. */
export interface ChartVerdict {
  /** Folder of the chart, relative to the workspace. */
  readonly chart: string;
  /** The version in its Chart.yaml. */
  readonly version: string;
  readonly ok: boolean;
  /** Empty when all is well; it may contain warnings although it is ok. */
  readonly problems: readonly Problem[];
}

/** `<mark> name => (version: "1.2.3", path: "charts/x")`, and for a failure ` > reason`. */
const summaryLine = /^ (✔|✖)\S* .+ => \(version: "(.*?)", path: "(.*?)"\)(?: > (.*))?$/gmu;

/**
 * What `ct lint`, `ct install` or `ct lint-and-install` printed, as a verdict a chart, sorted by folder (ct's order is
 * random). No verdicts when no chart has changed.
 *
 * @throws ProblemsError when ct stopped before it had a verdict on each chart, for example for want of a Git remote
 */
export function parseChartTesting(output: string): ChartVerdict[] {
  const verdicts = [...output.matchAll(summaryLine)].map(([, mark, version = '', chart = '', reason = '']) => {
    const found = sectionProblems(sectionOf(output, chart), chart, reason);
    const ok = mark === '✔';
    const explained = ok || found.some((problem) => problem.severity === 'error');
    return { chart, version, ok, problems: explained ? found : [...found, unexplained(chart, reason)] };
  });
  if (verdicts.length === 0) throwWhenStopped(output);
  return verdicts.sort((a, b) => (a.chart < b.chart ? -1 : 1));
}

function throwWhenStopped(output: string): void {
  const reason = /^failed [^\n]*?charts: (.+)$/m.exec(output)?.[1];
  if (reason === undefined) return;
  const chart = /path: \\?"(.*?)\\?"/.exec(reason)?.[1];
  const error = /^Error: (.+)$/m.exec(output)?.[1];
  const branch = /targetBranch '(.*?)' does not exist/.exec(reason)?.[1];
  throw new ProblemsError([
    {
      code: 'ct/stopped',
      severity: 'error',
      file: chart ?? ownSettings,
      path: '',
      found: error ?? reason,
      expected: branch === undefined ? 'a verdict on each chart' : 'a branch to compare with',
      fix: branch === undefined ? 'fix it, then run again' : `run \`git fetch ${branch.replace('/', ' ')}\``,
    },
  ]);
}

/** From the line that begins work on the chart to the line that begins work on the next, or the summary. */
function sectionOf(output: string, chart: string): string {
  const begin = /^(?:Linting|Installing) chart ".* => \(version: .*, path: \\"(.*)\\"\)"/gm;
  const begins = [...output.matchAll(begin)];
  const parts = begins.map((match, index) => {
    const end = begins[index + 1]?.index ?? output.indexOf(`\n${'-'.repeat(120)}\n`, match.index);
    return match[1] === chart ? output.slice(match.index, end === -1 ? output.length : end) : '';
  });
  return parts.join('');
}

function sectionProblems(section: string, chart: string, reason: string): Problem[] {
  return [
    ...versionProblems(section, chart, reason),
    ...shapeProblems(section, chart),
    ...styleProblems(section, chart),
    ...helmLintProblems(section, chart),
    ...installProblems(section, chart),
  ];
}

function versionProblems(section: string, chart: string, reason: string): Problem[] {
  if (!reason.includes('Needs a version bump')) return [];
  const before = /^Old chart version: (.*)$/m.exec(section)?.[1] ?? 'the one on the target branch';
  const now = /^New chart version: (.*)$/m.exec(section)?.[1] ?? before;
  const place = { file: `${chart}/Chart.yaml`, path: 'version', found: now };
  return [
    {
      code: 'ct/version-not-raised',
      severity: 'error',
      ...place,
      expected: `a version above ${before}, since the chart has changed`,
      fix: 'raise the version in Chart.yaml',
    },
  ];
}

/** yamale's findings: `<tab>path: reason`. */
function shapeProblems(section: string, chart: string): Problem[] {
  const list = /^Error validating data '.*' with schema '.*'\n((?:\t.*\n?)+)/m.exec(section)?.[1] ?? '';
  return list.split('\n').flatMap((line) => {
    const match = /^\t(.*?): (.*)$/.exec(line);
    if (match === null) return [];
    const [, path = '', found = ''] = match;
    const expected = 'what chart_schema.yaml allows';
    const file = `${chart}/Chart.yaml`;
    return [{ code: 'ct/chart-yaml', severity: 'error', file, path, found, expected, fix: 'correct Chart.yaml' }];
  });
}

/** yamllint's findings: a line with the file's path, then `  line:column  level  message  (rule)`. */
function styleProblems(section: string, chart: string): Problem[] {
  const problems: Problem[] = [];
  let file = '';
  for (const line of section.split('\n')) {
    if (line.startsWith(`${chart}/`) || line.startsWith(`./${chart}/`)) file = line.replace(/^\.\//, '');
    const match = /^ {2}(\d+):(\d+) +(error|warning) +(.*?)(?: +\(([\w-]+)\))?$/.exec(line);
    if (match === null || file === '') continue;
    const [, at = '', column = '', severity, found = '', rule = 'syntax'] = match;
    problems.push({
      code: `yamllint/${rule}`,
      severity: severity === 'warning' ? 'warning' : 'error',
      file,
      line: Number(at),
      column: Number(column),
      path: '',
      found,
      expected: 'what lintconf.yaml allows',
      fix: 'correct the line',
    });
  }
  return problems;
}

/** Helm is run once a values file under `ci/`; what it prints twice is reported once. */
function helmLintProblems(section: string, chart: string): Problem[] {
  const parts = section.split(`==> Linting ${chart}\n`).slice(1);
  const problems = parts.flatMap((part) =>
    lintSectionProblems(part.split(/^\d+ chart\(s\) linted|^level=/m)[0] ?? '', chart),
  );
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...seen.values()];
}

function installProblems(section: string, chart: string): Problem[] {
  const failures = [...section.matchAll(/^Error: ((?:INSTALLATION|UPGRADE) FAILED: )(.*)$/gm)];
  return failures.map(([, , message = '']) => {
    const [known] = messageProblems(message, chart);
    if (known !== undefined && known.code !== 'helm/failed') return known;
    const unreachable = message.includes('cluster unreachable');
    return {
      code: unreachable ? 'ct/cluster-unreachable' : 'ct/install',
      severity: 'error',
      file: chart,
      path: '',
      found: withoutSecrets(message),
      expected: 'a chart that installs',
      fix: unreachable ? 'point KUBECONFIG at a running cluster' : 'read the events and logs above, then fix the chart',
    };
  });
}

function unexplained(chart: string, reason: string): Problem {
  return {
    code: 'ct/failed',
    severity: 'error',
    file: chart,
    path: '',
    found: reason.trim() === '' ? 'a failure' : withoutSecrets(reason.trim()),
    expected: 'a chart that passes chart-testing',
    fix: `run \`ct lint --debug --charts ${chart}\` to see more`,
  };
}
