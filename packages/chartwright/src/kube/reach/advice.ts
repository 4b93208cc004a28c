import type { Party, ReachQuestion, Step } from './answer.ts';
import type { ReachFacts, Workload } from './facts.ts';

/**
 * What to change for a connection that is refused, by the keys of a team's values where a team can; one sentence for each
 * gate that is closed.
 */
export function adviceFor(
  facts: ReachFacts,
  { from, to }: Pick<ReachQuestion, 'from' | 'to'>,
  steps: readonly Step[],
): string[] {
  const closed = steps.filter(({ verdict }) => verdict === 'no');
  const caller = workloadOf(facts, from);
  const called = workloadOf(facts, to);
  return closed.map(({ gate, reason }) => {
    if (gate === 'port') return called === undefined ? 'write the number of the port' : 'ask for one of its ports';
    if (gate === 'egress') return egressAdvice(caller, called, to);
    return gate === 'ingress' ? ingressAdvice(facts, caller, called, from) : meshAdvice(facts, caller, called, reason);
  });
}

function workloadOf({ workloads }: ReachFacts, party: Party): Workload | undefined {
  return party.kind === 'workload' ? workloads.find(({ id }) => id === party.id) : undefined;
}

function egressAdvice(caller: Workload | undefined, called: Workload | undefined, to: Party): string {
  if (caller?.team === undefined)
    return `open it in a NetworkPolicy with egress of namespace ${caller?.namespace ?? ''}`;
  const { team } = caller;
  if (called?.team !== undefined)
    return `team ${team}: add tenant.network.peers.${called.team} with direction egress (or both, where it is there)`;
  if (called !== undefined)
    return `team ${team}: the chart opens no way to namespace ${called.namespace}; the platform has to offer it`;
  const name = to.kind === 'host' ? 'hosts' : 'cidrs';
  return `team ${team}: add an entry of tenant.network.egress with ${name}, ports and workloads: [${caller.name}]`;
}

function ingressAdvice(
  facts: ReachFacts,
  caller: Workload | undefined,
  called: Workload | undefined,
  from: Party,
): string {
  if (called?.team === undefined)
    return `open it in a NetworkPolicy with ingress of namespace ${called?.namespace ?? ''}, which is the platform's`;
  const { team, name } = called;
  if (caller?.team !== undefined)
    return `team ${team}: add tenant.network.peers.${caller.team} with direction ingress (or both)`;
  if (caller === undefined && from.kind !== 'workload')
    return `team ${team}: let it come by the edge: set workloads.${name}.expose.hosts`;
  const id = caller?.id ?? '';
  if (facts.parts.edge.includes(id)) return `team ${team}: set workloads.${name}.expose.hosts`;
  if (facts.parts.monitoring.includes(id))
    return `team ${team}: set workloads.${name}.metrics.port, or add an entry of tenant.network.ingress with from: monitoring and ports`;
  return `team ${team}: add an entry of tenant.network.ingress, if the environment names namespace ${caller?.namespace ?? ''} among its callers`;
}

function meshAdvice(
  facts: ReachFacts,
  caller: Workload | undefined,
  called: Workload | undefined,
  reason: string,
): string {
  if (caller !== undefined && !caller.mesh.proxied && reason.includes('no identity'))
    return `put ${caller.id} into the mesh (linkerd.io/inject: enabled), or let its addresses in by a NetworkAuthentication`;
  if (called?.team === undefined) return 'add an AuthorizationPolicy for its Server';
  if (caller?.team !== undefined && caller.team !== called.team)
    return `team ${called.team}: add tenant.network.peers.${caller.team} with direction ingress (or both)`;
  if (caller !== undefined && facts.parts.edge.includes(caller.id))
    return `team ${called.team}: name the port under workloads.${called.name}.expose`;
  return `team ${called.team}: add an entry of tenant.network.ingress for the port`;
}
