import type { TeamValuesWorkload } from '../../../team/generated/team-values.ts';
import type { Origins } from '../../workspace/typed-option.ts';
import { ProblemsError, type Problem } from '../../../core/problem.ts';
import { kindOf } from '../../../team/terms/kinds.ts';

import type { WorkloadOptions } from '../generated/options.ts';

/** The options of a workload itself, which several generators take. */
export type WorkloadSettings = Partial<Omit<WorkloadOptions, 'team' | 'name'>>;

/** Which option gave which value, so that a problem names what the person typed. */
export const workloadOrigins: Origins = {
  image: '--image',
  kind: '--kind',
  'cronJob.schedule': '--schedule',
  cronJob: '--schedule',
  'job.phase': '--phase',
  job: '--phase',
  ports: '--port',
  'expose.hosts': '--host',
  'expose.via': '--expose',
  'persistence.size': '--persistence-size',
  'persistence.mountPath': '--persistence-mount-path',
  env: '--env',
  replicas: '--replicas',
  'autoscaling.min': '--min-replicas',
  'autoscaling.max': '--max-replicas',
};

/**
 * The values of a workload, only with what was given: all else has a default in the schema.
 *
 * @param generator named in problems
 * @throws ProblemsError when options lack one that they need
 */
export function workloadValues(options: WorkloadSettings, generator: string): TeamValuesWorkload {
  const problems = missingOptions(options, generator);
  const env = splitAssignments(options.env ?? [], generator, problems);
  if (problems.length > 0) throw new ProblemsError(problems);
  return {
    image: options.image ?? '',
    ...kindValues(options),
    ...(options.port === undefined ? {} : { ports: { http: { containerPort: options.port } } }),
    ...(Object.keys(env).length === 0 ? {} : { env }),
    ...exposure(options),
    ...persistence(options),
    ...scaling(options),
  };
}

/** Option → the ones of which it needs all. */
const needs: Readonly<Record<string, readonly (keyof WorkloadSettings)[]>> = {
  port: ['image'],
  host: ['image', 'port'],
  expose: ['host'],
  persistenceSize: ['image', 'persistenceMountPath'],
  persistenceMountPath: ['persistenceSize'],
};

function missingOptions(options: WorkloadSettings, generator: string): Problem[] {
  const problems = options.image === undefined ? [missing(generator, 'image', 'a workload')] : [];
  if (options.kind === 'CronJob' && options.schedule === undefined)
    problems.push(missing(generator, 'schedule', '--kind=CronJob'));
  for (const [option, needed] of Object.entries(needs)) {
    if (options[option as keyof WorkloadSettings] === undefined) continue;
    for (const other of needed) {
      if (options[other] === undefined && other !== 'image') problems.push(missing(generator, other, flag(option)));
    }
  }
  return problems;
}

function missing(generator: string, option: string, because: string): Problem {
  return {
    code: 'nx/missing-option',
    severity: 'error',
    file: `nx generate ${generator}`,
    path: flag(option),
    found: 'nothing',
    expected: `a value, since ${because} needs it`,
    fix: `add ${flag(option)}=…`,
  };
}

function flag(option: string): string {
  return `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function splitAssignments(given: readonly string[], generator: string, problems: Problem[]): Record<string, string> {
  const entries: [string, string][] = [];
  for (const part of given) {
    const at = part.indexOf('=');
    const last = entries.at(-1);
    // Nx splits a list option at each comma; one within a value belongs to the item before it.
    if (at > 0) entries.push([part.slice(0, at), part.slice(at + 1)]);
    else if (last !== undefined) last[1] += `,${part}`;
    else problems.push(notAssignment(part, generator));
  }
  return Object.fromEntries(entries);
}

function notAssignment(part: string, generator: string): Problem {
  return {
    code: 'nx/bad-option',
    severity: 'error',
    file: `nx generate ${generator}`,
    path: '--env',
    found: JSON.stringify(part),
    expected: 'KEY=VALUE',
    fix: 'write --env=KEY=VALUE, once for each variable',
  };
}

/** The kind is left out where the workload has it anyway. */
function kindValues(options: WorkloadSettings): Pick<TeamValuesWorkload, 'kind' | 'cronJob' | 'job'> {
  const { kind, schedule, phase } = options;
  return {
    ...(kind === undefined || kind === kindOf(persistence(options)) ? {} : { kind }),
    ...(schedule === undefined ? {} : { cronJob: { schedule } }),
    ...(phase === undefined ? {} : { job: { phase } }),
  };
}

function exposure({ host, expose }: WorkloadSettings): Pick<TeamValuesWorkload, 'expose'> {
  if (host === undefined) return {};
  const hosts = host.split(',').map((part) => part.trim());
  return { expose: { ...(expose === undefined ? {} : { via: expose }), hosts } };
}

function persistence({
  persistenceSize,
  persistenceMountPath,
}: WorkloadSettings): Pick<TeamValuesWorkload, 'persistence'> {
  if (persistenceSize === undefined || persistenceMountPath === undefined) return {};
  return { persistence: { size: persistenceSize, mountPath: persistenceMountPath } };
}

function scaling(options: WorkloadSettings): Pick<TeamValuesWorkload, 'replicas' | 'autoscaling'> {
  const { replicas, minReplicas: min, maxReplicas: max } = options;
  const range = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  // A fixed number of replicas and the autoscaler exclude each other; one with a volume is never autoscaled.
  const fixed = replicas !== undefined && options.persistenceSize === undefined;
  const autoscaling = { ...(fixed ? { enabled: false } : {}), ...range };
  return {
    ...(replicas === undefined ? {} : { replicas }),
    ...(Object.keys(autoscaling).length === 0 ? {} : { autoscaling }),
  };
}
