import type { Tree } from '@nx/devkit';
import { ProblemsError } from '../../core/problem.ts';
import { listOf, mapOf, valueAt } from '../../core/untyped.ts';
import { parseYaml } from '../../core/yaml/source.ts';
import { contractFile, teamOverlaysFolder } from '../../environment/places.ts';
import type { HostTerms } from '../../team/terms/host-rules.ts';
import { environmentNames } from './environment-plan.ts';
import { readText } from './read-text.ts';
import { teamNames, valuesPath } from './team-values.ts';

/** An environment as the hosts of teams see it. */
export interface EnvironmentHosts {
  readonly terms: HostTerms;
  /** Who has a host there; read when it is first asked for. */
  readonly holders: () => Map<string, Holder>;
}

/** A workload that has a host, by a file. */
export interface Holder {
  readonly team: string;
  readonly workload: string;
  readonly file: string;
}

/**
 * The workspace's environments, by name, as the hosts of teams see them. One without a contract, which `nx sync` writes,
 * allows any host.
 *
 * @throws ProblemsError when a contract cannot be read
 */
export function environmentHosts(tree: Tree): ReadonlyMap<string, EnvironmentHosts> {
  return new Map(
    environmentNames(tree).map((name) => {
      let known: Map<string, Holder> | undefined;
      return [name, { terms: hostTerms(tree, name), holders: () => (known ??= holdersIn(tree, name)) }] as const;
    }),
  );
}

function hostTerms(tree: Tree, environment: string): HostTerms {
  const file = contractFile(environment);
  const text = readText(tree, file);
  const { parsed, problems } = text === null ? { problems: [] } : parseYaml({ file, text });
  if (problems.length > 0) throw new ProblemsError(problems);
  const textsAt = (...path: string[]): string[] => texts(valueAt(parsed?.value, ['global', 'platform', ...path]));
  return { domains: textsAt('domains'), guardrails: { reservedHosts: textsAt('guardrails', 'reservedHosts') } };
}

function texts(value: unknown): string[] {
  return listOf(value).filter((one) => typeof one === 'string');
}

/** Of every host of a workload there: by the team's file there, and else by its own values. */
function holdersIn(tree: Tree, environment: string): Map<string, Holder> {
  return new Map(
    teamNames(tree).flatMap((team) => {
      const files = [valuesPath(team), `${teamOverlaysFolder(environment)}/${team}.yaml`];
      const ofTeam = new Map(
        files.flatMap((file) => hostsIn(tree, file).map(([workload, hosts]) => [workload, { file, hosts }] as const)),
      );
      return [...ofTeam].flatMap(([workload, { file, hosts }]) =>
        hosts.map((host) => [host, { team, workload, file }] as const),
      );
    }),
  );
}

/** The hosts that a file gives to workloads; one that cannot be read is reported by its own check. */
function hostsIn(tree: Tree, file: string): (readonly [workload: string, hosts: string[]])[] {
  const text = tree.isFile(file) ? (readText(tree, file) ?? '') : '';
  if (!text.includes('hosts')) return [];
  return Object.entries(mapOf(parseYaml({ file, text }).parsed?.value['workloads'])).flatMap(([workload, values]) => {
    const hosts = texts(valueAt(values, ['expose', 'hosts']));
    return hosts.length === 0 ? [] : [[workload, hosts] as const];
  });
}
