import type { FleetFinding, FleetTeam } from './fleet-team.ts';
import { hostFindings } from './hosts.ts';
import { namespaceFindings } from './namespaces.ts';
import { peerFindings } from './peers.ts';
import { quotaFindings } from './quota.ts';

/** All checks that no single chart can make, over every team of a workspace. */
export function checkFleet(teams: readonly FleetTeam[]): FleetFinding[] {
  const ordered = [...teams].sort((a, b) => (a.name < b.name ? -1 : 1));
  return [hostFindings, namespaceFindings, peerFindings, quotaFindings].flatMap((check) => check(ordered));
}
