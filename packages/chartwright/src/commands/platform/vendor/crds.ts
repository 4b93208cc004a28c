import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isCustomResourceDefinition } from '../../../kube/crd.ts';
import { type ManifestObject, readManifest } from '../../../kube/manifest.ts';
import { valueAt } from '../../../core/untyped.ts';
import { readArchive } from '../../../platform/vendor/packaged-chart.ts';
import { yamlText } from '../../../core/yaml/text.ts';
import type { Problem } from '../../../core/problem.ts';
import type { HelmEngine } from '../../../toolchain/helm/helm.ts';
import type { CrdPart } from './plan.ts';
import { readRegularFile, readRegularText } from '../../workspace/regular-file.ts';

/** Definitions by name of their file, `<group>_<plural>.yaml`, and the problems found. */
export interface CrdCollection {
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

interface Definition {
  readonly file: string;
  readonly text: string;
  readonly part: CrdPart;
}

/**
 * Collects the CustomResourceDefinitions of all parts. Of one that several parts bring, a published manifest's wins over
 * a chart's, and else that of the component whose name comes first; differing ones are reported.
 *
 * @param locate absolute path of a fetched file
 * @param scratch absolute, existing folder
 */
export async function collectCrds(
  parts: readonly CrdPart[],
  helm: HelmEngine,
  locate: (file: string) => string,
  scratch: string,
): Promise<CrdCollection> {
  const problems: Problem[] = [];
  const found: Definition[] = [];
  for (const part of parts.toSorted(byAuthority)) {
    const manifest = await manifestOf(part, helm, locate(part.file), scratch);
    if (typeof manifest !== 'string') {
      problems.push(...manifest);
      continue;
    }
    const definitions = readManifest(manifest, part.file).objects.flatMap((object) => definitionIn(object, part));
    if (definitions.length === 0) problems.push(nothing(part));
    for (const definition of definitions) {
      if ('code' in definition) problems.push(definition);
      else found.push(definition);
    }
  }
  const files = new Map<string, Definition>();
  for (const definition of found) {
    const winner = files.get(definition.file);
    if (winner === undefined) files.set(definition.file, definition);
    else if (winner.text !== definition.text) problems.push(conflict(winner, definition));
  }
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return { files: new Map(sorted.map(([file, { text, part }]) => [file, `# From ${part.file}\n${text}`])), problems };
}

/** Digest of which files the definitions come from, and with which values. */
export function recipeOf(parts: readonly CrdPart[]): string {
  const lines = parts.map(({ component, file, values, groups }) => [component, file, values, groups]);
  return createHash('sha256').update(JSON.stringify(lines)).digest('hex').slice(0, 16);
}

/** One digest of all definitions. */
export function crdDigest(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [file, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${file}\0${text}\0`);
  return hash.digest('hex');
}

function byAuthority(a: CrdPart, b: CrdPart): number {
  if ((a.chart === undefined) !== (b.chart === undefined)) return a.chart === undefined ? -1 : 1;
  return a.component < b.component ? -1 : a.component > b.component ? 1 : 0;
}

async function manifestOf(
  part: CrdPart,
  helm: HelmEngine,
  path: string,
  scratch: string,
): Promise<string | readonly Problem[]> {
  if (part.chart === undefined) return readRegularText(path);
  // Files in `crds/` are not templates, so they exist whatever the values are.
  const plain = Object.keys(part.values).length === 0 ? crdFiles(await readRegularFile(path)) : '';
  if (plain !== '') return plain;
  const values = join(scratch, `${part.component}-${part.file}.values.yaml`);
  await writeFile(values, yamlText(part.values));
  const request = { chart: path, name: part.chart.name, release: part.component, namespace: part.namespace };
  const [result] = await helm.render([{ ...request, values: [values] }], { includeCrds: true });
  if (result === undefined) return [];
  return 'manifest' in result
    ? result.manifest
    : result.problems.map((problem) => ({ ...problem, file: `catalogue/${part.component}.yaml`, path: 'crds' }));
}

/** The files in `crds/` of a chart and of those below it, as one manifest. */
function crdFiles(archive: Uint8Array): string {
  const files = [...readArchive(archive)].filter(([path]) => /^[^/]+\/(charts\/[^/]+\/)*crds\/.+\.ya?ml$/.test(path));
  return files.map(([, bytes]) => `---\n${new TextDecoder().decode(bytes)}\n`).join('');
}

/** A group or plural that is safe in a file name, as those of Kubernetes are. */
const dnsName = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

function definitionIn(object: ManifestObject, part: CrdPart): (Definition | Problem)[] {
  if (!isCustomResourceDefinition(object.value)) return [];
  const group = String(valueAt(object.value, ['spec', 'group']));
  const plural = String(valueAt(object.value, ['spec', 'names', 'plural']));
  if (part.groups.length > 0 && !part.groups.includes(group)) return [];
  if (!dnsName.test(group) || !dnsName.test(plural) || object.name !== `${plural}.${group}`)
    return [misnamed(object, part)];
  // The text as it was written: numbers beyond 2^53 would not survive being read.
  const text = object.within.length > 0 ? yamlText(object.value) : plainText(object.text);
  return [{ file: `${group}_${plural}.yaml`, text, part }];
}

function plainText(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  return `${lines
    .filter((line) => !line.startsWith('# Source: '))
    .join('\n')
    .trim()}\n`;
}

function nothing(part: CrdPart): Problem {
  return {
    code: 'platform/no-crds',
    severity: 'error',
    file: `catalogue/${part.component}.yaml`,
    path: 'crds',
    found: `no CustomResourceDefinition in ${part.file}${part.groups.length > 0 ? ` of ${part.groups.join(', ')}` : ''}`,
    expected: 'at least one',
    fix: 'correct the values with which the chart renders them, or the groups to keep',
  };
}

function misnamed(object: ManifestObject, part: CrdPart): Problem {
  return {
    code: 'platform/bad-crd',
    severity: 'error',
    file: part.file,
    path: '',
    found: `a CustomResourceDefinition named ${JSON.stringify(object.name)}`,
    expected: 'the name <plural>.<group> of its own',
    fix: 'do not use this file; take it from its public repository again',
  };
}

function conflict(winner: Definition, other: Definition): Problem {
  return {
    code: 'platform/crd-conflict',
    severity: 'warning',
    file: other.part.file,
    path: '',
    found: `another ${other.file} than that of ${winner.part.file}, which is taken`,
    expected: 'each definition from one place',
    fix: `name the groups to keep in \`crds\` of ${other.part.component}, or see that both are of one version`,
  };
}
