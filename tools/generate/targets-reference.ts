import type { OptionSchemas } from '../../packages/chartwright/src/commands/frame/options.ts';
import { reportOptions } from '../../packages/chartwright/src/commands/frame/options.ts';
import { chartCommands, platformCommands } from '../../packages/chartwright/src/commands/table.ts';
import { chartOptions } from '../../packages/chartwright/src/commands/options/charts.ts';
import type { ChartKind } from '../../packages/chartwright/src/commands/workspace/chart-folder.ts';
import { inCode, markdownTable } from './markdown.ts';
import { optionsTable } from './options-reference.ts';

const kinds: readonly ChartKind[] = ['team', 'application', 'library'];

/** The reference of all targets, as Markdown. */
export function renderTargetsReference(): string {
  return [
    '# Targets',
    'Each `Chart.yaml` below `charts/` is an Nx project: `type: library` makes a library, a dependency on `lib-team` a team chart, a dependency on `lib-platform` the umbrella, anything else an application chart. A dependency on a chart of the workspace is an edge of the graph, so a change of the library affects every team chart. Run one chart with `npx nx run <chart>:<target>`, all with `npx nx run-many -t <target>`, those that a change touches with `npx nx affected -t <target>`.',
    'Every target takes `--format` and `--output`. Nx prints lines of its own around what a target prints, so give a program the file of `--output`. A run over many charts writes one report on those that were not in the cache; add `--skip-nx-cache` for a report on all.',
    '## Charts',
    markdownTable(
      ['target', ...kinds.map((kind) => `${kind} chart`), 'what it does', 'writes'],
      Object.entries(chartCommands).map(([name, { kinds: having, description, outputs }]) => [
        inCode(name),
        ...kinds.map((kind) => ((having as readonly ChartKind[]).includes(kind) ? 'yes' : '')),
        description,
        written(outputs),
      ]),
    ),
    tableOf(chartOptions),
    '## The platform',
    markdownTable(
      ['target', 'what it does', 'writes'],
      Object.entries(platformCommands).map(([name, { description, outputs }]) => [
        inCode(`platform:${name}`),
        description,
        written(outputs),
      ]),
    ),
    ...Object.entries(platformCommands).flatMap(([name, { options }]) => [
      `### Options of \`platform:${name}\``,
      tableOf(withoutCommon(options)),
    ]),
  ].join('\n\n');
}

/** The options that every target takes are described once. */
function withoutCommon(options: OptionSchemas): OptionSchemas {
  const common = Object.entries(reportOptions);
  return Object.fromEntries(
    Object.entries(options).filter(
      ([name, schema]) => !common.some(([other, its]) => other === name && its === schema),
    ),
  );
}

function tableOf(options: OptionSchemas): string {
  const required = Object.entries(options).flatMap(([name, option]) => (option.required === true ? [name] : []));
  return optionsTable({ properties: options, required });
}

function written(outputs: readonly string[]): string {
  const paths = outputs.map((output) =>
    output.replaceAll('{workspaceRoot}/', '').replaceAll('{projectName}', '<chart>'),
  );
  return paths.length === 0 ? '' : paths.map(inCode).join(', ');
}
