import type { Component, Profile } from '../../../platform/model/component.ts';
import type { ChosenComponent } from '../../../platform/model/platform.ts';
import type { RingName } from '../../../platform/model/rings.ts';
import { isMap } from '../../../core/untyped.ts';
import type { Problem } from '../../../core/problem.ts';
import { type Cluster, getObject } from '../../../toolchain/cluster/cluster.ts';

/** A Secret that the user creates before a ring is installed. */
export type NeededSecret = Pick<Component['secrets'][number], 'name' | 'keys'> & { readonly component: string };

/**
 * The Secrets that the installed components of a ring need.
 *
 * @param ring undefined for all rings
 */
export function neededSecrets(
  chosen: ReadonlyMap<string, ChosenComponent>,
  profile: Profile,
  ring: RingName | undefined,
): NeededSecret[] {
  return [...chosen.values()]
    .filter(({ component, installed }) => installed && (ring === undefined || component.ring === ring))
    .flatMap(({ component }) =>
      component.secrets
        .filter(({ profiles }) => profiles.includes(profile))
        .map(({ name, keys }) => ({ name, keys, component: component.name })),
    );
}

/** Problems of Secrets that are missing or lack a key: pods that name them would never start. */
export async function missingSecrets(
  cluster: Cluster,
  namespace: string,
  secrets: readonly NeededSecret[],
): Promise<Problem[]> {
  const found = secrets.map(async (secret): Promise<Problem[]> => {
    const there = await getObject(cluster, ['secret', secret.name, `--namespace=${namespace}`]);
    const data = isMap(there?.['data']) ? there['data'] : {};
    const lacking = secret.keys.filter((key) => !Object.hasOwn(data, key));
    return lacking.length === 0 ? [] : [missing(cluster, namespace, secret, there === undefined ? undefined : lacking)];
  });
  return (await Promise.all(found)).flat();
}

function missing(
  cluster: Cluster,
  namespace: string,
  { name, keys, component }: NeededSecret,
  lacking: readonly string[] | undefined,
): Problem {
  const literals = keys.map((key) => `--from-literal=${key}=…`).join(' ');
  return {
    code: 'platform/missing-secret',
    severity: 'error',
    file: cluster.context,
    path: '',
    found:
      lacking === undefined
        ? `no Secret ${name} in namespace ${namespace}`
        : `a Secret ${name} in namespace ${namespace} without ${lacking.join(', ')}`,
    expected: `one with ${keys.join(', ')}, which ${component} reads`,
    fix: `\`kubectl --namespace ${namespace} create secret generic ${name} ${literals}\`, then run the same command again`,
  };
}
