import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { charts, repository } from '../../settings.ts';
import type { RoleRule } from '../../support/rights/api-resources.ts';
import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import type { KubeObject } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import { proves } from '../../support/steps.ts';
import type { Workspace } from '../../support/workspace.ts';

const apiVersion = 'rbac.authorization.k8s.io/v1';

/** Nobody but those who are listed, with the reason, may do everything with anything. */
export function proveNoWildcards(kube: () => Kube, workspace: () => Workspace): void {
  proves(
    'rbac',
    ['kube-apiserver'],
    'no role contains a `*` and nobody is bound to cluster-admin, except for the listed upstream cases',
    async () => {
      const roles = await all(kube(), 'ClusterRole', 'Role');
      const bindings = await all(kube(), 'ClusterRoleBinding', 'RoleBinding');
      expect(roles.filter(isOfOurs).length).toBeGreaterThan(10);
      const found = [
        ...roles.filter(({ rules }) => ((rules ?? []) as RoleRule[]).some(hasWildcard)),
        ...bindings.filter(({ roleRef }) => roleRef.name === 'cluster-admin'),
      ];
      expect(found.filter(isOfOurs)).toEqual([]);
      expect(found.map(asInSingle).sort()).toEqual(await listed(workspace()));
    },
  );
}

async function all(kube: Kube, ...kinds: readonly string[]): Promise<KubeObject[]> {
  const lists = await Promise.all(kinds.map((kind) => kube.list({ apiVersion, kind })));
  // Kubernetes' own roles, cluster-admin among them, are marked so.
  return lists.flat().filter(({ metadata }) => metadata.labels?.['kubernetes.io/bootstrapping'] !== 'rbac-defaults');
}

function isOfOurs({ metadata }: KubeObject): boolean {
  const labels = metadata.labels ?? {};
  return labels['app.kubernetes.io/part-of'] === 'platform' || 'chartwright.dev/team' in labels;
}

function hasWildcard({ apiGroups = [], resources = [], nonResourceURLs = [], verbs }: RoleRule): boolean {
  return [...apiGroups, ...resources, ...nonResourceURLs, ...verbs].some((word) => word.includes('*'));
}

/** Kind and name, as a single release of everything would name it: so they are listed. */
function asInSingle({ kind, metadata }: KubeObject): string {
  const release = metadata.annotations?.['meta.helm.sh/release-name'] ?? '';
  return `${kind}/${metadata.name.replace(release, 'platform')}`;
}

/** What upstream is allowed, of the components that are there; the stand-ins of its charts have no roles. */
async function listed(workspace: Workspace): Promise<string[]> {
  if (charts() !== 'upstream') return [];
  const wiring = parse(await workspace.read('environments/dev/wiring.yaml')) as { components: Record<string, boolean> };
  const file = join(repository, 'packages/chartwright/fixtures/rbac-exceptions.yaml');
  return (parse(await readFile(file, 'utf8')) as { object: string; component: string }[])
    .flatMap(({ object, component }) => (wiring.components[component] === true ? [object] : []))
    .sort();
}
