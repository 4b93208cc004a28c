import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RingName } from '../../../platform/model/rings.ts';
import {
  explainFiles,
  explainValue,
  type ExplainedLayer,
  type ExplainedValue,
  mergedLayers,
  type UnknownPath,
} from '../../../core/explain/explain-value.ts';
import { explanationData, explanationLines, unknownPathWords } from '../../../core/explain/words.ts';
import { LenientYaml } from '../../../core/yaml/lenient-yaml.ts';
import { fileOf, type ReadChart } from '../../../platform/vendor/packaged-chart.ts';
import { defaultsLayer, type SchemaFiles } from '../../../core/explain/schema-defaults.ts';
import { yamlMap } from '../../../core/yaml/documents.ts';
import { valuePath } from '../../../core/yaml/value-path.ts';
import { umbrellaFolder } from '../../../platform/umbrella/input.ts';
import { type DocumentPath } from '../../../core/document-path.ts';
import type { Problem } from '../../../core/problem.ts';
import { platformValuesSchema } from '../../../core/schema/generated/platform-schemas.ts';
import { assetPath } from '../../../toolchain/assets.ts';
import { readPlatformOf } from '../files/platform-files.ts';
import {
  type PlatformRelease,
  type PlatformTarget,
  releasesOf,
  ringRelease,
  singleRelease,
  targetsOf,
} from '../files/targets.ts';
import { environmentRoot } from '../files/environment-root.ts';
import { readUmbrella } from '../files/umbrella-chart.ts';
import { withTemporaryFolder } from '../../../toolchain/temporary-folder.ts';
import type { Outcome } from '../../frame/outcome.ts';
import type { ExplainOptions } from '../../options/platform.ts';
import { valueLayers } from '../rendering/value-layers.ts';
import { readRegularText } from '../../workspace/regular-file.ts';

/**
 * `platform:explain`: a value, and the file and line that set it, through all layers: upstream's own values, the
 * umbrella's, the profile's, the ring's, the environment's, and the user's file.
 */
export async function explainPlatform(root: string, options: ExplainOptions): Promise<Outcome> {
  const explained = await explainedValues(root, options);
  const { problems, values, target, release } = explained;
  if (problems.length > 0 || target === undefined || release === undefined) return { problems, text: '' };
  const document = [headline(target, release), ...values.flatMap(explanationLines)].join('\n');
  return { problems, text: '', document, data: asData(target, release, values) };
}

/** A path explained in one release of one cluster. */
export interface ExplainedPath {
  readonly target: PlatformTarget | undefined;
  readonly release: PlatformRelease | undefined;
  readonly values: readonly ExplainedValue[];
  /** Why there are no values. */
  readonly problems: readonly Problem[];
}

/** Looks up a value, or each value in a map, with every layer that sets it. */
export async function explainedValues(root: string, options: ExplainOptions): Promise<ExplainedPath> {
  const [target] = await targetsOf(root, options);
  const { chart, missing } = await withTemporaryFolder(async (folder) =>
    readUmbrella(await environmentRoot(root, target?.environment, folder)),
  );
  if (target === undefined) return { target, release: undefined, values: [], problems: [] };
  const first = options.path.split(/[.[]/)[0] ?? '';
  const release = await releaseOfPath(root, target, options.ring, first);
  const all = await layersOf(root, target, release, chart);
  const explanation = explainValue(all, valuePath(mergedLayers(all), options.path));
  if ('known' in explanation)
    return { target, release, values: [], problems: [noSuchValue(options.path, explanation, missing.length > 0)] };
  return { target, release, values: explanation.values, problems: [] };
}

/** Every value that the user's file of a cluster sets, with what it hides. */
export async function explainedSettings(root: string, target: PlatformTarget): Promise<ExplainedValue[]> {
  const file = (await valueLayers(root, target, singleRelease)).find(({ kind }) => kind === 'user');
  if (file === undefined) return [];
  const { chart } = await withTemporaryFolder(async (folder) =>
    readUmbrella(await environmentRoot(root, target.environment, folder)),
  );
  const values: ExplainedValue[] = [];
  const keysOf = new Map<string, { release: PlatformRelease; keys: Set<string> }>();
  for (const key of Object.keys(yamlMap(file))) {
    const release = await releaseOfPath(root, target, undefined, key);
    const known = keysOf.get(release.release) ?? { release, keys: new Set() };
    keysOf.set(release.release, { release, keys: known.keys.add(key) });
  }
  for (const { release, keys } of keysOf.values()) {
    const all = explainFiles(await layersOf(root, target, release, chart), new Set([file.file]));
    values.push(...all.filter(({ path }) => keys.has(String(path[0]))));
  }
  return values;
}

/** All layers of a release, the schema's defaults first. */
async function layersOf(
  root: string,
  target: PlatformTarget,
  release: PlatformRelease,
  chart: ReadChart,
): Promise<ExplainedLayer[]> {
  const files = await valueLayers(root, target, release);
  const layers = [
    ...upstreamLayers(chart, []),
    ...files.map((layer): ExplainedLayer => ({ parsed: new LenientYaml(layer), prefix: [] })),
  ];
  const own = mergedLayers(layers.filter(({ prefix }) => prefix.length === 0));
  return [defaultsLayer(await platformSchemas(), own), ...layers];
}

/** The platform's schemas, which ship with the tool. */
async function platformSchemas(): Promise<SchemaFiles> {
  const folder = assetPath('schemas');
  const names = (await readdir(folder)).filter((name) => /^(platform-.*|definitions)\.schema\.json$/.test(name));
  const texts = await Promise.all(names.map((name) => readRegularText(join(folder, name))));
  const files = names.map((name, index) => [name, { file: `schemas/${name}`, text: texts[index] ?? '' }] as const);
  return { root: 'platform-values.schema.json', files: new Map(files), bundle: platformValuesSchema };
}

/** A component's values are those of its ring's release; others are the same in all rings unless a ring is named. */
async function releaseOfPath(
  root: string,
  target: PlatformTarget,
  ring: string | undefined,
  first: string,
): Promise<PlatformRelease> {
  if (ring !== undefined) return releasesOf(target, ring)[0] ?? singleRelease;
  if (target.environment === undefined) return singleRelease;
  const component = (await readPlatformOf(root)).value.components.get(first);
  const own: RingName | undefined = component?.ring;
  return own === undefined ? singleRelease : ringRelease(own);
}

function upstreamLayers(chart: ReadChart, path: DocumentPath): ExplainedLayer[] {
  return [...chart.charts.values()].flatMap((dependency) => {
    const written = chart.dependencies.find(({ name }) => name === dependency.name);
    const prefix = [...path, written?.alias ?? dependency.name];
    const file = fileOf(dependency.place, 'values.yaml');
    return [
      ...upstreamLayers(dependency, prefix),
      { parsed: new LenientYaml({ file, text: dependency.valuesText }), prefix },
    ];
  });
}

function headline(target: PlatformTarget, release: PlatformRelease): string {
  return `${target.name}, ${release.ring === undefined ? 'no ring' : `ring ${release.ring}`}`;
}

function asData(target: PlatformTarget, release: PlatformRelease, values: readonly ExplainedValue[]): unknown {
  return {
    target: target.name,
    ring: release.ring ?? null,
    values: values.map(explanationData),
  };
}

function noSuchValue(path: string, unknown: UnknownPath, lacksCharts: boolean): Problem {
  const vendor = lacksCharts ? "; run `npx nx run platform:vendor` to know the components' own values too" : '';
  return {
    code: 'platform/no-such-value',
    severity: 'error',
    file: umbrellaFolder,
    path,
    found: 'no such value in any layer',
    ...unknownPathWords(unknown, vendor),
  };
}
