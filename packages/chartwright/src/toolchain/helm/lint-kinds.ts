import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, type Untyped } from '../../core/untyped.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { isDnsLabel } from '../../kube/names.ts';
import { remarkedFiles } from './lint.ts';
import { verbatim } from './rendered-staging.ts';

/**
 * Kinds of objects, as `helm lint` judges them. To know whether a kind is deprecated it makes Kubernetes' table of kinds
 * anew for each object, which takes two milliseconds; so a kind is asked for once, by {@link stageKinds}, and an object
 * that {@link kindOfPlain} knows is not given to Helm at all.
 */
export type LintedKind = string;

/** Kinds that Helm wants a selector of, which it looks for anywhere in the chart's manifest. */
const SELECTING = new Set(['Deployment', 'ReplicaSet', 'DaemonSet', 'StatefulSet']);
const SELECTOR = /matchLabels|matchExpressions/;

/**
 * The kind of an object about which Helm can have nothing to say but that the kind is deprecated: Helm reads its kind,
 * name and namespace as this program does, and no kind refuses the name. Undefined for any other.
 */
export function kindOfPlain(
  { apiVersion, kind, name, within, value }: ManifestObject,
  manifest: string,
): LintedKind | undefined {
  const metadata = value['metadata'];
  const isRead =
    within.length === 0 &&
    isMap(metadata) &&
    isAsWritten(value, ['apiVersion', 'kind', 'metadata']) &&
    isAsWritten(metadata, ['name', 'namespace']) &&
    typeof (metadata['namespace'] ?? '') === 'string';
  // A name that begins with a letter is one of a Service too.
  const isNamed = isDnsLabel(name) && /^[a-z]/.test(name);
  const isSelecting = !SELECTING.has(kind) || SELECTOR.test(manifest);
  return isRead && isNamed && isSelecting && kind !== 'List' ? JSON.stringify({ apiVersion, kind }) : undefined;
}

/** Go takes a field whatever its letters' case. */
function isAsWritten(map: Untyped, fields: readonly string[]): boolean {
  return Object.keys(map).every(
    (key) => fields.includes(key) || !fields.some((field) => field.toLowerCase() === key.toLowerCase()),
  );
}

/**
 * Writes a chart with an object of each kind, in a template of its own.
 *
 * @param folder absolute, existing, empty
 * @returns absolute folder of the chart
 */
export function stageKinds(folder: string, kinds: readonly LintedKind[]): string {
  const chart = join(folder, 'kinds');
  mkdirSync(join(chart, 'templates'), { recursive: true });
  writeFileSync(join(chart, 'Chart.yaml'), 'apiVersion: v2\nname: kinds\nversion: 0.1.0\n');
  writeFileSync(join(chart, 'values.yaml'), '{}\n');
  for (const [index, kind] of kinds.entries()) {
    const object = { ...(JSON.parse(kind) as object), metadata: { name: 'a' }, selector: { matchLabels: {} } };
    writeFileSync(join(chart, templateOf(index)), verbatim(JSON.stringify(object)));
  }
  return chart;
}

/**
 * The kinds about which Helm said nothing.
 *
 * @param section what it printed about the chart of {@link stageKinds}
 */
export function unremarkedKinds(section: string, kinds: readonly LintedKind[]): LintedKind[] {
  const remarked = remarkedFiles(section);
  return kinds.filter((_, index) => !remarked.has(templateOf(index)));
}

function templateOf(index: number): string {
  return `templates/${index}.yaml`;
}
