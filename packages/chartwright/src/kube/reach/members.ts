import { mapOf, type Untyped } from '../../core/untyped.ts';
import { selectsByRules } from '../selectors.ts';
import type { ReachFacts, Workload } from './facts.ts';

/** The label by which the API server names each namespace. */
const NAME = 'kubernetes.io/metadata.name';

/** Workloads by their labels and by those of their namespaces; a selector that many policies share is looked up once. */
export class Members {
  readonly #facts: ReachFacts;
  readonly #byNamespace = new Map<string, Workload[]>();
  readonly #known = new Map<string, ReadonlySet<Workload>>();
  readonly #namespaces = new Map<string, readonly string[]>();

  constructor(facts: ReachFacts) {
    this.#facts = facts;
    for (const workload of facts.workloads) {
      const others = this.#byNamespace.get(workload.namespace);
      if (others === undefined) this.#byNamespace.set(workload.namespace, [workload]);
      else others.push(workload);
    }
  }

  /** The workloads of a namespace. */
  in(namespace: string): readonly Workload[] {
    return this.#byNamespace.get(namespace) ?? [];
  }

  /**
   * The workloads that a peer of a NetworkPolicy means.
   *
   * @param home the policy's namespace, which is meant where the peer names none
   * @param peer with `podSelector`, `namespaceSelector` or both
   */
  ofPeer(home: string, peer: Untyped): ReadonlySet<Workload> {
    const { podSelector, namespaceSelector } = peer;
    const key = JSON.stringify([namespaceSelector === undefined ? home : '', namespaceSelector, podSelector]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const places = namespaceSelector === undefined ? [home] : this.#namespacesOf(mapOf(namespaceSelector));
    const members = new Set(
      places.flatMap((place) =>
        podSelector === undefined
          ? this.in(place)
          : this.in(place).filter(({ labels }) => selectsByRules(mapOf(podSelector), labels)),
      ),
    );
    this.#known.set(key, members);
    return members;
  }

  /** The namespaces that a selector takes; an empty one takes all that hold workloads. */
  #namespacesOf(selector: Untyped): readonly string[] {
    const key = JSON.stringify(selector);
    const known = this.#namespaces.get(key);
    if (known !== undefined) return known;
    const found = this.#named(selector).filter((name) => selectsByRules(selector, this.labelsOf(name)));
    this.#namespaces.set(key, found);
    return found;
  }

  /** The namespaces that a selector can take: the one that it names, as most do, else all. */
  #named(selector: Untyped): readonly string[] {
    const name = mapOf(selector['matchLabels'])[NAME];
    if (typeof name !== 'string') return [...this.#byNamespace.keys()];
    return this.#byNamespace.has(name) ? [name] : [];
  }

  /** Labels of a namespace; the API server gives each its name as one. */
  labelsOf(namespace: string): Untyped {
    return { [NAME]: namespace, ...this.#facts.namespaces[namespace] };
  }
}
