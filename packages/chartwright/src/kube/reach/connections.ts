import type { Connection, OutsideConnection, Verdict } from './answer.ts';
import type { CalledPort } from './called-port.ts';
import type { Workload } from './facts.ts';
import { portWords, type RulePeer } from './gate-rules.ts';
import { worst } from './mesh-clients.ts';
import { meshVerdict } from './mesh-step.ts';
import { passes } from './network-step.ts';
import type { Reachability } from './reachability.ts';

/**
 * Which workloads may reach which, for all of them or for those around one. Callers come from the rules that let them in,
 * so that a fleet of closed namespaces costs what is open and not the square of its workloads.
 */
export class Connections {
  readonly #reach: Reachability;

  constructor(reach: Reachability) {
    this.#reach = reach;
  }

  /** Every connection between workloads that have ports, but those of a workload with itself. */
  all(): Connection[] {
    return this.#reach.facts.workloads.flatMap((called) => this.into(called));
  }

  /** What may reach a workload, and what it may reach. */
  around(id: string): { readonly callers: Connection[]; readonly called: Connection[] } {
    const workload = this.#reach.workload(id);
    if (workload === undefined) throw new RangeError(`there is no workload ${id}`);
    const called = this.#reach.facts.workloads.flatMap((other) => this.#between(workload, other) ?? []);
    return { callers: this.into(workload), called };
  }

  /** The connections to the ports of a workload. */
  into(called: Workload): Connection[] {
    if (called.ports.length === 0) return [];
    return [...this.#candidates(called)].flatMap((caller) => this.#between(caller, called) ?? []);
  }

  /** Where a workload may go outside, by the ranges and host names of its policies; everywhere where none selects it. */
  outside(workload: Workload): OutsideConnection[] {
    const gate = this.#reach.gates.of(workload, 'egress');
    if (gate.policies.length === 0) return [{ from: workload.id, to: 'everywhere', ports: [] }];
    return gate.rules.flatMap(({ peers, ports }) =>
      peers.flatMap(placesOf).map((to) => ({ from: workload.id, to, ports: ports.map(portWords) })),
    );
  }

  #candidates(called: Workload): Iterable<Workload> {
    const { policies, rules } = this.#reach.gates.of(called, 'ingress');
    const everybody = this.#reach.facts.workloads;
    if (policies.length === 0 || called.hostNetwork) return everybody;
    const found = new Set<Workload>();
    for (const { peers } of rules)
      for (const { term } of peers) {
        if (term.kind !== 'pods') return everybody;
        for (const member of term.members) found.add(member);
      }
    return found;
  }

  #between(caller: Workload, called: Workload): Connection | undefined {
    if (caller === called || called.ports.length === 0) return undefined;
    const open = this.#reach.services
      .declared(called)
      .map((port) => ({ port, verdict: this.#verdict(caller, called, port) }))
      .filter(({ verdict }) => verdict !== 'no');
    if (open.length === 0) return undefined;
    const verdict = worst(open.map((one) => one.verdict)) as Connection['verdict'];
    const ports = open.map(({ port: { number, name, protocol } }) => ({
      number,
      ...(name === undefined ? {} : { name }),
      protocol,
    }));
    return { from: caller.id, to: called.id, ports, verdict };
  }

  #verdict(caller: Workload, called: Workload, port: CalledPort): Verdict {
    const { gates, pods, mesh, facts } = this.#reach;
    const wire = this.#reach.wirePort(caller, called, port);
    const egress = passes(
      gates.of(caller, 'egress'),
      { at: caller, direction: 'egress', other: { kind: 'workload', workload: called }, port: wire },
      pods,
    );
    if (egress === 'no') return 'no';
    const ingress = passes(
      gates.of(called, 'ingress'),
      { at: called, direction: 'ingress', other: { kind: 'workload', workload: caller }, port: wire },
      pods,
    );
    if (ingress === 'no' || port.protocol !== 'TCP' || !called.mesh.proxied) return worst([egress, ingress]);
    const client = this.#reach.clientOf({ kind: 'workload', id: caller.id }, caller, port);
    const passage = { at: called, port: port.number, client, words: caller.id };
    return worst([egress, ingress, meshVerdict(facts, mesh, passage)]);
  }
}

function placesOf({ term }: RulePeer): string[] {
  switch (term.kind) {
    case 'addresses':
      return [term.cidr];
    case 'hosts':
      return [...term.patterns];
    case 'everyone':
      return ['everywhere'];
    default:
      return [];
  }
}
