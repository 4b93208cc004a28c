import { podTemplateOf, containersOf } from '../../kube/pods.ts';
import { selectsByMap } from '../../kube/selectors.ts';
import { listOf, mapOf, textOf, type Untyped } from '../../core/untyped.ts';
import type { PlatformObject } from '../platform-object.ts';

/** A Service, rendered or made by an operator. */
export interface KnownService {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Untyped;
  readonly ports: readonly ServicePort[];
  /** Ports of the pods behind it when it is headless, since then one meets the pods themselves. */
  readonly podPorts: readonly number[];
}

export interface ServicePort {
  readonly name: string | undefined;
  readonly port: number;
  readonly targetPort: unknown;
}

/** Services that every cluster has. */
const ofTheCluster: readonly KnownService[] = [
  {
    name: 'kube-dns',
    namespace: 'kube-system',
    labels: { 'k8s-app': 'kube-dns' },
    ports: [
      { name: 'dns', port: 53, targetPort: 53 },
      { name: 'metrics', port: 9153, targetPort: 9153 },
    ],
    podPorts: [],
  },
];

/** Services that the Prometheus operator makes beside its objects (`makeStatefulSetService`), by kind. */
const operated: Readonly<Record<string, readonly [name: string, ...ports: ServicePort[]]>> = {
  Prometheus: ['prometheus-operated', { name: 'http-web', port: 9090, targetPort: 'http-web' }],
  Alertmanager: [
    'alertmanager-operated',
    { name: 'http-web', port: 9093, targetPort: 'http-web' },
    { name: 'tcp-mesh', port: 9094, targetPort: 9094 },
  ],
};

/** Every Service that is there once the objects are. */
export function servicesOf(objects: readonly PlatformObject[]): KnownService[] {
  const pods = objects.flatMap((at) => {
    const pod = podTemplateOf(at.object);
    return pod === undefined ? [] : [{ pod, namespace: at.namespace }];
  });
  const rendered = objects.flatMap((at): KnownService[] => {
    const namespace = at.namespace ?? '';
    const made = at.group === 'monitoring.coreos.com' ? operated[at.kind] : undefined;
    if (made !== undefined)
      return [{ name: made[0], namespace, labels: {}, ports: made.slice(1) as ServicePort[], podPorts: [] }];
    if (at.kind !== 'Service' || at.group !== '') return [];
    const spec = mapOf(at.value['spec']);
    const behind = pods.filter(
      ({ pod, namespace: where }) => where === at.namespace && selectsByMap(mapOf(spec['selector']), pod.labels),
    );
    return [
      {
        name: at.name,
        namespace,
        labels: mapOf(mapOf(at.value['metadata'])['labels']),
        ports: listOf(spec['ports']).map(portOf),
        podPorts:
          spec['clusterIP'] === 'None'
            ? behind.flatMap(({ pod }) => containersOf(pod).flatMap(({ value }) => numbersOf(value)))
            : [],
      },
    ];
  });
  return [...rendered, ...ofTheCluster];
}

function portOf(value: unknown): ServicePort {
  const { name, port, targetPort } = mapOf(value);
  return { name: textOf(name), port: Number(port), targetPort };
}

function numbersOf(container: Untyped): number[] {
  return listOf(container['ports']).map((port) => Number(mapOf(port)['containerPort']));
}
