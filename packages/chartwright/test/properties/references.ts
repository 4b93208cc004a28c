import type { TeamValues } from '../../src/team/generated/team-values.ts';
import type { Workload } from '../support/values.ts';

/**
 * Makes references name existing things: chance hardly ever would, and all that depends on a port would be taken
 * out as broken. Changes the values.
 */
export function joinReferences(values: TeamValues): void {
  // With a dot no workload has the name; the check of the objects reports two objects of one name.
  for (const [key, object] of Object.entries(values.extraObjects ?? {})) object.metadata.name = `extra.${key}`;
  Reflect.deleteProperty(values.tenant.network?.peers ?? {}, values.tenant.team);
  // Chance never names a zone twice.
  Reflect.deleteProperty(values.global?.platform ?? {}, 'nodes');
  for (const [index, workload] of Object.values(values.workloads ?? {}).entries()) {
    workload.image = joinedImage(workload.image);
    joinKind(workload);
    joinContainers(workload);
    joinNeeds(workload, Object.keys(values.needs ?? {}));
    joinSeconds(workload);
    joinPorts(workload);
    joinHosts(workload, values.global?.platform?.domains ?? [], index);
    joinScaling(workload);
    joinPlacement(
      workload,
      Object.keys(values.workloads ?? {}).filter((_, other) => other !== index),
    );
    joinBackup(workload);
  }
}

/** Chance hardly ever gives separators of a name's parts that the grammar of image references knows. */
function joinedImage(image: string): string {
  const [reference = '', ...digest] = image.split('@');
  const [, name = '', tag = ''] = /^(.*?)(:[^/:]*)?$/s.exec(reference) ?? [];
  const part = (text: string): string => text.replaceAll(/[._-]+/g, '-').replaceAll(/^-|-$/g, '') || 'a';
  const joined = name.split('/').map((text) => text.split(':').map(part).join(':'));
  return [`${joined.join('/')}${tag}`, ...digest].join('@');
}

/** What a kind has no use for is refused, and chance would hardly ever leave it out. */
function joinKind(workload: Workload): void {
  if (workload.kind === 'CronJob') workload.cronJob ??= { schedule: '@daily' };
  else delete workload.cronJob;
  if (workload.kind === 'StatefulSet' && workload.persistence === undefined) delete workload.kind;
  if (workload.kind === 'Deployment') delete workload.persistence;
  const isReplicated = workload.kind === undefined || ['Deployment', 'StatefulSet'].includes(workload.kind);
  if (!isReplicated)
    for (const key of ['replicas', 'autoscaling', 'disruption', 'spread', 'persistence'] as const)
      Reflect.deleteProperty(workload, key);
  if (workload.kind === 'DaemonSet' && (workload.rollout?.maxUnavailable ?? '0') !== '0')
    Object.assign(workload.rollout ?? {}, { maxSurge: '0' });
  if (workload.kind === 'Job' || workload.kind === 'CronJob') joinJob(workload);
  else delete workload.job;
}

function joinJob(workload: Workload): void {
  const { kind, job, metrics, ports } = workload;
  for (const key of ['backup', 'rollout', 'revisionHistoryLimit', 'preStopSleepSeconds', 'expose'] as const)
    Reflect.deleteProperty(workload, key);
  delete workload.probes?.readiness;
  if (kind === 'CronJob') delete job?.phase;
  else if ((job?.phase ?? 'with') === 'with') delete job?.ttlSecondsAfterFinished;
  if (metrics === undefined) delete workload.ports;
  else metrics.monitor = 'pod';
  for (const port of Object.values(ports ?? {})) delete port.servicePort;
}

/** Containers that wait for some that there are, and mount what there is; a variable that reads one thing. */
function joinContainers(workload: Workload): void {
  const { initContainers = {}, sidecars = {} } = workload;
  const further = { ...sidecars, ...initContainers };
  const names = Object.keys(further).toSorted();
  for (const [index, name] of names.entries()) {
    const container = further[name];
    if (container === undefined) continue;
    container.image = joinedImage(container.image);
    if (container.after !== undefined) container.after = names.slice(0, index).slice(0, container.after.length);
    if (container.mounts !== undefined) container.mounts = volumesOf(workload).slice(0, container.mounts.length);
  }
  for (const sidecar of Object.values(sidecars)) joinProbes(sidecar);
  for (const container of [workload, ...Object.values(further)]) {
    for (const field of Object.values(container.envFields ?? {})) joinField(field);
    for (const source of Object.values(container.envFrom ?? {}))
      if (source.secret !== undefined) delete source.configMap;
      else source.configMap ??= 'some';
  }
}

/** Containers bind needs that there are. */
function joinNeeds(workload: Workload, names: readonly string[]): void {
  const { initContainers = {}, sidecars = {} } = workload;
  for (const container of [workload, ...Object.values(initContainers), ...Object.values(sidecars)])
    if (container.needs !== undefined) container.needs = names.slice(0, container.needs.length);
}

function joinField(source: NonNullable<Workload['envFields']>[string]): void {
  if (source.resource === undefined) source.field ??= 'metadata.name';
  else delete source.field;
  delete source.divisor;
}

function volumesOf(workload: Workload): string[] {
  const maps = (['tokens', 'claimMounts', 'configMapMounts', 'secretMounts', 'scratch'] as const).flatMap((key) =>
    Object.keys(workload[key] ?? {}).map((name) => `${key}.${name}`),
  );
  return [...maps, ...(['config', 'persistence'] as const).filter((key) => workload[key] !== undefined)];
}

function joinScaling(workload: Workload): void {
  const { persistence, replicas, autoscaling = {} } = workload;
  const { min, max } = autoscaling;
  if (min !== undefined && max !== undefined)
    Object.assign(autoscaling, { min: Math.min(min, max), max: Math.max(min, max) });
  if (persistence !== undefined) delete autoscaling.enabled;
  else if (replicas !== undefined) workload.autoscaling = { ...autoscaling, enabled: false };
  if (workload.autoscaling !== undefined) joinKeda(workload.autoscaling, persistence !== undefined);
}

/** Neighbours among the other workloads, and fewest zones where they are held to. */
function joinPlacement({ affinity, spread }: Workload, others: readonly string[]): void {
  if (spread?.minDomains !== undefined) spread.zones = 'DoNotSchedule';
  if (affinity === undefined) return;
  for (const key of ['podAffinity', 'podAntiAffinity'] as const) {
    const [neighbour] = Object.values(affinity[key] ?? {});
    const [other] = others;
    if (neighbour === undefined || other === undefined) Reflect.deleteProperty(affinity, key);
    else affinity[key] = { [other]: neighbour };
  }
  if (Object.keys(affinity).length === 0) affinity.nodeAffinity = { required: { architectures: ['amd64'] } };
}

/** Commands in containers that there are, and a volume left out that there is. */
function joinBackup({ backup, persistence, sidecars = {} }: Workload): void {
  if (backup === undefined) return;
  if (persistence === undefined) delete backup.volume;
  const [sidecar] = Object.keys(sidecars);
  for (const hook of [backup.pre, backup.post]) {
    if (hook?.container === undefined) continue;
    if (sidecar === undefined) delete hook.container;
    else hook.container = sidecar;
  }
}

/** KEDA as the one scaler, with numbers within those of the workload. */
function joinKeda(autoscaling: NonNullable<Workload['autoscaling']>, isStateful: boolean): void {
  const { enabled, scaler, keda, max = 10 } = autoscaling;
  const isScaled = enabled !== false && scaler !== 'external' && !isStateful;
  if (!isScaled || keda === undefined) {
    delete autoscaling.keda;
    if (isScaled && autoscaling.min === 0) autoscaling.min = 1;
    return;
  }
  delete autoscaling.metrics;
  keda.cron = { ...keda.cron, own: { start: '0 6 * * *', end: '0 7 * * *', desiredReplicas: 1 } };
  for (const window of Object.values(keda.cron)) {
    window.desiredReplicas = Math.min(window.desiredReplicas, max);
    if (window.start === window.end) window.end = '0 5 * * *';
  }
  if (keda.fallback !== undefined) keda.fallback.replicas = Math.min(keda.fallback.replicas, max);
  if (autoscaling.min === 0) delete keda.idleReplicas;
  for (const trigger of Object.values(keda.triggers ?? {})) {
    delete trigger.authentication;
    delete trigger.clusterTriggerAuthentication;
  }
}

/** A pod that ends within what its grace period and the platform allow. */
function joinSeconds(workload: Workload): void {
  const { terminationGracePeriodSeconds: grace, preStopSleepSeconds: sleep } = workload;
  if (grace !== undefined) workload.terminationGracePeriodSeconds = grace % 900;
  const most = workload.terminationGracePeriodSeconds ?? 30;
  if (sleep !== undefined || most < 5) workload.preStopSleepSeconds = Math.min(sleep ?? 5, most);
}

function joinProbes({ ports = {}, probes = {} }: Pick<Workload, 'ports' | 'probes'>): void {
  const names = Object.keys(ports);
  const all = [probes.startup, probes.readiness, probes.liveness].filter((probe) => probe !== undefined);
  for (const probe of all) if (probe.type === 'exec') probe.command ??= ['/bin/up'];
  if (names.length === 0) return;
  for (const probe of all)
    if (probe.type !== 'exec' || probe.port !== undefined)
      probe.port = names[(probe.port ?? '').length % names.length] ?? '';
}

function joinPorts(workload: Workload): void {
  if (workload.expose !== undefined || workload.metrics !== undefined)
    workload.ports = { ...workload.ports, http: { containerPort: 8080 } };
  const names = Object.keys(workload.ports ?? {});
  const nearest = (name = ''): string => names[name.length % names.length] ?? name;
  if (names.length === 0) return;
  joinProbes(workload);
  if (workload.metrics !== undefined) workload.metrics.port = nearest(workload.metrics.port);
  joinPaths(workload.expose, nearest);
}

function joinPaths(expose: Workload['expose'], nearest: (name?: string) => string): void {
  if (expose?.port !== undefined) expose.port = nearest(expose.port);
  for (const path of expose?.paths ?? []) if (path.port !== undefined) path.port = nearest(path.port);
  if ((expose?.paths ?? []).length > 0) delete expose?.path;
}

function joinHosts({ expose }: Workload, domains: readonly string[], index: number): void {
  const domain = domains.find(({ length }) => length < 200);
  if (expose === undefined || domain === undefined) return;
  expose.hosts = expose.hosts.map((_, host) => `h${index}-${host}.${domain}`);
  for (const [number, redirect] of (expose.redirects ?? []).entries()) redirect.from = `r${index}-${number}.${domain}`;
}
