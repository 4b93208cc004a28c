import { mapOf, textOf, type Untyped } from '../../core/untyped.ts';
import type { InstalledObject } from '../installed-object.ts';
import type { ServiceFact, WorkloadPort } from './facts.ts';

/** Pods as their operator makes them, of which its object says only a part. */
export interface OperatorPods {
  readonly name: string;
  readonly labels: Untyped;
  readonly annotations: Untyped;
  readonly serviceAccount: string;
  readonly ports: readonly WorkloadPort[];
  readonly services: readonly ServiceFact[];
}

/** The pods of an object of an operator of the catalogue's; undefined for other kinds. */
export function operatorPods(object: InstalledObject): OperatorPods | undefined {
  switch (`${object.group} ${object.kind}`) {
    case 'monitoring.coreos.com Prometheus':
      return ofPrometheusOperator(object, 'prometheus', 9090);
    case 'monitoring.coreos.com Alertmanager':
      return ofPrometheusOperator(object, 'alertmanager', 9093);
    case 'postgresql.cnpg.io Cluster':
      return ofCloudNativePg(object);
    default:
      return undefined;
  }
}

/** Labels by `podLabels` in the operator's `pkg/prometheus/server/statefulset.go` and `pkg/alertmanager/statefulset.go`. */
function ofPrometheusOperator({ name, value }: InstalledObject, app: string, port: number): OperatorPods {
  const { podMetadata, portName, serviceAccountName } = mapOf(value['spec']);
  const { labels, annotations } = mapOf(podMetadata);
  return {
    name: `${app}-${name}`,
    labels: {
      ...mapOf(labels),
      'app.kubernetes.io/name': app,
      'app.kubernetes.io/instance': name,
      'app.kubernetes.io/managed-by': 'prometheus-operator',
      [app]: name,
    },
    annotations: mapOf(annotations),
    serviceAccount: textOf(serviceAccountName) ?? 'default',
    ports: [{ name: textOf(portName) ?? 'web', number: port, protocol: 'TCP' }],
    services: [],
  };
}

/** Labels, ports and Services by CloudNativePG's documentation: https://cloudnative-pg.io/documentation/current/labels_annotations/ */
function ofCloudNativePg({ name, namespace = '', value }: InstalledObject): OperatorPods {
  const { labels, annotations } = mapOf(mapOf(value['spec'])['inheritedMetadata']);
  const selector = { 'cnpg.io/cluster': name };
  return {
    name,
    labels: { ...mapOf(labels), ...selector, 'cnpg.io/podRole': 'instance' },
    annotations: mapOf(annotations),
    serviceAccount: name,
    ports: [
      { name: 'postgresql', number: 5432, protocol: 'TCP' },
      { name: 'metrics', number: 9187, protocol: 'TCP' },
      { name: 'status', number: 8000, protocol: 'TCP' },
    ],
    services: ['rw', 'ro', 'r'].map((role) => ({
      namespace,
      name: `${name}-${role}`,
      selector,
      ports: [{ name: 'postgres', port: 5432, target: 5432, protocol: 'TCP' as const }],
    })),
  };
}
