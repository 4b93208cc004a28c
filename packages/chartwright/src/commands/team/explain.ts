import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { defaultsLayer, type SchemaFiles } from '../../core/explain/schema-defaults.ts';
import {
  type ExplainedLayer,
  type ExplainedValue,
  explainValue,
  mergedLayers,
  type UnknownPath,
} from '../../core/explain/explain-value.ts';
import { explanationData, explanationLines, unknownPathWords } from '../../core/explain/words.ts';
import { fileProblem, type Problem } from '../../core/problem.ts';
import { teamSchema } from '../../core/schema/generated/team-schema.ts';
import { type ParsedYaml, parseYaml, type Source } from '../../core/yaml/source.ts';
import { valuePath } from '../../core/yaml/value-path.ts';
import { assetPath } from '../../toolchain/assets.ts';
import type { ChartOutcome } from '../frame/outcome.ts';
import type { TeamExplainOptions } from '../options/charts.ts';
import { type ChartFolder, readChartFolder } from '../workspace/chart-folder.ts';
import { readRegularText } from '../workspace/regular-file.ts';
import { readTeamEnvironments, readTeamPlaces, type TeamPlace } from '../workspace/team-environments.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * `explain`: a value of a team, and the file and line that set it, through all layers: the schema's defaults, the team's
 * own values, the contract of the environment, and the team's file there.
 */
export async function* explainCharts(
  workspace: Workspace,
  roots: readonly string[],
  _fleet: readonly string[],
  { path, env }: TeamExplainOptions,
): AsyncGenerator<ChartOutcome> {
  const environments = await readTeamEnvironments(workspace.root, env);
  const schemas = await teamSchemas();
  for (const root of roots) {
    const chart = await readChartFolder(workspace.root, root);
    const { places, problems } = await readTeamPlaces(workspace.root, environments, basename(root));
    const sources = [...(chart.values === undefined ? [] : [chart.values]), ...places.flatMap(filesOf)];
    const read = new Map(sources.map((source) => [source, parseYaml(source)]));
    const faults = [...problems, ...[...read.values()].flatMap((result) => result.problems)];
    const parsed = (source: Source): ParsedYaml[] => [read.get(source)?.parsed ?? []].flat();
    if (faults.length > 0) yield { root, problems: faults, text: 'values cannot be read' };
    else yield explained(chart, places, { schemas, path, parsed });
  }
}

function filesOf({ contract, overlay }: TeamPlace): Source[] {
  return [contract, ...(overlay === undefined ? [] : [overlay])];
}

/** The schema of a team's values as it is written, which ships with the tool. */
export async function teamSchemas(): Promise<SchemaFiles> {
  const folder = assetPath('schemas');
  const isPart = /^(team|definitions|platform-contract)\.schema\.json$/;
  const names = (await readdir(folder)).filter((name) => isPart.test(name));
  const texts = await Promise.all(names.map((name) => readRegularText(join(folder, name))));
  const files = names.map((name, index) => [name, { file: `schemas/${name}`, text: texts[index] ?? '' }] as const);
  return { root: 'team.schema.json', files: new Map(files), bundle: teamSchema };
}

/** A value in one environment, or by the team's own values. */
interface Explained {
  readonly environment: string | undefined;
  readonly explanation: { readonly values: readonly ExplainedValue[] } | UnknownPath;
}

/** What is looked up, and in what. */
interface Question {
  readonly schemas: SchemaFiles;
  readonly path: string;
  /** The content of a file that was read. */
  readonly parsed: (source: Source) => ParsedYaml[];
}

function lookUp(chart: ChartFolder, place: TeamPlace | undefined, { schemas, path, parsed }: Question): Explained {
  const own = chart.values === undefined ? [] : [chart.values];
  const sources = [...own, ...(place === undefined ? [] : filesOf(place))];
  const layers = sources.flatMap(parsed).map((layer): ExplainedLayer => ({ parsed: layer, prefix: [] }));
  const all = [defaultsLayer(schemas, mergedLayers(layers)), ...layers];
  return { environment: place?.name, explanation: explainValue(all, valuePath(mergedLayers(all), path)) };
}

function explained(chart: ChartFolder, places: readonly TeamPlace[], question: Question): ChartOutcome {
  const { root, name } = chart;
  const { path } = question;
  const found = (places.length === 0 ? [undefined] : places).map((place) => lookUp(chart, place, question));
  const known = found.flatMap(({ environment, explanation }) =>
    'values' in explanation ? [{ environment, values: explanation.values }] : [],
  );
  const [unknown] = found.flatMap(({ explanation }) => ('known' in explanation ? [explanation] : []));
  // A key that one environment alone has is told there, and is no fault in the others.
  if (known.length === 0 && unknown !== undefined)
    return { root, problems: [noSuchValue(chart, path, unknown)], text: 'no such value' };
  return {
    root,
    problems: [],
    text: `${path} explained`,
    document: sameTogether(known)
      .flatMap(({ environments, values }) => [headline(name, environments), ...values.flatMap(explanationLines)])
      .join('\n'),
    data: known.map(({ environment, values }) => ({
      team: name,
      environment: environment ?? null,
      values: values.map(explanationData),
    })),
  };
}

function headline(team: string, environments: readonly string[]): string {
  return environments.length === 0 ? `${team}, own values` : `${team} in ${environments.join(', ')}`;
}

interface Together {
  readonly environments: string[];
  readonly values: readonly ExplainedValue[];
}

/** Environments in which a value is the same, and set at the same places, are told once. */
function sameTogether(
  all: readonly { readonly environment: string | undefined; readonly values: readonly ExplainedValue[] }[],
): Together[] {
  const groups = new Map<string, Together>();
  for (const { environment, values } of all) {
    const key = values.flatMap(explanationLines).join('\n');
    const group = groups.get(key) ?? { environments: [], values };
    groups.set(key, group);
    if (environment !== undefined) group.environments.push(environment);
  }
  return [...groups.values()];
}

function noSuchValue({ root }: ChartFolder, path: string, unknown: UnknownPath): Problem {
  return {
    ...fileProblem(`${root}/values.yaml`, {
      code: 'values/no-such-value',
      found: 'no such value in any layer',
      ...unknownPathWords(unknown),
    }),
    path,
  };
}
