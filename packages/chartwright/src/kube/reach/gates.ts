import { mapOf, type Untyped } from '../../core/untyped.ts';
import { selectsByRules } from '../selectors.ts';
import { ciliumPolicyGate, endpointSelector } from './cilium-policies.ts';
import type { PolicyFact, ReachFacts, Workload } from './facts.ts';
import type { Direction, GatePolicy, GateRule } from './gate-rules.ts';
import type { Members } from './members.ts';
import { networkPolicyGate } from './network-policies.ts';

/** What holds for a workload in one direction. */
export interface Gate {
  /** The policies that isolate its pods in that direction; without any, everything passes. */
  readonly policies: readonly PolicyFact[];
  readonly rules: readonly GateRule[];
}

/** The policies of both directions, by workload. */
export class Gates {
  readonly #facts: ReachFacts;
  readonly #members: Members;
  readonly #byNamespace = new Map<string, PolicyFact[]>();
  readonly #selected = new Map<Workload, readonly PolicyFact[]>();
  readonly #read = {
    egress: new Map<PolicyFact, GatePolicy | null>(),
    ingress: new Map<PolicyFact, GatePolicy | null>(),
  };
  readonly #gates = { egress: new Map<Workload, Gate>(), ingress: new Map<Workload, Gate>() };

  constructor(facts: ReachFacts, members: Members) {
    this.#facts = facts;
    this.#members = members;
    for (const policy of facts.policies) {
      const others = this.#byNamespace.get(policy.namespace);
      if (others === undefined) this.#byNamespace.set(policy.namespace, [policy]);
      else others.push(policy);
    }
  }

  /** The gate of a workload; the pods of nodes have none that is sure. */
  of(workload: Workload, direction: Direction): Gate {
    const known = this.#gates[direction].get(workload);
    if (known !== undefined) return known;
    const policies = this.#selecting(workload).flatMap((policy) => this.#gatePolicy(policy, direction) ?? []);
    const gate = {
      policies: policies.filter(({ isolates }) => isolates !== false).map(({ policy }) => policy),
      rules: policies.flatMap(({ rules }) => rules),
    };
    this.#gates[direction].set(workload, gate);
    return gate;
  }

  /** The policies that select a workload's pods, in either direction. */
  #selecting(workload: Workload): readonly PolicyFact[] {
    const known = this.#selected.get(workload);
    if (known !== undefined) return known;
    const all = this.#byNamespace.get(workload.namespace) ?? [];
    const found = all.filter((policy) => selects(policy, this.#specOf(policy), workload));
    this.#selected.set(workload, found);
    return found;
  }

  #gatePolicy(policy: PolicyFact, direction: Direction): GatePolicy | undefined {
    const known = this.#read[direction].get(policy);
    if (known !== undefined) return known ?? undefined;
    const read = policy.kind === 'NetworkPolicy' ? networkPolicyGate : ciliumPolicyGate;
    const gate = read(policy, this.#specOf(policy), direction, this.#members);
    this.#read[direction].set(policy, gate ?? null);
    return gate;
  }

  #specOf(policy: PolicyFact): Untyped {
    return mapOf(this.#facts.specs[policy.spec]);
  }
}

function selects({ kind }: PolicyFact, spec: Untyped, { labels }: Workload): boolean {
  return selectsByRules(kind === 'NetworkPolicy' ? mapOf(spec['podSelector']) : endpointSelector(spec), labels);
}
