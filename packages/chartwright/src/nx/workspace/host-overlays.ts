import { isDeepStrictEqual } from 'node:util';
import type { Tree } from '@nx/devkit';
import { contractFile, teamOverlaysFolder } from '../../environment/places.ts';
import { parseYaml } from '../../core/yaml/source.ts';
import { spliceYaml } from '../../core/yaml/splice.ts';
import { valueAt } from '../../core/untyped.ts';
import type { TeamValues } from '../../team/generated/team-values.ts';
import { renderTeamOverlay } from '../../team/chart/values-file.ts';
import { hostRefusal, type HostTerms, movedHost } from '../../team/terms/host-rules.ts';
import { environmentNames } from './environment-plan.ts';
import { readText } from './read-text.ts';
import type { FileWrite } from './tool-owned-files.ts';

/** What the contract of each of the workspace's environments says of hosts, by name; none for one that cannot be read. */
export function hostTerms(tree: Tree): ReadonlyMap<string, HostTerms> {
  return new Map(
    environmentNames(tree).map((name) => {
      const file = contractFile(name);
      const { parsed } = parseYaml({ file, text: readText(tree, file) ?? '' });
      const textsAt = (...path: string[]): string[] => {
        const value = valueAt(parsed?.value, ['global', 'platform', ...path]);
        return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
      };
      const reservedHosts = textsAt('guardrails', 'reservedHosts');
      return [name, { domains: textsAt('domains'), guardrails: { reservedHosts } }] as const;
    }),
  );
}

/**
 * Files with which a team has new hosts below the domains of every environment: in those whose contract refuses a host,
 * `environments/<env>/teams/<team>.yaml` gets it with the first label kept and the environment's first domain. Hosts that
 * the file sets already stay, and so does one that the environment would refuse there too, which `validate` reports.
 *
 * @param environments as {@link hostTerms} reads them
 * @param added the workloads that are new, as they are in the team's own values
 */
export function hostOverlays(
  tree: Tree,
  environments: ReadonlyMap<string, HostTerms>,
  team: string,
  added: NonNullable<TeamValues['workloads']>,
): FileWrite[] {
  return [...environments].flatMap(([environment, terms]): FileWrite[] => {
    const moved = Object.entries(added).flatMap(([workload, { expose }]) => {
      const own = expose?.hosts ?? [];
      const hosts = [...new Set(own.map((host) => hostIn(host, terms)))];
      return isDeepStrictEqual(hosts, own) ? [] : [[workload, hosts] as const];
    });
    if (moved.length === 0) return [];
    const path = `${teamOverlaysFolder(environment)}/${team}.yaml`;
    const before = readText(tree, path) ?? '';
    const workloads = Object.fromEntries(moved.map(([workload, hosts]) => [workload, { expose: { hosts } }]));
    const first = renderTeamOverlay(team, { workloads });
    // A file that was cut short while it was first written is not yet the team's.
    const after = first.startsWith(before)
      ? first
      : moved.reduce((text, entry) => withHosts(path, text, entry), before);
    return after === before ? [] : [{ path, content: after }];
  });
}

function withHosts(file: string, text: string, [workload, hosts]: readonly [string, readonly string[]]): string {
  const place = ['workloads', workload, 'expose', 'hosts'];
  const { parsed } = parseYaml({ file, text });
  return parsed === undefined || parsed.has(place) ? text : spliceYaml(parsed, place, hosts);
}

function hostIn(host: string, terms: HostTerms): string {
  if (hostRefusal(host, terms)?.reason !== 'outside') return host;
  const moved = movedHost(host, terms.domains);
  return hostRefusal(moved, terms) === undefined ? moved : host;
}
