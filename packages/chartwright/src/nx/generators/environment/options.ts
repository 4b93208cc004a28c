import type { EnvironmentOptions } from '../generated/options.ts';
import type { Environment as WrittenEnvironment } from '../../../platform/generated/environment.ts';
import { environmentNameProblem } from '../../../environment/checks/name.ts';
import { ProblemsError } from '../../../core/problem.ts';
import type { PlanOptions } from '../../workspace/chart-plan.ts';
import type { Origins } from '../../workspace/typed-option.ts';

/** The options with nothing left open. */
export interface NormalizedOptions {
  readonly name: string;
  /** The content that the options describe; `profile` is absent when it was not given. */
  readonly wanted: Partial<WrittenEnvironment>;
  readonly plan: PlanOptions;
}

/** Start of a path in `environment.yaml` → the option that gave it, or would have. */
export const origins: Origins = {
  profile: '--profile',
  production: '--production',
  domains: '--domain',
  context: '--context',
  'cluster.nodes': '--nodes',
  'cluster.zones': '--zones',
  'cluster.kubernetesVersion': '--kubernetes-version',
  'cluster.name': 'name',
  'aws.accountId': '--account-id',
  'aws.buckets': '--account-id',
  'aws.identity': '--identity',
  'aws.hostedZoneIds': '--hosted-zone-ids',
  'aws.region': '--region',
  aws: '--region',
  'certificates.issuer': '--issuer',
  'certificates.email': '--email',
};

/** @throws ProblemsError when the name is none that an environment can have */
export function normalizeOptions(options: EnvironmentOptions): NormalizedOptions {
  const problem = environmentNameProblem(options.name, { file: 'nx generate environment', path: 'name' });
  if (problem !== undefined) throw new ProblemsError([problem]);
  const { profile, production, context, domain } = options;
  const parts = {
    ...defined({ profile, production, domains: some(domain), context }),
    ...group('cluster', {
      nodes: options.nodes,
      zones: some(options.zones),
      kubernetesVersion: asText(options.kubernetesVersion, (minor) => minor.toFixed(2)),
    }),
    ...group('aws', {
      region: options.region,
      accountId: asText(options.accountId, (account) => String(account).padStart(12, '0')),
      identity: options.identity,
      hostedZoneIds: some(options.hostedZoneIds),
    }),
    ...group('certificates', { issuer: options.issuer, email: options.email }),
  };
  return {
    name: options.name,
    wanted: parts,
    plan: { edited: options.force === true ? 'replace' : 'refuse', copy: false },
  };
}

/** Nx reads what looks like a number as one, so that 1.30 arrives as 1.3, and an account without its leading noughts. */
function asText(value: string | number | undefined, write: (value: number) => string): string | undefined {
  return typeof value === 'number' ? write(value) : value;
}

function some(list: readonly string[] | undefined): readonly string[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list;
}

function defined(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function group(name: string, values: Record<string, unknown>): Record<string, unknown> {
  const there = defined(values);
  return Object.keys(there).length === 0 ? {} : { [name]: there };
}
