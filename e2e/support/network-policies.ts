import { BlockList, isIP } from 'node:net';
import type { Kube } from '../../packages/chartwright/src/toolchain/kube-api/kube.ts';

type Labels = Readonly<Record<string, string>>;

/** A pod as network policies see it: where it is, and its labels. */
export interface NetworkPod {
  readonly namespace: string;
  readonly labels: Labels;
}

interface Selector {
  readonly matchLabels?: Labels;
  readonly matchExpressions?: readonly Requirement[];
}

interface Requirement {
  readonly key: string;
  readonly operator: 'DoesNotExist' | 'Exists' | 'In' | 'NotIn';
  readonly values?: readonly string[];
}

interface Peer {
  readonly podSelector?: Selector;
  readonly namespaceSelector?: Selector;
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
}

interface Rule {
  readonly from?: readonly Peer[];
  readonly to?: readonly Peer[];
  readonly ports?: readonly { readonly port: number }[];
}

interface Policy {
  readonly namespace: string;
  readonly podSelector: Selector;
  readonly policyTypes: readonly string[];
  readonly ingress: readonly Rule[];
  readonly egress: readonly Rule[];
}

type Direction = 'Ingress' | 'Egress';

/**
 * What the network policies of a cluster let through, as a network plugin reads them: a pod that a policy selects may do
 * what any of its policies allows and nothing else, and one that none selects may do everything.
 */
export class NetworkView {
  readonly #policies: readonly Policy[];
  readonly #namespaces: ReadonlyMap<string, Labels>;

  private constructor(policies: readonly Policy[], namespaces: ReadonlyMap<string, Labels>) {
    this.#policies = policies;
    this.#namespaces = namespaces;
  }

  /** Reads all policies of a cluster. */
  static async of(kube: Kube): Promise<NetworkView> {
    const [policies, namespaces] = await Promise.all([
      kube.list({ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' }),
      kube.list({ apiVersion: 'v1', kind: 'Namespace' }),
    ]);
    return new NetworkView(
      policies.map(({ metadata, spec }) => {
        const rules = spec as Partial<Policy> & Pick<Policy, 'podSelector' | 'policyTypes'>;
        return {
          ...rules,
          ingress: rules.ingress ?? [],
          egress: rules.egress ?? [],
          namespace: metadata.namespace ?? '',
        };
      }),
      new Map(namespaces.map(({ metadata }) => [metadata.name, metadata.labels ?? {}])),
    );
  }

  /** Whether a pod may open a connection to another. */
  reaches(from: NetworkPod, to: NetworkPod, port: number): boolean {
    return this.#lets('Egress', from, to, port) && this.#lets('Ingress', to, from, port);
  }

  /** Whether a pod may open a connection to an address outside the cluster. */
  reachesAddress(from: NetworkPod, address: string, port: number): boolean {
    return this.#lets('Egress', from, address, port);
  }

  #lets(direction: Direction, pod: NetworkPod, other: NetworkPod | string, port: number): boolean {
    const its = this.#policies.filter(
      ({ namespace, podSelector, policyTypes }) =>
        namespace === pod.namespace && policyTypes.includes(direction) && selects(podSelector, pod.labels),
    );
    if (its.length === 0) return true;
    return its.some((policy) =>
      (direction === 'Ingress' ? policy.ingress : policy.egress).some(({ from, to, ports }) => {
        const peers = (direction === 'Ingress' ? from : to) ?? [];
        const fits = peers.length === 0 || peers.some((peer) => this.#isPeer(peer, other, policy.namespace));
        return fits && (ports === undefined || ports.some((one) => one.port === port));
      }),
    );
  }

  #isPeer({ ipBlock, namespaceSelector, podSelector }: Peer, other: NetworkPod | string, home: string): boolean {
    if (typeof other === 'string')
      return ipBlock !== undefined && within(ipBlock.cidr, other) && !ipBlock.except?.some((one) => within(one, other));
    // Addresses of pods are not known here, and no policy of ours names them.
    if (ipBlock !== undefined) return false;
    const placed =
      namespaceSelector === undefined
        ? other.namespace === home
        : selects(namespaceSelector, this.#namespaces.get(other.namespace) ?? {});
    return placed && (podSelector === undefined || selects(podSelector, other.labels));
  }
}

function selects({ matchLabels = {}, matchExpressions = [] }: Selector, labels: Labels): boolean {
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every((requirement) => meets(requirement, labels))
  );
}

function meets({ key, operator, values = [] }: Requirement, labels: Labels): boolean {
  const value = labels[key];
  switch (operator) {
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
  }
}

function within(range: string, address: string): boolean {
  const [network = '', prefix = '0'] = range.split('/');
  const family = isIP(network) === 6 ? 'ipv6' : 'ipv4';
  const list = new BlockList();
  list.addSubnet(network, Number(prefix), family);
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
