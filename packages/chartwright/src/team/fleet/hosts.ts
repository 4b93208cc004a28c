import { hostsOverlap } from '../../kube/host-claims.ts';
import { fileOf, type FleetFinding, fleetProblem, type FleetTeam } from './team.ts';
import { claimsOf, type TeamClaim } from './host-claims.ts';

/**
 * Hosts that two teams claim, and hosts that two objects of one team claim for one path. The edge controller would serve
 * the older object and drop the other silently. One host with different path prefixes is shared on purpose within a
 * team, and refused across teams; there a certificate, a listener or a DNS record of another's host is refused too.
 */
export function hostFindings(teams: readonly FleetTeam[]): FleetFinding[] {
  const known = new Claims();
  return teams.flatMap(claimsOf).flatMap((claim) => {
    const owner = known.overlapping(claim.host).find((earlier) => clash(earlier, claim));
    known.add(claim);
    return owner === undefined ? [] : [clashFinding(claim, owner)];
  });
}

function clash(earlier: TeamClaim, claim: TeamClaim): boolean {
  if (earlier.team !== claim.team) return true;
  if (earlier.holder === claim.holder || earlier.host !== claim.host) return false;
  return earlier.paths?.some((path) => claim.paths?.includes(path)) ?? false;
}

/** Claims so far: by host, since nearly none is of a wildcard, which has to be held against every other. */
class Claims {
  readonly #byHost = new Map<string, TeamClaim[]>();
  readonly #wildcards: TeamClaim[] = [];

  add(claim: TeamClaim): void {
    this.#byHost.set(claim.host, [...(this.#byHost.get(claim.host) ?? []), claim]);
    if (claim.host.startsWith('*.')) this.#wildcards.push(claim);
  }

  overlapping(host: string): readonly TeamClaim[] {
    const candidates = host.startsWith('*.') ? [...this.#byHost.values()].flat() : this.#wildcards;
    const wide = candidates.filter((claim) => claim.host !== host && hostsOverlap(claim.host, host));
    return [...(this.#byHost.get(host) ?? []), ...wide];
  }
}

function clashFinding(claim: TeamClaim, owner: TeamClaim): FleetFinding {
  const host = claim.host === owner.host ? claim.host : `${claim.host} (${owner.host})`;
  return {
    teams: [claim.team.name, owner.team.name],
    problem: fleetProblem(claim.team, claim.path, {
      code: 'fleet/host-claimed-twice',
      found: `${host}, which ${owner.holder} of team ${owner.team.name} claims in ${fileOf(owner.team, owner.path)}`,
      expected: 'a host that nothing else claims',
      fix: 'choose another host, or remove it from one of the two',
    }),
  };
}
