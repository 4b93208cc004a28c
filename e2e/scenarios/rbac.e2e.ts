import { describe, expect, it } from 'vitest';
import { installPlatform } from '../../packages/chartwright/src/commands/platform/install/install.ts';
import { update } from '../settings.ts';
import { AccessReviews } from '../support/rights/access-reviews.ts';
import { ApiResources, type RoleRule } from '../support/rights/api-resources.ts';
import { proves, stopAtFirstFailure, useCluster, useWorkspace } from '../support/steps.ts';
import { provePersonaAttempts } from './rbac/attempts.ts';
import { allRights } from './rbac/matrix.ts';
import { forgivable, readMatrix, seenHere, writeMatrix } from './rbac/matrix-file.ts';
import { bindEveryPersona, teams } from './rbac/personas.ts';
import { proveNoWildcards } from './rbac/wildcards.ts';

describe('RBAC on a cluster with the platform', () => {
  const cluster = useCluster();
  const workspace = useWorkspace();
  stopAtFirstFailure();

  it('the platform and its teams are installed, and every persona is bound to a group', async () => {
    await bindEveryPersona(workspace());
    await installPlatform(workspace().root, { env: 'dev', yes: true }, undefined, () => undefined);
  });

  proves(
    'rbac',
    ['kube-apiserver', 'kube-controller-manager'],
    'the permissions of each persona on every served resource match the committed matrix',
    async () => {
      const resources = await ApiResources.discovered(cluster().kube);
      resources.addNamed(await rulesOfPersonas());
      const reviews = new AccessReviews(cluster().kube);
      const found = await allRights(reviews, resources.all);
      expect(reviews.count).toBeGreaterThan(5000);
      if (update()) await writeMatrix(found.get('storefront') as never);
      const written = seenHere(await readMatrix(), new Set(resources.all.map(({ title }) => title)));
      const isForgivable = await forgivable();
      for (const team of teams) {
        const { nobody = [], ...rights } = found.get(team) ?? {};
        const known = nobody.filter((title) => written.nobody.includes(title) || !isForgivable(title));
        expect({ of: team, ...rights, nobody: known }).toEqual({ of: team, ...written });
      }
    },
  );

  provePersonaAttempts({ kube: () => cluster().kube });
  proveNoWildcards(() => cluster().kube, workspace);

  /** The rules of all roles that the personas take in. */
  async function rulesOfPersonas(): Promise<RoleRule[]> {
    const roles = await cluster().kube.list({ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole' });
    return roles.flatMap(({ metadata, rules }) =>
      metadata.name.startsWith('chartwright-') ? ((rules ?? []) as RoleRule[]) : [],
    );
  }
});
