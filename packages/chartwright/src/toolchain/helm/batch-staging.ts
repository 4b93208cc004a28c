import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Batch } from './batch-plan.ts';
import type { RenderRequest } from './helm.ts';
import { sharedSchema } from './shared-schema.ts';
import type { SharedLibrary } from './thin-chart.ts';

/** A parent chart written for one run. */
export interface StagedBatch {
  /** Absolute folder of the parent chart. */
  readonly chart: string;
  /** Absolute paths of its values files, in order. */
  readonly values: readonly string[];
}

/**
 * Writes a parent chart that holds the members as subcharts, each by one link. The library's templates are read **once**,
 * beside the members, and those in each member's own copy of the library are ignored: template names are global in Helm,
 * so one copy serves all, and parsing it once and not a hundred times is most of what a batch saves. In the same way the
 * schema that most members have becomes one of the parent. What is to be ignored is in the parent's `.helmignore`, since
 * Helm applies the one of the chart that it is given to every file below, and no other.
 *
 * @param folder absolute, existing, empty
 * @param parent name of the parent chart
 */
export function stageBatch(folder: string, parent: string, { library, members }: Batch): StagedBatch {
  const chart = join(folder, parent);
  const charts = join(chart, 'charts');
  mkdirSync(charts, { recursive: true });
  writeFileSync(join(chart, 'Chart.yaml'), `apiVersion: v2\nname: ${parent}\nversion: 0.0.0\n`);
  symlinkSync(library.folder, join(charts, library.name));
  for (const { request } of members) symlinkSync(request.chart, join(charts, request.name));
  const served = stageSchema(chart, members);
  const ignored = ['/charts/*/charts/*/templates/', ...served.map((name) => `/charts/${name}/${schemaFile}`)];
  writeFileSync(join(chart, '.helmignore'), `${ignored.join('\n')}\n`);
  return { chart, values: writeLayers(folder, members) };
}

const schemaFile = 'values.schema.json';

/** A name that is none but itself in a pattern of `.helmignore`. */
const literalName = /^[\w.-]+$/;

/**
 * Gives the parent the schema of its first member.
 *
 * @returns names of the members that need none of their own then; `*` for all
 */
function stageSchema(parent: string, members: Batch['members']): readonly string[] {
  const [first] = members;
  const schema = first && schemaOf(first.request.chart);
  if (schema === undefined) return [];
  // As bytes, since a schema is long and there are many.
  const isAlike = ({ chart, name }: RenderRequest): boolean =>
    literalName.test(name) && schemaOf(chart)?.equals(schema) === true;
  const alike = members.filter(({ request }) => isAlike(request)).map(({ request }) => request.name);
  const shared = alike.length > 1 ? sharedSchema(schema.toString('utf8'), alike) : undefined;
  if (shared === undefined) return [];
  writeFileSync(join(parent, schemaFile), shared);
  return alike.length === members.length ? ['*'] : alike;
}

function schemaOf(chart: string): Buffer | undefined {
  try {
    return readFileSync(join(chart, schemaFile));
  } catch {
    return undefined;
  }
}

/** A folder with the library without its templates: what charts depend on, and nothing to parse. */
export function stageBareLibrary(folder: string, library: SharedLibrary): string {
  const dependencies = join(folder, 'dependencies');
  const bare = join(dependencies, library.name);
  mkdirSync(bare, { recursive: true });
  linkEntries(library.folder, bare, ['templates']);
  return dependencies;
}

/** Links everything in one folder into another one. */
export function linkEntries(source: string, target: string, except: readonly string[]): void {
  for (const name of readdirSync(source)) {
    if (!except.includes(name)) symlinkSync(join(source, name), join(target, name));
  }
}

/** The n-th values file holds the n-th values file of every member that has so many. */
function writeLayers(folder: string, members: Batch['members']): string[] {
  const depth = Math.max(0, ...members.map((member) => member.layers.length));
  return Array.from({ length: depth }, (_, layer) => {
    const file = join(folder, `values-${layer}.yaml`);
    writeFileSync(file, members.map((member) => member.layers[layer] ?? '').join(''));
    return file;
  });
}
