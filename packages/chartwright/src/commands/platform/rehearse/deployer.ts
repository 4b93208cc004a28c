import type { ManifestObject } from '../../../kube/manifest.ts';
import { listOf, mapOf, textOf, type Untyped } from '../../../core/untyped.ts';
import type { Impersonated } from '../../../toolchain/cluster/cluster.ts';

/** The team's namespace, which its tenant part makes; undefined where it makes none. */
export function namespaceIn(tenant: readonly ManifestObject[]): string | undefined {
  return tenant.find(({ kind }) => kind === 'Namespace')?.name;
}

/** Personas that may install the app part, the first that a team gives to somebody. */
const personas = [/-team-deployer$/, /-team-admin$/];

/**
 * Somebody who may install a team's app part, by the bindings of its tenant part: its deployer, or else an admin of the
 * team. Undefined where it names nobody, so that only the cluster's admin can.
 */
export function deployerOf(tenant: readonly ManifestObject[]): Impersonated | undefined {
  const bindings = tenant.filter(({ kind }) => kind === 'RoleBinding').map(({ value }) => value);
  for (const persona of personas) {
    const binding = bindings.find((value) => persona.test(textOf(mapOf(value['roleRef'])['name']) ?? ''));
    const subject = binding === undefined ? undefined : listOf(binding['subjects']).map(mapOf)[0];
    const found = subject === undefined ? undefined : impersonated(subject);
    if (found !== undefined) return found;
  }
  return undefined;
}

function impersonated({ kind, namespace, name }: Untyped): Impersonated | undefined {
  const own = textOf(name);
  if (own === undefined) return undefined;
  switch (kind) {
    case 'ServiceAccount': {
      const place = textOf(namespace) ?? '';
      const groups = ['system:serviceaccounts', `system:serviceaccounts:${place}`, 'system:authenticated'];
      return { user: `system:serviceaccount:${place}:${own}`, groups };
    }
    case 'Group':
      return { user: `somebody of ${own}`, groups: [own, 'system:authenticated'] };
    case 'User':
      return { user: own, groups: ['system:authenticated'] };
    default:
      return undefined;
  }
}
