import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { groupOf, type SchemaCatalog } from '../../../kube/catalog.ts';
import { isCustomResourceDefinition } from '../../../kube/crd.ts';
import type { ManifestObject } from '../../../kube/manifest.ts';
import { distinctBy, type Untyped } from '../../../core/untyped.ts';
import { yamlDocuments } from '../../../core/yaml/documents.ts';
import { narrowDefinition } from '../../../kube/narrow-definition.ts';
import { readIfThere } from '../../workspace/read-file.ts';
import { openWorkspace } from '../../workspace/workspace.ts';

/** Folder of the CustomResourceDefinitions that `platform:vendor` fetches, relative to the workspace. */
export const crdFolder = 'charts/platform-crds/crds';

/** A CustomResourceDefinition by its text; parsed only when one of its kinds is needed. */
export interface CrdText {
  readonly file: string;
  readonly text: string;
  readonly group: string;
  readonly kind: string;
  readonly versions: readonly string[];
}

/**
 * API versions of the cluster beyond those that Helm knows: those of aggregation and definitions, and the kinds that
 * charts look up by name (`policy/v1/PodDisruptionBudget`), of which Helm knows none.
 */
const builtIn = [
  'apiregistration.k8s.io/v1',
  'apiextensions.k8s.io/v1',
  'apps/v1/Deployment',
  'autoscaling/v2/HorizontalPodAutoscaler',
  'batch/v1/CronJob',
  'networking.k8s.io/v1/Ingress',
  'networking.k8s.io/v1/NetworkPolicy',
  'policy/v1/PodDisruptionBudget',
  'rbac.authorization.k8s.io/v1/ClusterRole',
];

/** API versions that the platform's charts look up, whether their definitions are vendored or not. */
const expected = ['monitoring.coreos.com/v1', 'cert-manager.io/v1', 'gateway.networking.k8s.io/v1'];

/** The vendored CustomResourceDefinitions; none before `platform:vendor`. */
export async function readCrdTexts(root: string): Promise<CrdText[]> {
  const folder = join(root, crdFolder);
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.(ya?ml|json)$/.test(name)).sort();
  const files = names.map((name) => `${crdFolder}/${name}`);
  const texts = await Promise.all(files.map((file) => readIfThere(root, file)));
  return texts.flatMap((text, index) => crdTexts(files[index] ?? '', text ?? ''));
}

/**
 * The entries of `.Capabilities.APIVersions` once the definitions are installed; charts look them up as
 * `<group>/<version>` and as `<group>/<version>/<kind>`.
 */
export function apiVersionsOf(definitions: readonly CrdText[]): string[] {
  const served = definitions.flatMap(({ group, kind, versions }) =>
    versions.flatMap((version) => [`${group}/${version}`, `${group}/${version}/${kind}`]),
  );
  return [...new Set([...builtIn, ...expected, ...served])].sort();
}

/** The schemas of every kind in the releases of some clusters, narrowed to the objects of those. */
export async function catalogFor(
  root: string,
  platforms: readonly {
    readonly releases: readonly { readonly objects: readonly ManifestObject[] }[];
    readonly definitions: readonly CrdText[];
  }[],
): Promise<SchemaCatalog> {
  const texts = platforms.flatMap(({ definitions }) => definitions);
  // Of clusters with other versions of a definition the first one counts; what is checked by it is asked for alone.
  const definitions = distinctBy(texts, ({ file, group, kind }) => `${basename(file)} ${group} ${kind}`);
  const objects = platforms.flatMap(({ releases }) => releases.flatMap((release) => release.objects));
  // The folder of a user's own definitions applies as for team charts.
  const catalog = await openWorkspace(root).catalog();
  return catalog.with(definitionsOf(definitions, objects));
}

/** The parsed definitions of kinds that are used. Parsing all of them takes longer than rendering the platform. */
function definitionsOf(definitions: readonly CrdText[], objects: readonly ManifestObject[]): unknown[] {
  const values = new Map<string, Untyped[]>();
  for (const { apiVersion, kind, value } of objects) {
    const key = `${groupOf(apiVersion)} ${kind}`;
    values.set(key, [...(values.get(key) ?? []), value]);
  }
  return definitions.flatMap(({ file, group, kind, text }) => {
    const own = values.get(`${group} ${kind}`);
    if (own === undefined) return [];
    return yamlDocuments({ file, text })
      .filter(isCustomResourceDefinition)
      .map((definition) => narrowDefinition(definition, own));
  });
}

function crdTexts(file: string, text: string): CrdText[] {
  return text.split(/^---(?:\s.*)?$/m).flatMap((part) => {
    const group = scalar(/^ {2}group: *(\S+)$/m.exec(part)?.[1]);
    const kind = scalar(/^ {4}kind: *(\S+)$/m.exec(part)?.[1]);
    if (group === undefined || kind === undefined) return [];
    const versions = [...part.matchAll(/^ {2,6}(?:- )?name: *["']?(v\d[a-z0-9]*)["']?$/gm)].map(
      ([, name]) => name ?? '',
    );
    return [{ file, text: part, group, kind, versions: [...new Set(versions)] }];
  });
}

function scalar(text: string | undefined): string | undefined {
  return text?.replace(/^["']|["']$/g, '');
}
