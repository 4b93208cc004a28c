import type { EffectiveTeamValues, EffectiveTeamValuesWorkload } from '../team/generated/team-values.ts';
import { kindOf } from '../team/terms/kinds.ts';
import { portsOfWorkload } from '../team/values/containers.ts';
import { claimedHosts } from '../team/values/hosts.ts';
import { fewestReplicas, mostReplicas, scalerOf } from '../team/values/scaling.ts';
import type { SurveyedHost, SurveyedWorkload } from './model.ts';

type Workload = EffectiveTeamValuesWorkload;

/** A workload for the page. */
export function surveyedWorkload(name: string, workload: Workload, values: EffectiveTeamValues): SurveyedWorkload {
  const { image, resources, canary, persistence, mesh } = workload;
  const { requests, limits } = resources;
  return {
    name,
    kind: kindOf(workload),
    image,
    pods: {
      fewest: fewestReplicas(workload),
      most: mostReplicas(name, workload, values),
      scaledBy: scaledBy(workload),
    },
    ...given('schedule', scheduleOf(workload)),
    ports: Object.entries(portsOfWorkload(workload)).map(([port, { containerPort, servicePort, protocol }]) => ({
      name: port,
      port: servicePort ?? containerPort,
      protocol,
    })),
    requests: { cpu: requests.cpu, memory: requests.memory },
    limits: { ...given('cpu', limits.cpu), memory: limits.memory ?? requests.memory },
    hosts: hostsOf(workload, values),
    objectives: objectivesOf(workload),
    ...given('backup', backupOf(workload, values)),
    ...given('volume', persistence?.size),
    ...given('canary', canary === undefined ? undefined : `${canary.weight} % to ${canary.image}`),
    meshed: values.global.platform.mesh.enabled && mesh.enabled,
  };
}

function given<Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> {
  return (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, Value>>;
}

function scheduleOf(workload: Workload): string | undefined {
  const { job, cronJob } = workload;
  if (kindOf(workload) === 'Job') return `${job.phase} each release`;
  if (kindOf(workload) !== 'CronJob' || cronJob === undefined) return undefined;
  return `${cronJob.schedule} ${cronJob.timeZone}${cronJob.suspend ? ', suspended' : ''}`;
}

/** What decides how many pods there are, in a few words; empty where the values set the number. */
function scaledBy(workload: Workload): string {
  const { cpu, memory, metrics, keda } = workload.autoscaling;
  switch (scalerOf(workload)) {
    case 'none':
      return '';
    case 'external':
      return 'another scaler';
    case 'chart': {
      const names =
        keda === undefined
          ? []
          : [keda.prometheus, keda.cron, keda.triggers].flatMap((triggers) => Object.keys(triggers));
      return [
        ...(cpu > 0 ? [`${cpu} % CPU`] : []),
        ...(memory === undefined ? [] : [`${memory} % memory`]),
        ...names,
        ...(metrics.length === 0 ? [] : [`${metrics.length} ${metrics.length === 1 ? 'metric' : 'metrics'}`]),
      ].join(', ');
    }
  }
}

function hostsOf({ expose }: Workload, { global }: EffectiveTeamValues): SurveyedHost[] {
  if (expose === undefined || expose.via === 'none') return [];
  const { kind, name } = expose.tls.issuer ?? global.platform.issuer;
  const issuer = expose.tls.enabled ? `${kind}/${name}` : undefined;
  return claimedHosts(expose).map(({ host }) => ({ host, via: expose.via, ...given('issuer', issuer) }));
}

function objectivesOf({ slo }: Workload): string[] {
  if (slo === undefined) return [];
  const { availability, latency, window } = slo;
  return [
    ...(availability === undefined ? [] : [`${availability} % available over ${window}`]),
    ...(latency === undefined ? [] : [`${latency.target} % within ${latency.threshold} over ${window}`]),
  ];
}

/** The tier, with what the platform promises of it; volumes alone are copied with every backup of the namespace. */
function backupOf({ backup, persistence }: Workload, { global }: EffectiveTeamValues): string | undefined {
  const { tier, volume } = backup;
  if (tier !== undefined) {
    const promise = global.platform.backup.tiers[tier];
    return promise === undefined ? tier : `${tier}: ${promise}`;
  }
  if (persistence === undefined) return undefined;
  return volume ? 'with the namespace' : 'not its volume';
}
