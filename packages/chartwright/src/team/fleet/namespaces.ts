import { fileOf, type FleetFinding, fleetProblem, type FleetTeam } from './team.ts';

/** Namespaces that two teams claim: quota, rights and network policies of one would apply to the other. */
export function namespaceFindings(teams: readonly FleetTeam[]): FleetFinding[] {
  const owners = new Map<string, FleetTeam>();
  const findings: FleetFinding[] = [];
  for (const team of teams) {
    const owner = owners.get(team.namespace);
    if (owner === undefined) owners.set(team.namespace, team);
    else
      findings.push({
        teams: [team.name, owner.name],
        problem: fleetProblem(team, placeOf(team), {
          code: 'fleet/namespace-claimed-twice',
          found: `namespace ${team.namespace}, which team ${owner.name} claims in ${fileOf(owner, placeOf(owner))}`,
          expected: 'a namespace of its own for each team',
          fix: 'set another tenant.namespace, or remove it to get team-<team>',
        }),
      });
  }
  return findings;
}

/** The key that gives a team its namespace. */
function placeOf(team: FleetTeam): string[] {
  return ['tenant', team.values.tenant.namespace === undefined ? 'team' : 'namespace'];
}
