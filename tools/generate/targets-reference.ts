import type { TargetConfiguration } from '@nx/devkit';
import type { ChartKind } from '../../packages/chartwright/src/commands/workspace/chart-folder.ts';
import { chartProject } from '../../packages/chartwright/src/nx/chart-projects.ts';
import { inCode, markdownTable } from './markdown.ts';
import { type OptionsSchema, optionsTable } from './options-reference.ts';

/** An executor with its `schema.json`. */
export interface ExecutorEntry {
  readonly name: string;
  readonly description: string;
  readonly schema: OptionsSchema;
}

const kinds: readonly ChartKind[] = ['team', 'application', 'library'];

/** The reference of the targets that each chart's project gets, as Markdown. */
export function renderTargetsReference(executors: readonly ExecutorEntry[]): string {
  const inferred = new Map(kinds.map((kind) => [kind, targetsOf(kind)]));
  return [
    '# Targets',
    'Each `Chart.yaml` below `charts/` is an Nx project: `type: library` makes a library, a dependency on `lib-team` a team chart, anything else an application chart. A dependency on a chart of the workspace is an edge of the graph, so a change of the library affects every team chart. Run one chart with `npx nx run <chart>:<target>`, all with `npx nx run-many -t <target>`, those that a change touches with `npx nx affected -t <target>`.',
    markdownTable(
      ['target', ...kinds.map((kind) => `${kind} chart`), 'what it does', 'writes'],
      executors.map(({ name, description }) => [
        inCode(name),
        ...kinds.map((kind) => (inferred.get(kind)?.[name] === undefined ? '' : 'yes')),
        description,
        outputsOf(name, inferred.get('team') ?? {}),
      ]),
    ),
    ...optionSections(executors),
  ].join('\n\n');
}

/** One section where all take the same options. */
function optionSections(executors: readonly ExecutorEntry[]): string[] {
  const tables = executors.map(({ name, schema }) => ({ name, table: optionsTable(schema) }));
  const [first] = tables;
  if (first !== undefined && tables.every(({ table }) => table === first.table))
    return ['## Options', 'All targets take the same.', first.table];
  return tables.flatMap(({ name, table }) => [`## Options of \`${name}\``, table]);
}

function targetsOf(kind: ChartKind): Readonly<Record<string, TargetConfiguration>> {
  const chart = { name: 'chart', version: '0.0.0', kind, dependencies: [] };
  return chartProject('charts/chart', chart, [], {}).targets ?? {};
}

function outputsOf(name: string, targets: Readonly<Record<string, TargetConfiguration>>): string {
  const outputs = targets[name]?.outputs ?? [];
  const paths = outputs.map((output) =>
    output.replaceAll('{workspaceRoot}/', '').replaceAll('{projectName}', '<chart>'),
  );
  return paths.length === 0 ? 'nothing' : paths.map(inCode).join(', ');
}
