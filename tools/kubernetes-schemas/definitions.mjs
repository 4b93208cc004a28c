import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';

/**
 * Go modules with CustomResourceDefinitions of the custom kinds: rules in CEL and defaults are nowhere else. That of
 * Karpenter's provider has those of Karpenter, with the provider's rules added.
 */
const MODULES = [
  { module: 'github.com/aws/karpenter-provider-aws', version: 'v1.14.1', folder: 'pkg/apis/crds' },
  { module: 'github.com/cert-manager/cert-manager', version: 'v1.21.1', folder: 'deploy/crds' },
  {
    module: 'github.com/prometheus-operator/prometheus-operator',
    version: 'v0.93.1',
    folder: 'example/prometheus-operator-crd',
  },
  { module: 'sigs.k8s.io/gateway-api', version: 'v1.6.3', folder: 'config/crd/standard' },
];

/** `module@version` of all of them. */
export const SOURCES = MODULES.map(({ module, version }) => `${module}@${version} (Apache-2.0)`);

/** The parsed definitions; `go` fetches the modules once and verifies them by Go's checksum database. */
export function definitions() {
  return MODULES.flatMap(({ module, version, folder }) => {
    const answer = execFileSync('go', ['mod', 'download', '-json', `${module}@${version}`], { encoding: 'utf8' });
    const crds = join(JSON.parse(answer).Dir, folder);
    const files = readdirSync(crds).filter((name) => name.endsWith('.yaml'));
    const documents = files.sort().flatMap((name) => loadAll(readFileSync(join(crds, name), 'utf8')));
    return documents.filter((document) => document?.kind === 'CustomResourceDefinition');
  });
}
