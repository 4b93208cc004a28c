import type { Untyped } from '../../core/untyped.ts';

/** On everything that a drill makes, with the team's name: nothing without it is ever removed. */
export const drillLabel = 'chartwright.dev/drill';

/** The names of one drill. */
export interface DrillNames {
  readonly team: string;
  /** The team's namespace, which the backup holds. */
  readonly source: string;
  /** The scratch namespace. */
  readonly scratch: string;
  /** Velero's own namespace. */
  readonly velero: string;
  /** Of the Restore and its ConfigMap: every run has its own, since Velero keeps a Restore's log by its name. */
  readonly restore: string;
}

/** Kubernetes' limit for the name of a namespace. */
const longestName = 63;

/** @param now milliseconds since the epoch */
export function drillNames(team: string, source: string, velero: string, now: number): DrillNames {
  const stamp = new Date(now).toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const scratch = `drill-${team}`.slice(0, longestName).replace(/-+$/, '');
  return { team, source, scratch, velero, restore: `${scratch.slice(0, longestName - stamp.length - 1)}-${stamp}` };
}

/** The selector of what a team's drills made. */
export function drillSelector(team: string): string {
  return `${drillLabel}=${team}`;
}

/** Resources that the quota limits to zero, in case the choice of resources or a modifier is wrong. */
const none = [
  'pods',
  'services.loadbalancers',
  'services.nodeports',
  'count/cronjobs.batch',
  'count/horizontalpodautoscalers.autoscaling',
  'count/ingresses.networking.k8s.io',
  'count/jobs.batch',
] as const;

/**
 * The scratch namespace, made before Velero looks at it: what is there already is left as it is. Its labels are not those
 * of a team, so that neither backups, guard rails nor monitors take it for one; its policy lets nothing in or out, Pod
 * Security and a quota of no pods back up the workloads' zero replicas.
 */
export function scratchManifests({ team, scratch }: DrillNames): Untyped[] {
  const labels = { [drillLabel]: team };
  return [
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name: scratch,
        labels: {
          ...labels,
          'pod-security.kubernetes.io/enforce': 'restricted',
          'config.linkerd.io/admission-webhooks': 'disabled',
        },
      },
    },
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'drill', namespace: scratch, labels },
      spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
    },
    {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { name: 'drill', namespace: scratch, labels },
      spec: { hard: Object.fromEntries(none.map((resource) => [resource, '0'])) },
    },
  ];
}
