import type { TeamChartOptions } from '../generated/options.ts';
import type { TeamValues } from '../../../team/generated/team-values.ts';
import { type Origins, originsBelow } from '../../workspace/typed-option.ts';
import type { PlanOptions } from '../../workspace/chart-plan.ts';
import { workloadOrigins, workloadValues } from '../workload/workload-values.ts';

/** The options with nothing left open. */
export interface NormalizedOptions {
  readonly team: string;
  /** The values that the options describe. */
  readonly values: TeamValues;
  /** Start of a path in the values → the option that gave it. */
  readonly origins: Origins;
  readonly plan: PlanOptions;
}

/** @throws ProblemsError when an option lacks one that it needs */
export function normalizeOptions(options: TeamChartOptions): NormalizedOptions {
  const { name: team, contact } = options;
  const groups = {
    admins: options.adminGroups ?? [],
    developers: options.developerGroups ?? [],
    viewers: options.viewerGroups ?? [],
  };
  const access = Object.fromEntries(
    Object.entries(groups)
      .filter(([, names]) => names.length > 0)
      .map(([persona, names]) => [persona, { groups: [...names] }]),
  );
  const workload = options.workload ?? team;
  const wanted = [options.workload, options.image, options.port, options.host, options.expose];
  const workloads = wanted.every((option) => option === undefined)
    ? {}
    : { [workload]: workloadValues(options, 'team-chart') };
  return {
    team,
    values: {
      tenant: {
        team,
        ...(contact === undefined ? {} : { contact }),
        ...(Object.keys(access).length === 0 ? {} : { access }),
      },
      workloads,
    },
    origins: origins(workload),
    plan: { edited: options.force === true ? 'replace' : 'refuse', copy: options.copy ?? false },
  };
}

function origins(workload: string): Origins {
  return {
    'tenant.contact': '--contact',
    'tenant.access.admins': '--admin-groups',
    'tenant.access.developers': '--developer-groups',
    'tenant.access.viewers': '--viewer-groups',
    ...originsBelow(`workloads.${workload}`, workloadOrigins),
    workloads: '--workload',
  };
}
