import { namespaceOf } from '../../team/terms/namespace.ts';
import { kindOf } from '../../team/terms/kinds.ts';
import { scalerOf } from '../../team/values/scaling.ts';
import { effectiveValues } from '../../team/values/effective.ts';
import { portsOfWorkload } from '../../team/values/containers.ts';
import type { EffectiveTeamValues, TeamValues } from '../../team/generated/team-values.ts';
import { parseYaml } from '../../core/yaml/source.ts';
import { readChartFolder } from '../workspace/chart-folder.ts';
import type { FoundChart } from '../workspace/find-charts.ts';
import { manifestPath } from './rendered-cases.ts';

/**
 * A summary of the teams as text: a row for each team, and below it its workloads.
 *
 * @param workspace absolute folder
 * @param teams team charts whose values are sound; others are left out
 */
export async function summariseTeams(workspace: string, teams: readonly FoundChart[]): Promise<string> {
  const blocks = await Promise.all(
    teams.map(async ({ root, name }) => {
      const { values } = await readChartFolder(workspace, root);
      const parsed = values === undefined ? undefined : parseYaml(values).parsed;
      return parsed === undefined ? [] : describeTeam(name, effectiveValues(parsed.value as unknown as TeamValues));
    }),
  );
  return blocks.flat().join('\n');
}

function describeTeam(name: string, values: EffectiveTeamValues): string[] {
  const peers = Object.entries(values.tenant.network.peers).map(
    ([peer, { direction }]) => `${arrows[direction]} ${peer}`,
  );
  const rows = Object.entries(values.workloads).map(([workload, settings]) => [
    workload,
    kindOf(settings),
    pods(settings),
    Object.entries(portsOfWorkload(settings))
      .map(([port, { containerPort, servicePort }]) => `${port}:${servicePort ?? containerPort}`)
      .join(' '),
    settings.expose === undefined || settings.expose.via === 'none'
      ? ''
      : settings.expose.hosts.map((host) => `${settings.expose?.tls.enabled ? 'https' : 'http'}://${host}`).join(' '),
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return [
    `${name}  namespace ${namespaceOf(values)}${peers.length > 0 ? `, peers ${peers.join(', ')}` : ''}`,
    ...rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd()),
    `  ${manifestPath(name)}`,
    '',
  ];
}

const arrows = { both: '↔', egress: '→', ingress: '←' } as const;

type Workload = EffectiveTeamValues['workloads'][string];

/** How many pods there are of a workload, or when they run. */
function pods(workload: Workload): string {
  const { job, cronJob } = workload;
  switch (kindOf(workload)) {
    case 'DaemonSet':
      return 'on each node';
    case 'Job':
      return `${job.phase} the release`;
    case 'CronJob':
      return `${cronJob?.schedule ?? ''} ${cronJob?.timeZone ?? ''}${cronJob?.suspend === true ? ', suspended' : ''}`;
    default:
      return replicas(workload);
  }
}

function replicas(workload: Workload): string {
  const { persistence, autoscaling, replicas: fixed } = workload;
  const volume = persistence === undefined ? '' : ` × ${persistence.size}`;
  switch (scalerOf(workload)) {
    case 'external':
      return `${autoscaling.min}…${volume} by another scaler`;
    case 'none':
      return `${fixed ?? (persistence === undefined ? 2 : 1)}${volume}`;
    case 'chart':
      return `${autoscaling.min}…${autoscaling.max} at ${measures(autoscaling)}`;
  }
}

function measures({ cpu, memory, metrics, keda }: Workload['autoscaling']): string {
  if (keda !== undefined) {
    const names = [keda.prometheus, keda.cron, keda.triggers].flatMap((triggers) => Object.keys(triggers));
    return [...names, ...(cpu > 0 ? [`${cpu} % CPU`] : [])].join(', ');
  }
  if (cpu > 0) return `${cpu} % CPU`;
  return memory === undefined
    ? `${metrics.length} ${metrics.length === 1 ? 'metric' : 'metrics'}`
    : `${memory} % memory`;
}
