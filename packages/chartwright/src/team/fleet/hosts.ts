import { type FleetFinding, fleetProblem, type FleetTeam } from './team.ts';

interface Claim {
  readonly team: FleetTeam;
  readonly path: readonly (string | number)[];
  readonly workload: string;
  readonly prefix: string;
}

/**
 * Hosts that two workloads claim for one path. The edge controller would serve the older object and drop the other
 * silently. One host with different path prefixes is shared on purpose within a team, and refused across teams.
 */
export function hostFindings(teams: readonly FleetTeam[]): FleetFinding[] {
  const claims = new Map<string, Claim[]>();
  const findings: FleetFinding[] = [];
  for (const team of teams)
    for (const [workload, { expose }] of Object.entries(team.values.workloads)) {
      if (expose === undefined || expose.via === 'none') continue;
      expose.hosts.forEach((host, index) => {
        const path = ['workloads', workload, 'expose', 'hosts', index];
        const claim: Claim = { team, workload, path, prefix: expose.path };
        const earlier = claims.get(host) ?? [];
        const owner = earlier.find((other) => other.team !== team || other.prefix === claim.prefix);
        if (owner !== undefined) findings.push(clash(host, claim, owner));
        claims.set(host, [...earlier, claim]);
      });
    }
  return findings;
}

function clash(host: string, claim: Claim, owner: Claim): FleetFinding {
  return {
    teams: [claim.team.name, owner.team.name],
    problem: fleetProblem(claim.team, claim.path, {
      code: 'fleet/host-claimed-twice',
      found: `${host}, which workload ${owner.workload} of team ${owner.team.name} claims in ${owner.team.source.file}`,
      expected: 'a host that no other workload claims',
      fix: 'choose another host, or remove it from one of the two',
    }),
  };
}
