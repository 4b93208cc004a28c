import type { ManifestObject } from '../../kube/manifest.ts';
import { Part } from './part.ts';

/** An object without what the API server or Helm writes into it. */
export function rootOf(object: ManifestObject): Part {
  const root = new Part(object);
  root.ignoreAll('apiVersion', 'kind', 'status');
  const metadata = root.part('metadata');
  metadata?.ignoreAll(
    'name',
    'namespace',
    'uid',
    'resourceVersion',
    'generation',
    'creationTimestamp',
    'managedFields',
    'selfLink',
  );
  const annotations = metadata?.part('annotations');
  annotations?.ignoreAll(
    'kubectl.kubernetes.io/last-applied-configuration',
    'deployment.kubernetes.io/revision',
    'meta.helm.sh/release-name',
    'meta.helm.sh/release-namespace',
  );
  const labels = metadata?.part('labels');
  labels?.ignoreAll(...labels.keys().filter((key) => /^(app\.kubernetes\.io\/|helm\.sh\/|app$|name$)/.test(key)));
  return root;
}
