import type { FleetFinding, FleetTeam } from './team.ts';
import { hostFindings } from './hosts.ts';
import { namespaceFindings } from './namespaces.ts';
import { peerFindings } from './peers.ts';
import { quotaFindings } from './quota.ts';

/**
 * Runs all checks that no single chart can make, over every team of a workspace. Of two teams that clash, the problem
 * is reported in the file of the later one.
 */
export function checkFleet(teams: readonly FleetTeam[]): FleetFinding[] {
  return [hostFindings, namespaceFindings, peerFindings, quotaFindings].flatMap((check) => check(teams));
}
