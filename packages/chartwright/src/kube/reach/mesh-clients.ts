import { onceEach } from '../../core/memory.ts';
import { listOf, mapOf, textOf, type Untyped } from '../../core/untyped.ts';
import { AddressSet, type Coverage, privateAddresses } from './address-sets.ts';
import type { Verdict } from './answer.ts';
import type { Workload } from './facts.ts';
import type { MeshIndex, MeshItem } from './mesh-index.ts';

/** Who calls, as linkerd's proxy sees it. */
export interface MeshClient {
  /** Undefined for a client without a proxy, whose packets bear no identity. */
  readonly identity: Pick<Workload, 'namespace' | 'serviceAccount'> | undefined;
  /** Undefined where the addresses are not known, as those of nodes, or of pods in some environments. */
  readonly addresses: AddressSet | undefined;
  readonly isPod: boolean;
}

/** Whether a policy lets a client in: each of its authentications must. */
export function policyVerdict(index: MeshIndex, { object, spec }: MeshItem, client: MeshClient): Verdict {
  const each = listOf(spec['requiredAuthenticationRefs']).map((entry) => {
    const { kind, name, namespace } = mapOf(entry);
    const place = textOf(namespace) ?? object.namespace;
    if (kind === 'ServiceAccount') return known(isAccount(client, place, name));
    const found = index.find({ kind: String(kind), name: String(name), namespace: place });
    if (found === undefined) return 'no';
    return kind === 'NetworkAuthentication' ? networksVerdict(found.spec, client) : identitiesVerdict(found, client);
  });
  return worst(each);
}

/** As {@link policyVerdict} for a ServerAuthorization. */
export function olderPolicyVerdict({ object, spec }: MeshItem, client: MeshClient): Verdict {
  const { unauthenticated, meshTLS, networks } = mapOf(spec['client']);
  const place = networks === undefined ? 'yes' : networksVerdict({ networks }, client);
  if (unauthenticated === true) return place;
  const { unauthenticatedTLS, identities, serviceAccounts } = mapOf(meshTLS);
  const accounts = listOf(serviceAccounts).map(mapOf);
  const isKnown =
    unauthenticatedTLS === true ||
    listOf(identities).some((identity) => isIdentity(client, String(identity))) ||
    accounts.some(({ name, namespace }) => isAccount(client, textOf(namespace) ?? object.namespace, name));
  return worst([place, known(isKnown)]);
}

/** linkerd's policies for ports that no Server describes, and for clients that no policy of a Server lets in. */
export function defaultVerdict(policy: string, client: MeshClient): Verdict {
  switch (policy) {
    case 'all-unauthenticated':
    case 'audit':
      return 'yes';
    case 'all-authenticated':
      return known(client.identity !== undefined);
    case 'cluster-authenticated':
      return client.identity === undefined ? 'no' : inCluster(client);
    case 'cluster-unauthenticated':
      return inCluster(client);
    case 'deny':
      return 'no';
    default:
      return 'unknown';
  }
}

/** The least certain of several that must all hold. */
export function worst(each: readonly Verdict[]): Verdict {
  return (['no', 'unknown', 'partly'] as const).find((verdict) => each.includes(verdict)) ?? 'yes';
}

/** linkerd's `clusterNetworks`, where nobody set them: the private ranges. */
function inCluster({ isPod, addresses }: MeshClient): Verdict {
  if (isPod) return 'yes';
  const covered = addresses?.coveredBy(privateAddresses) ?? 'some';
  return covered === 'none' ? 'no' : 'unknown';
}

/** What a node may have. */
const everyAddress = AddressSet.of(['0.0.0.0/0', '::/0']);

const byCoverage: Readonly<Record<Coverage, Verdict>> = { all: 'yes', some: 'partly', none: 'no' };

/** Ranges of a spec, which many clients are compared with. */
const rangesOf = onceEach(({ networks }: Untyped): AddressSet => {
  const sets = listOf(networks).map((network) => {
    const { cidr, except } = mapOf(network);
    return AddressSet.of([String(cidr)]).minus(AddressSet.of(listOf(except).map(String)));
  });
  return sets.reduce((union, set) => union.union(set), AddressSet.of([]));
});

function networksVerdict(spec: Untyped, { addresses, isPod }: MeshClient): Verdict {
  const ranges = rangesOf(spec);
  const each = (addresses ?? (isPod ? privateAddresses : everyAddress)).familiesCoveredBy(ranges);
  if (each.includes('all')) return 'yes';
  if (addresses === undefined && !isPod) return ranges.isEmpty ? 'no' : 'unknown';
  const covered = each.includes('some') ? 'some' : 'none';
  return isPod && covered === 'some' ? 'unknown' : byCoverage[covered];
}

function identitiesVerdict({ object, spec }: MeshItem, client: MeshClient): Verdict {
  const names = listOf(spec['identities']).some((identity) => isIdentity(client, String(identity)));
  const references = listOf(spec['identityRefs']).some((entry) => {
    const { kind, name, namespace } = mapOf(entry);
    if (kind === 'Namespace') return client.identity?.namespace === (textOf(name) ?? object.namespace);
    return isAccount(client, textOf(namespace) ?? object.namespace, name);
  });
  return known(names || references);
}

/**
 * An identity such as `web.shop.serviceaccount.identity.linkerd.cluster.local`; a star stands for any beginning. The
 * domain behind `identity.` is the mesh's, which is taken to be its own.
 */
function isIdentity({ identity }: MeshClient, text: string): boolean {
  if (identity === undefined) return false;
  if (text === '*') return true;
  const [account = ''] = text.split('.serviceaccount.identity.');
  const own = `${identity.serviceAccount}.${identity.namespace}`;
  return account.startsWith('*') ? own.endsWith(account.slice(1)) : own === account;
}

/** A ServiceAccount without a name stands for all of its namespace. */
function isAccount({ identity }: MeshClient, namespace: string, name: unknown): boolean {
  if (identity?.namespace !== namespace) return false;
  return name === undefined || identity.serviceAccount === name;
}

function known(isKnown: boolean): Verdict {
  return isKnown ? 'yes' : 'no';
}
