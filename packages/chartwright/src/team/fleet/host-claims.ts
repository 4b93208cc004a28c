import { recordClaims } from '../../kube/host-claims.ts';
import { claimsOutside } from '../objects/hosts.ts';
import { extraObjects } from '../objects/extra-objects.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { exposedPaths } from '../values/exposed-paths.ts';
import { claimedHosts } from '../values/hosts.ts';
import type { FleetTeam } from './team.ts';

type Workload = EffectiveTeamValues['workloads'][string];

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
      : claimedHosts(expose).map(({ at, host }) => ({
          team,
          path: ['workloads', workload, 'expose', ...at],
          holder: `workload ${workload}`,
          host,
          paths: at[0] === 'hosts' ? exposedPaths(expose).map(({ claim }) => claim) : ['/'],
        })),
  );
  const ofRecords = Object.entries(team.values.workloads).flatMap(([workload, values]) =>
    annotationsOf(values).flatMap(([at, annotations]) =>
      recordClaims(annotations, ['workloads', workload, ...at]).map(({ at: path, host, paths }) => ({
        team,
        path,
        holder: `workload ${workload}`,
        host,
        paths,
      })),
    ),
  );
  const ofObjects = extraObjects(team.values).flatMap(([key, object]) =>
    claimsOutside(object, team.namespace, team.values)
      .filter(({ host }) => host !== '')
      .map(({ at, host, paths }) => ({
        team,
        path: ['extraObjects', key, ...at],
        holder: `extraObjects.${key}`,
        host,
        paths,
      })),
  );
  return [...ofWorkloads, ...ofRecords, ...ofObjects];
}

/** The annotations that a workload gives to its objects. */
function annotationsOf({
  expose,
  podAnnotations,
  serviceAccount,
}: Workload): [string[], Readonly<Record<string, string>>][] {
  return [
    [['podAnnotations'], podAnnotations],
    [['serviceAccount', 'annotations'], serviceAccount.annotations],
    ...(expose === undefined || expose.via === 'none'
      ? []
      : [[['expose', 'annotations'], expose.annotations] as [string[], Readonly<Record<string, string>>]]),
  ];
}
