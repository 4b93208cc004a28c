import { claimsOutside } from '../objects/hosts.ts';
import { extraObjects } from '../objects/extra-objects.ts';
import type { FleetTeam } from './team.ts';

/** A host that a team claims, by a workload or by an object of its own. */
export interface TeamClaim {
  readonly team: FleetTeam;
  /** Way to the host in the team's values. */
  readonly path: readonly (string | number)[];
  /** What claims it, as a message names it. */
  readonly holder: string;
  readonly host: string;
  /** Paths for which it is claimed; absent where it is no matter of paths, as in a certificate. */
  readonly paths: readonly string[] | undefined;
}

/** Every host that a team claims; an object that names none and means every host is refused by itself. */
export function claimsOf(team: FleetTeam): TeamClaim[] {
  const ofWorkloads = Object.entries(team.values.workloads).flatMap(([workload, { expose }]) =>
    expose === undefined || expose.via === 'none'
      ? []
      : expose.hosts.map((host, index) => ({
          team,
          path: ['workloads', workload, 'expose', 'hosts', index],
          holder: `workload ${workload}`,
          host,
          paths: [expose.path],
        })),
  );
  const ofObjects = extraObjects(team.values).flatMap(([key, object]) =>
    claimsOutside(object, team.namespace)
      .filter(({ host }) => host !== '')
      .map(({ at, host, paths }) => ({
        team,
        path: ['extraObjects', key, ...at],
        holder: `extraObjects.${key}`,
        host,
        paths,
      })),
  );
  return [...ofWorkloads, ...ofObjects];
}
