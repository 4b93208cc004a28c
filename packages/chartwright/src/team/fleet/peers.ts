import { teamNamespace } from '../terms/namespace.ts';
import { fileOf, type FleetFinding, fleetProblem, type FleetTeam } from './team.ts';

type Direction = 'both' | 'ingress' | 'egress';

const answers: Readonly<Record<'ingress' | 'egress', 'ingress' | 'egress'>> = { ingress: 'egress', egress: 'ingress' };

/**
 * Peerings that only one of the two teams agrees to. Traffic needs the caller's egress and the callee's ingress, so a
 * one-sided peering opens a policy that lets nothing through.
 */
export function peerFindings(teams: readonly FleetTeam[]): FleetFinding[] {
  const byName = new Map(teams.map((team) => [team.name, team]));
  return teams.flatMap((team) =>
    Object.entries(team.values.tenant.network.peers).flatMap(([name, terms]): FleetFinding[] => {
      const path = ['tenant', 'network', 'peers', name];
      const peer = byName.get(name);
      const involved = peer === undefined ? [team.name] : [team.name, name];
      const found = (text: Parameters<typeof fleetProblem>[2]): FleetFinding[] => [
        { teams: involved, problem: fleetProblem(team, path, text) },
      ];
      if (peer === undefined)
        return found({
          code: 'fleet/unknown-peer',
          found: `${name}, which is no team of this workspace`,
          expected: `one of ${
            [...byName.keys()]
              .filter((other) => other !== team.name)
              .sort()
              .slice(0, 8)
              .join(', ') || 'the other teams'
          }`,
          fix: `generate the chart of team ${name}, or correct the name`,
        });
      const namespace = terms.namespace ?? teamNamespace(name);
      if (namespace !== peer.namespace)
        return found({
          code: 'fleet/peer-namespace',
          found: `namespace ${namespace} for peer ${name}`,
          expected: `${peer.namespace}, the namespace of team ${name}`,
          fix: `set tenant.network.peers.${name}.namespace to ${peer.namespace}`,
        });
      const missing = missingConsent(terms.direction, peer.values.tenant.network.peers[team.name]?.direction);
      if (missing.length === 0) return [];
      const file = fileOf(peer, ['tenant', 'network', 'peers', team.name]);
      return found({
        code: 'fleet/one-sided-peering',
        found: `${terms.direction} with ${name}, while ${file} does not allow ${missing.join(' and ')} for ${team.name}`,
        expected: 'a peering that both teams name',
        fix: `add tenant.network.peers.${team.name} with direction ${missing.length === 2 ? 'both' : missing[0]} to ${file}, or narrow the direction of this peering`,
      });
    }),
  );
}

function missingConsent(ours: Direction, theirs: Direction | undefined): ('ingress' | 'egress')[] {
  const wanted = ours === 'both' ? (['ingress', 'egress'] as const) : ([ours] as const);
  return wanted.map((direction) => answers[direction]).filter((needed) => theirs !== 'both' && theirs !== needed);
}
