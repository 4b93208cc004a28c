import { describe, expect, it } from 'vitest';
import { readManifest } from '../../../kube/manifest.ts';
import { deployerOf, namespaceIn } from './deployer.ts';

function binding(role: string, subject: string): string {
  return `---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: ${role} }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: chartwright-team-${role} }
subjects: [${subject}]
`;
}

const account = '{ kind: ServiceAccount, name: deploy-a, namespace: platform-ci }';
const tenant = (...parts: readonly string[]) => readManifest(parts.join(''), 'tenant').objects;

describe('who installs what a team runs', () => {
  it('is its deployer, with the groups that the API server gives to a service account', () => {
    expect(deployerOf(tenant(binding('admin', '{ kind: Group, name: admins }'), binding('deployer', account)))).toEqual(
      {
        user: 'system:serviceaccount:platform-ci:deploy-a',
        groups: ['system:serviceaccounts', 'system:serviceaccounts:platform-ci', 'system:authenticated'],
      },
    );
  });

  it('is somebody of its admins where no deployer is named', () => {
    expect(deployerOf(tenant(binding('admin', '{ kind: Group, name: admins }')))).toEqual({
      user: 'somebody of admins',
      groups: ['admins', 'system:authenticated'],
    });
    expect(deployerOf(tenant(binding('admin', '{ kind: User, name: jo }')))).toEqual({
      user: 'jo',
      groups: ['system:authenticated'],
    });
  });

  it('is nobody where no one may: a developer may not', () => {
    expect(deployerOf(tenant(binding('developer', '{ kind: Group, name: developers }')))).toBeUndefined();
  });

  it('does so in the namespace that the tenant part makes', () => {
    expect(namespaceIn(tenant('apiVersion: v1\nkind: Namespace\nmetadata: { name: team-a }\n'))).toBe('team-a');
    expect(namespaceIn([])).toBeUndefined();
  });
});
