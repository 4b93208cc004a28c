import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Tree } from '@nx/devkit';
import type { Values } from '../../core/merge.ts';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import { parseYaml } from '../../core/yaml/source.ts';
import { spliceYaml } from '../../core/yaml/splice.ts';
import { yamlText } from '../../core/yaml/text.ts';
import { teamOverlaysFolder } from '../../environment/places.ts';
import { renderTeamOverlay } from '../../team/chart/values-file.ts';
import type { TeamValues } from '../../team/generated/team-values.ts';
import { hostRefusal, type HostTerms, movedHost } from '../../team/terms/host-rules.ts';
import { escapeProblem } from './confined-path.ts';
import type { EnvironmentHosts, Holder } from './environment-hosts.ts';
import { overlayFiles } from './overlay-files.ts';
import { readText } from './read-text.ts';
import { valuesPath } from './team-values.ts';
import type { FileWrite } from './tool-owned-files.ts';

/** A team's file in an environment as it is to be written. */
export interface OverlayWrite extends FileWrite {
  /** Its text until then; empty where there is none. */
  readonly before: string;
}

/** Workloads of a team as they are in its own values. */
export interface NewHosts {
  readonly team: string;
  readonly workloads: NonNullable<TeamValues['workloads']>;
}

/**
 * Files with which a team has new hosts below the domains of every environment: in those whose contract refuses a host,
 * `environments/<env>/teams/<team>.yaml` gets it with the first label kept and the environment's first domain. Hosts that
 * the file sets already stay.
 *
 * @param environments as `environmentHosts` reads them; they take note of the new hosts
 * @throws ProblemsError when an environment has no place for a host: it keeps the name for itself, a workload has it
 * there, two hosts would become one, or the team's file there cannot be read
 */
export function hostOverlays(
  tree: Tree,
  environments: ReadonlyMap<string, EnvironmentHosts>,
  { team, workloads }: NewHosts,
): OverlayWrite[] {
  const problems: Problem[] = [];
  const writes = [...environments].flatMap(([environment, { terms, holders }]): OverlayWrite[] => {
    const moved = movedHosts(workloads, terms);
    if (moved.size === 0) return [];
    const file = `${teamOverlaysFolder(environment)}/${team}.yaml`;
    const escape = escapeProblem(tree.root, file);
    if (escape !== undefined) {
      problems.push(escape);
      return [];
    }
    const inPlace = overlayFiles(tree, dirname(file)).problems.filter((one) =>
      [file, dirname(file)].includes(one.file),
    );
    problems.push(...inPlace);
    if (inPlace.length > 0) return [];
    const before = readText(tree, file) ?? '';
    const after = withHosts({ file, text: before }, team, moved);
    if (after === before) return [];
    const found = hostProblems({ terms, team, file, holders: holders() }, workloads, moved);
    problems.push(...found.map((problem) => ({ ...problem, environments: [environment] })));
    return [{ path: file, content: after, before }];
  });
  if (problems.length > 0) throw new ProblemsError(problems);
  return writes;
}

/** Whether a team's file in an environment holds what {@link hostOverlays} writes for these workloads, and no more. */
export function isGeneratedOverlay(text: string, terms: HostTerms, { team, workloads }: NewHosts): boolean {
  return text === firstOverlay(team, movedHosts(workloads, terms));
}

/** Hosts by workload. */
type Hosts = ReadonlyMap<string, readonly string[]>;

/** The hosts that workloads have in an environment, of those of which one is moved. */
function movedHosts(workloads: NewHosts['workloads'], terms: HostTerms): Hosts {
  return new Map(
    Object.entries(workloads).flatMap(([workload, { expose }]) => {
      const own = expose?.hosts ?? [];
      const hosts = own.map((host) =>
        hostRefusal(host, terms)?.reason === 'outside' ? movedHost(host, terms.domains) : host,
      );
      return isDeepStrictEqual(hosts, own) ? [] : [[workload, hosts] as const];
    }),
  );
}

function firstOverlay(team: string, moved: Hosts): string {
  return renderTeamOverlay(team, asValues(moved));
}

function asValues(moved: Hosts): Values {
  return { workloads: Object.fromEntries([...moved].map(([workload, hosts]) => [workload, { expose: { hosts } }])) };
}

/** Comments and blank lines alone: no document, to which a value could be added. */
const comments = /^(?:[ \t]*(?:#.*)?\n)*[ \t]*(?:#.*)?$/;

function withHosts({ file, text: before }: { file: string; text: string }, team: string, moved: Hosts): string {
  const first = firstOverlay(team, moved);
  // A file that was cut short while it was first written is not yet the team's.
  if (first.startsWith(before)) return first;
  if (comments.test(before)) return `${before.replace(/\n?$/, '\n')}${yamlText(asValues(moved))}`;
  return [...moved].reduce((text, [workload, hosts]) => {
    const { parsed, problems } = parseYaml({ file, text });
    if (parsed === undefined) throw new ProblemsError(problems);
    const place = ['workloads', workload, 'expose', 'hosts'];
    return parsed.has(place) ? text : spliceYaml(parsed, place, hosts);
  }, before);
}

interface Place {
  readonly terms: HostTerms;
  readonly team: string;
  /** The team's file there. */
  readonly file: string;
  readonly holders: Map<string, Holder>;
}

function hostProblems(
  { terms, team, file, holders }: Place,
  workloads: NewHosts['workloads'],
  moved: Hosts,
): Problem[] {
  return [...moved].flatMap(([workload, hosts]) =>
    hosts.flatMap((host, index): Problem[] => {
      const report = (code: string, more: string, text: Pick<Problem, 'expected' | 'fix'>): Problem[] => [
        {
          code,
          severity: 'error',
          file: valuesPath(team),
          path: `workloads.${workload}.expose.hosts[${index}]`,
          found: `"${workloads[workload]?.expose?.hosts[index]}", which would be "${host}"${more}`,
          ...text,
        },
      ];
      const refusal = hostRefusal(host, terms);
      if (refusal !== undefined)
        return report('values/host-reserved', '', { expected: refusal.expected, fix: refusal.fix });
      const holder = holders.get(host);
      holders.set(host, { team, workload, file });
      const isOwn = holder?.team === team && holder.workload === workload;
      if (holder === undefined || (isOwn && hosts.indexOf(host) === index)) return [];
      return report('fleet/host-claimed-twice', `, as is one of workload ${holder.workload} in ${holder.file}`, {
        expected: 'a host that nothing else claims',
        fix: `choose another host, or first write workloads.${workload}.expose.hosts for this environment into ${file}`,
      });
    }),
  );
}
