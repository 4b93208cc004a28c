import { finding, shown } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import type { Problem } from '../../core/problem.ts';

const TRUST = 'platform-trust';

/** ConfigMaps that Kubernetes and the platform put into namespaces: the API server's CA, and the platform's CAs. */
export const GIVEN_CONFIG_MAPS: readonly string[] = ['kube-root-ca.crt', TRUST];

/**
 * A ConfigMap with the name of the platform's CAs, which a controller of the platform writes into every namespace. The
 * name of the API server's CA is a rule of the API's (kube/api-rules).
 */
export function givenNameFindings(object: ManifestObject): Problem[] {
  if (object.apiVersion !== 'v1' || object.kind !== 'ConfigMap' || object.name !== TRUST) return [];
  const at = ['metadata', 'name'];
  return [
    finding(object, at, {
      code: 'objects/value',
      found: shown(object, at),
      expected: 'another name, since the platform writes a ConfigMap of this name into every namespace',
      fix: 'rename it; of a workload with `config`, rename the workload',
    }),
  ];
}
