import type { RingName } from './model/rings.ts';
import { readManifest } from '../kube/manifest.ts';
import { type PlatformObject, platformObjects } from './platform-object.ts';

/** Kinds without a namespace that specs use. */
const clusterKinds = new Set([
  'Namespace',
  'ClusterRole',
  'ClusterRoleBinding',
  'ClusterIssuer',
  'StorageClass',
  'PriorityClass',
  'IngressClass',
  'GatewayClass',
  'CustomResourceDefinition',
  'ValidatingWebhookConfiguration',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding',
]);

/** The objects of a manifest as a ring's, or as the single release's. */
export function objectsIn(
  text: string,
  ring: RingName | 'single' = 'observability',
  namespace = 'platform-observability',
): PlatformObject[] {
  const { objects, problems } = readManifest(text, 'manifest');
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return platformObjects([{ ring: ring === 'single' ? undefined : ring, namespace, objects }], ({ kind }) =>
    clusterKinds.has(kind),
  );
}

/** The one object of a manifest. */
export function objectIn(text: string): PlatformObject {
  const [object] = objectsIn(text);
  if (object === undefined) throw new Error('no object');
  return object;
}
