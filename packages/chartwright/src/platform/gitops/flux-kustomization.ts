import { gitopsFolder, type GitopsInput, type KubernetesObject } from './input.ts';

/** Values files that kustomize copies into a ConfigMap, so that they stay the one truth. */
export interface ValuesMap {
  readonly name: string;
  readonly namespace: string;
  readonly files: readonly string[];
}

/** Key of a values file in its ConfigMap. */
export function keyOf(file: string): string {
  return file.split('/').slice(2).join('-');
}

/** The `kustomization.yaml` of a part: its files, and the ConfigMaps of its values. */
export function kustomization(
  resources: readonly string[],
  maps: readonly ValuesMap[],
  input: GitopsInput,
): KubernetesObject {
  const up = [...gitopsFolder(input.environment.name).split('/'), 'part'].map(() => '..').join('/');
  return {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources,
    configMapGenerator: maps.map(({ files, ...map }) => ({
      ...map,
      files: files.map((file) => `${keyOf(file)}=${up}/${file}`),
    })),
    generatorOptions: {
      disableNameSuffixHash: true,
      // Flux looks again at a release when a watched ConfigMap of its values changes.
      labels: { 'reconcile.fluxcd.io/watch': 'Enabled' },
    },
  };
}
