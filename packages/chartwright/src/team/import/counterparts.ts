import { listOf, mapOf, textOf, valueAt } from '../../core/untyped.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { podTemplateOf } from '../../kube/pods.ts';
import { textsOf } from './fields.ts';
import { selects } from './services.ts';

/** A controller with the name that it has in the render. */
export interface NamedWorkload {
  readonly name: string;
  readonly object: ManifestObject;
}

interface Workload extends NamedWorkload {
  readonly labels: Readonly<Record<string, string>>;
  readonly account: string;
  readonly ports: ReadonlyMap<string, number>;
}

/** The objects of one side of a comparison, and how they belong to its workloads. */
export class Relations {
  readonly objects: readonly ManifestObject[];
  readonly #workloads: readonly Workload[];

  constructor(objects: readonly ManifestObject[], workloads: readonly NamedWorkload[]) {
    this.objects = objects;
    this.#workloads = workloads.flatMap((one) => {
      const pod = podTemplateOf(one.object);
      if (pod === undefined) return [];
      const { spec, labels } = pod;
      const containers = [...listOf(spec['containers']), ...listOf(spec['initContainers'])];
      const ports = containers
        .flatMap((container) => listOf(mapOf(container)['ports']).map(mapOf))
        .map(({ name, containerPort }) => [String(name), Number(containerPort)] as const);
      return {
        ...one,
        labels: labels as Record<string, string>,
        account: textOf(spec['serviceAccountName']) ?? textOf(spec['serviceAccount']) ?? '',
        ports: new Map(ports),
      };
    });
  }

  /** What an object is for, in the terms of both sides; undefined where nothing but its name tells. */
  purposeOf(object: ManifestObject): string | undefined {
    const hosts = [...textsOf(valueAt(object.value, ['spec', 'hostnames'])), ...ruleHosts(object)].toSorted();
    const owners = hosts.length > 0 ? hosts : this.ownersOf(object);
    return owners.length === 0 ? undefined : JSON.stringify([object.kind, ...owners]);
  }

  /** Names of the workloads that an object selects, scales, or is the account of. */
  ownersOf(object: ManifestObject): string[] {
    return this.#workloads
      .filter((workload) => isOf(object, workload))
      .map(({ name }) => name)
      .toSorted();
  }

  /** The container's port to which a port of a Service leads, as a number. */
  targetOf(service: ManifestObject, target: unknown): string {
    const owner = this.#workloads.find((workload) => isOf(service, workload));
    const port = typeof target === 'string' ? owner?.ports.get(target) : undefined;
    return String(port ?? target);
  }

  /** The number of a Service's port by its name. */
  servedPort(service: string, port: unknown): string {
    const object = this.objects.find(({ kind, name }) => kind === 'Service' && name === service);
    const served = listOf(valueAt(object?.value, ['spec', 'ports'])).map(mapOf);
    return String(served.find(({ name }) => name !== undefined && name === port)?.['port'] ?? port);
  }
}

function ruleHosts({ kind, value }: ManifestObject): string[] {
  if (kind !== 'Ingress') return [];
  return textsOf(listOf(valueAt(value, ['spec', 'rules'])).map((rule) => mapOf(rule)['host']));
}

function isOf({ kind, name, value }: ManifestObject, workload: Workload): boolean {
  const selector = valueAt(value, ['spec', 'selector']);
  switch (kind) {
    case 'Service':
      return selects(selector, workload.labels);
    case 'PodDisruptionBudget':
    case 'PodMonitor':
      return selects(mapOf(selector)['matchLabels'], workload.labels);
    case 'HorizontalPodAutoscaler':
    case 'ScaledObject': {
      const target = mapOf(valueAt(value, ['spec', 'scaleTargetRef']));
      return target['name'] === workload.object.name && (target['kind'] ?? 'Deployment') === workload.object.kind;
    }
    case 'ServiceAccount':
      return workload.account === name;
    default:
      return false;
  }
}

/** The object of a render that takes the place of one of a source: of the same name, or else with the same purpose. */
export function counterpartOf(
  object: ManifestObject,
  source: Relations,
  rendered: Relations,
): ManifestObject | undefined {
  const same = rendered.objects.filter(({ kind }) => kind === object.kind);
  const purpose = source.purposeOf(object);
  return (
    same.find(({ name }) => name === object.name) ??
    (purpose === undefined ? undefined : same.find((one) => rendered.purposeOf(one) === purpose))
  );
}
