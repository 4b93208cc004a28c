import type { Problem } from '../../core/problem.ts';

/**
 * Keys of other charts → where the same is said here: of `helm create`, of stakater's application chart, of bjw-s' common
 * library, and of manifests.
 */
export const OF_WORKLOADS: Readonly<Record<string, string>> = {
  ...same(
    'set replicas, and autoscaling.enabled to false where nothing else scales it',
    'replicaCount',
    'replicasCount',
  ),
  ...same('write ports.<name>.containerPort, and servicePort where it differs', 'service', 'containerPort'),
  ...same('write expose.hosts', 'ingress', 'route', 'httpRoute', 'host', 'hosts'),
  ...same('write probes.readiness', 'readinessProbe'),
  ...same('write probes.liveness', 'livenessProbe'),
  ...same('write probes.startup', 'startupProbe'),
  ...same(
    'write scratch, secretMounts, configMapMounts, tokens, claimMounts or persistence, each with its mountPath',
    ...['volumes', 'volumeMounts', 'extraVolumes', 'extraVolumeMounts'],
  ),
  ...same(
    'write persistentVolumeClaims.<claim> beside workloads, and claimMounts with it; or persistence for a volume each replica',
    ...['persistentVolumeClaim', 'persistentVolumeClaims', 'pvc', 'claims', 'volumeClaimTemplates'],
  ),
  ...same('write env', 'environment', 'envVars', 'extraEnv', 'extraEnvVars', 'variables'),
  ...same('write envFrom.<name> with secret or configMap', 'envFromSecret', 'envFromConfigMap', 'extraEnvFrom'),
  ...same(
    'choose the user by security.runAsUser; the rest is restricted and stays so',
    ...['securityContext', 'podSecurityContext', 'containerSecurityContext'],
  ),
  ...same('write autoscaling', 'hpa', 'horizontalPodAutoscaler'),
  ...same('write disruption', 'pdb', 'podDisruptionBudget'),
  ...same('write spread, affinity, nodeSelector or tolerations', 'topologySpreadConstraints'),
  ...same('write metrics', 'serviceMonitor', 'podMonitor'),
  ...same('write alerts.rules.<Name>', 'prometheusRule', 'prometheusRules'),
  ...same(
    'write rollout.strategy, or rollout.maxSurge and .maxUnavailable',
    'strategy',
    'updateStrategy',
    'deploymentStrategy',
  ),
  ...same('write rollout.minReadySeconds', 'minReadySeconds'),
  ...same('write rollout.progressDeadlineSeconds', 'progressDeadlineSeconds'),
  ...same('write imagePullSecrets beside workloads, a list of names', 'imagePullSecrets', 'imagePullSecret'),
  ...same('write runtimeClassName', 'runtimeClass'),
  ...same('set kind to CronJob, and write cronJob.schedule', 'schedule', 'cronjob'),
  ...same('write sidecars.<name>', 'containers', 'extraContainers', 'additionalContainers', 'sidecarContainers'),
  ...same('write initContainers.<name>', 'extraInitContainers', 'initcontainers'),
  ...same('write podAnnotations', 'annotations', 'additionalPodAnnotations'),
  ...same('write podLabels', 'labels', 'additionalLabels', 'additionalPodLabels'),
  ...same('write image as one text, repository:tag', 'repository', 'tag'),
  ...same('write imagePullPolicy', 'pullPolicy'),
  ...same('write after in the container that waits', 'dependsOn'),
  ...same('write serviceAccount.mountToken', 'automountServiceAccountToken'),
  ...same('write command, which a shell may begin with cd', 'workingDir'),
  ...same('nothing: a change of config and configMaps starts the pods anew', 'reloadOnChange'),
  ...same('nothing: it is always restricted from it', 'hostNetwork', 'hostPID', 'hostIPC'),
  ...same('write job.phase: before or after on a workload with kind Job', 'hooks'),
  ...same('write config.files, or configMaps beside workloads', 'configMap', 'configmap', 'configs'),
  ...same('set kind', 'type', 'controller'),
  ...same('write serviceAccount.name with one of serviceAccounts beside workloads', 'serviceAccountName'),
  ...same('write tenant.access; pods have no rights in the cluster', 'rbac'),
  ...same('write lifecycle.preStop or .postStart', 'preStop', 'postStart'),
};

const BELOW = 'write it below workloads.<name>';

/** The same of keys beside `workloads`. */
export const AT_ROOT: Readonly<Record<string, string>> = {
  ...same(BELOW, 'image', 'command', 'args', 'env', 'envFrom', 'ports', 'resources', 'nodeSelector', 'tolerations'),
  ...same(
    BELOW,
    'initContainers',
    'sidecars',
    'serviceAccount',
    'podAnnotations',
    'podLabels',
    'replicas',
    'autoscaling',
  ),
  ...same(
    'write what it holds below workloads.<name>',
    'deployment',
    'statefulset',
    'controllers',
    'applications',
    'defaultPodOptions',
  ),
  ...same('write a workload with kind CronJob and cronJob.schedule', 'cronJob', 'cronJobs', 'cronjobs', 'cronjob'),
  ...same('write a workload with kind Job', 'job', 'jobs'),
  ...same('write persistentVolumeClaims.<name> with size', 'persistentVolumeClaim', 'pvc', 'pvcs', 'persistence'),
  ...same('write alerting.receivers', 'alertmanagerConfig', 'notifications', 'receivers'),
  ...same(
    'write externalSecrets, or make the Secret in the cluster',
    'secrets',
    'secret',
    'externalSecret',
    'sealedSecret',
    'secretProviderClass',
  ),
  ...same('write workloads.<name>.expose.tls', 'certificate', 'certificates', 'listenerSet'),
  ...same('write tenant.network', 'networkPolicy', 'networkPolicies', 'networkpolicies'),
  ...same('write tenant.access', 'rbac', 'roles', 'roleBindings'),
  ...same('write tenant.namespace', 'namespace', 'namespaceOverride'),
  ...same('nothing: an object has the name of its workload', 'nameOverride', 'fullnameOverride', 'applicationName'),
  ...same('write extraObjects.<name>', 'rawResources', 'extraDeploy', 'extraManifests', 'resourcesRaw', 'manifests'),
};

/** The problem of an unknown key, or of an image in parts, with our way of saying it, as charts that many know have it. */
export function inOurWords(problem: Problem): Problem {
  if (problem.code === 'schema/type' && problem.path.endsWith('.image') && problem.found.includes('map'))
    return { ...problem, fix: 'write it as one text: what repository says, a colon, and what tag says' };
  if (problem.code !== 'schema/unknown-key') return problem;
  const way = wayOf(problem.path);
  return way === undefined ? problem : { ...problem, expected: 'a key of a team’s values', fix: way };
}

function wayOf(path: string): string | undefined {
  const [, key] = /^workloads(?:\.[^.[]+|\["[^"]+"\])\.([^.[]+)$/.exec(path) ?? [];
  if (key !== undefined) return own(OF_WORKLOADS, key);
  return (
    own(AT_ROOT, path) ?? (own(OF_WORKLOADS, path) === undefined ? undefined : `${BELOW}: ${own(OF_WORKLOADS, path)}`)
  );
}

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function same(way: string, ...keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, way]));
}
