import type { ManifestObject } from '../../kube/manifest.ts';
import { yamlText } from '../../core/yaml/text.ts';
import type { ScopeTest } from '../../kube/scopes.ts';

/** The objects of one release. */
export interface KustomizePart {
  /** Name of its folder: the ring's. */
  readonly name: string;
  /** Namespace of objects that name none. */
  readonly namespace: string;
  readonly objects: readonly ManifestObject[];
}

/**
 * A render as a Kustomize base, a folder a ring with one file of its objects, and an overlay to patch it in. Helm's
 * tests are left out; every namespace is written out, since one `namespace:` for all would move what belongs elsewhere.
 *
 * @param name of the overlay: the environment's
 * @returns text by path
 */
export function kustomizeFiles(
  name: string,
  parts: readonly KustomizePart[],
  isClusterScoped: ScopeTest,
): Map<string, string> {
  const files = new Map<string, string>();
  const filled = parts.filter(({ objects }) => objects.some((object) => !isTest(object)));
  for (const part of filled) {
    const objects = part.objects.filter((object) => !isTest(object));
    files.set(
      `base/${part.name}/objects.yaml`,
      objects.map((object) => placed(object, part.namespace, isClusterScoped)).join('---\n'),
    );
    files.set(`base/${part.name}/kustomization.yaml`, kustomization(['objects.yaml']));
  }
  files.set('base/kustomization.yaml', kustomization(filled.map((part) => part.name)));
  files.set(`overlays/${name}/kustomization.yaml`, overlay(['../../base']));
  return files;
}

const header = { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization' };

function kustomization(resources: readonly string[]): string {
  return yamlText({ ...header, resources });
}

function overlay(resources: readonly string[]): string {
  return `${kustomization(resources)}# Copy this folder out of dist/, which the next render writes anew, and patch here. For example:
# patches:
#   - target: { kind: Deployment, name: <name> }
#     patch: |
#       - op: replace
#         path: /spec/replicas
#         value: 2
`;
}

function isTest({ value }: ManifestObject): boolean {
  const hook = annotationsOf(value)['helm.sh/hook'];
  return typeof hook === 'string' && hook.split(',').every((event) => event.trim().startsWith('test'));
}

function annotationsOf(value: ManifestObject['value']): Readonly<Record<string, unknown>> {
  const metadata = value['metadata'] as { annotations?: Record<string, unknown> } | undefined;
  return metadata?.annotations ?? {};
}

function placed(object: ManifestObject, namespace: string, isClusterScoped: ScopeTest): string {
  if (object.namespace !== undefined || isClusterScoped(object)) return textOf(object, object.value);
  const metadata = object.value['metadata'] as Record<string, unknown>;
  return yamlText({ ...object.value, metadata: { ...metadata, namespace } });
}

function textOf(object: ManifestObject, value: ManifestObject['value']): string {
  return object.within.length === 0 ? `${object.text.trim()}\n` : yamlText(value);
}
