import { describe, expect, it } from 'vitest';
import { checkTeamSource } from '../../src/team/values/check.ts';
import { renderBatch } from '../support/batch.ts';
import { extra } from '../support/values.ts';
import { valuesText } from '../support/values-text.ts';

const render = renderBatch();

const admin = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRoleBinding',
  metadata: { name: 'evil' },
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'cluster-admin' },
  subjects: [{ kind: 'ServiceAccount', name: 'web', namespace: 'team-shop' }],
};
const metadata = { name: 'evil' };

/** Objects that a team may not make, by what they are and the path at which they are refused. */
const refused: readonly (readonly [what: string, object: object, path: string])[] = [
  ['a List', { apiVersion: 'v1', kind: 'List', metadata, items: [admin] }, 'kind'],
  ['a List of nothing', { apiVersion: 'v1', kind: 'List', metadata }, 'kind'],
  ['a list of a kind', { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBindingList', metadata }, 'kind'],
  ['a ConfigMap with items', { apiVersion: 'v1', kind: 'ConfigMap', metadata, items: [admin] }, 'items'],
  ['a custom object with items', { apiVersion: 'example.com/v1', kind: 'Widget', metadata, items: [] }, 'items'],
  // All kinds are in one list, and each refused chart costs a Helm process.
  ...['Secret', 'RoleBinding', 'MutatingWebhookConfiguration'].map(
    (kind) => [`a ${kind}`, { apiVersion: 'example.com/v1', kind, metadata }, 'kind'] as const,
  ),
];

describe('an entry of extraObjects', () => {
  for (const [what, object, path] of refused) {
    const values = extra({ evil: object });
    const withSchema = what.startsWith('a List') ? render(values) : undefined;
    const without = render(values, { schema: false });

    it(`is refused where it is ${what}, by the tool and by Helm, with the schema and without`, () => {
      const { problems } = checkTeamSource({ file: 'values.yaml', text: valuesText(values) });
      expect(problems).toContainEqual(
        expect.objectContaining({ code: 'schema/not-allowed', path: `extraObjects.evil.${path}` }),
      );
      if (withSchema !== undefined) expect(JSON.stringify(withSchema.result)).toContain('"code":"helm/schema"');
      expect(without.result).toMatchObject({
        problems: [{ code: 'helm/refused', found: expect.stringMatching(/extraObjects\.evil/) as string }],
      });
    });
  }

  const sound = render(extra({ one: { apiVersion: 'v1', kind: 'ConfigMap', metadata } }), { schema: false });
  it('is rendered where it is an object of the team', () => {
    expect(sound.rendering.ofKind('ConfigMap')).toHaveLength(1);
  });
});
