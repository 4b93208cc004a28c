import type { Problem } from '../../core/problem.ts';
import { mapOf, valueAt } from '../../core/untyped.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import type { TeamValues } from '../generated/team-values.ts';
import { secretFaults } from '../values/secrets.ts';
import { type Controller, controllerOf, rootOf } from './controllers.ts';
import { type Draft, draftOf } from './draft.ts';
import { type Exposable, exposeByIngress, exposeByRoute } from './exposure.ts';
import { metricsOf } from './monitors.ts';
import { Notes } from './notes.ts';
import { otherObjects } from './other-objects.ts';
import { podOf } from './pod.ts';
import type { SecretKeys } from './pod-reading.ts';
import { Ports } from './ports.ts';
import { autoscalingOf, disruptionOf } from './scaling.ts';
import { addServices, portNameBy, selects } from './services.ts';

/** Values that say what manifests say, and everything that they do not say. */
export interface Imported {
  readonly values: TeamValues;
  /** Warnings with their places in the source, in its order. */
  readonly notes: readonly Problem[];
  /** The object of the source that each workload was made of. */
  readonly origins: ReadonlyMap<string, ManifestObject>;
}

/**
 * Turns Kubernetes manifests into a team's values. Each field ends in the values, or in a note that says what holds
 * instead; none is dropped in silence.
 *
 * @param file the source, as the person named it
 * @param objects what it holds
 * @param team the name of the team
 */
export function importManifests(file: string, objects: readonly ManifestObject[], team: string): Imported {
  const importing = new Import(new Notes(file), objects);
  for (const object of objects) importing.addController(object);
  importing.addRoutes();
  const configMaps = importing.configMaps();
  const workloads = importing.workloads();
  const extraObjects = importing.others();
  const values = { tenant: { team }, ...draftOf({ workloads, configMaps, extraObjects }) } as TeamValues;
  return { values, notes: importing.notes.problems, origins: importing.origins };
}

interface Imports extends Exposable {
  readonly controller: Controller;
  readonly draft: Draft;
  readonly labels: Readonly<Record<string, string>>;
  readonly account: string | undefined;
}

class Import {
  readonly notes: Notes;
  readonly origins = new Map<string, ManifestObject>();
  readonly #objects: readonly ManifestObject[];
  readonly #workloads = new Map<string, Imports>();
  /** Objects that went into a workload. */
  readonly #used = new Set<ManifestObject>();
  readonly #secretKeys: ReadonlyMap<string, SecretKeys>;
  /** ServiceAccounts of which is told that their workloads have others. */
  readonly #renamed = new Set<ManifestObject>();

  constructor(notes: Notes, objects: readonly ManifestObject[]) {
    this.notes = notes;
    this.#objects = objects;
    this.#secretKeys = new Map(this.#ofKind('ConfigMap').flatMap(secretKeysOf));
  }

  addController(object: ManifestObject): void {
    const controller = controllerOf(object);
    if (controller?.template === undefined) return;
    const labels = mapOf(valueAt(controller.template.peek('metadata'), ['labels'])) as Record<string, string>;
    const services = this.#ofKind('Service').filter((one) => selects(valueAt(one.value, ['spec', 'selector']), labels));
    const name = this.#nameOf(object, services);
    const ports = new Ports(portNameBy(services));
    const pod = podOf(controller.template, name, controller.claims, {
      ports,
      notes: this.notes,
      secretKeys: this.#secretKeys,
    });
    addServices(name, services, ports, this.notes);
    for (const used of [object, ...services]) this.#used.add(used);
    if (object.kind === 'StatefulSet' && pod.workload['persistence'] === undefined)
      this.notes.changed(object, ['kind'], {
        expected: 'a Deployment, since a StatefulSet without a claim keeps nothing either',
        fix: 'set persistence for what has to outlive a pod',
      });
    this.notes.rest(controller.root);
    const draft = { ...controller.settings, ...pod.workload };
    this.#workloads.set(name, { controller, draft, labels, ports, account: pod.serviceAccount });
    this.origins.set(name, object);
  }

  addRoutes(): void {
    for (const ingress of this.#ofKind('Ingress')) {
      exposeByIngress(ingress, this.#workloads, this.notes);
      this.#used.add(ingress);
    }
    for (const route of this.#ofKind('HTTPRoute')) {
      exposeByRoute(route, this.#workloads, this.notes);
      this.#used.add(route);
    }
  }

  configMaps(): Draft {
    return Object.fromEntries(this.#ofKind('ConfigMap').flatMap((object) => this.#configMap(object)));
  }

  /** One that holds nothing but secrets, or binary data, has nothing to say. */
  #configMap(object: ManifestObject): [string, Draft][] {
    this.#used.add(object);
    const root = rootOf(object);
    root.ignore('immutable', false);
    const texts = Object.entries(root.textMap('data'));
    this.notes.rest(root);
    const secret = this.#secretKeys.get(object.name)?.keys;
    for (const key of secret ?? []) this.notes.secret(object, ['data', key], object.name, key);
    const data = Object.fromEntries(texts.filter(([key]) => secret?.has(key) !== true));
    return Object.keys(data).length === 0 ? [] : [[object.name, { data }]];
  }

  workloads(): Draft {
    return Object.fromEntries([...this.#workloads].map(([name, one]) => [name, this.#workload(name, one)]));
  }

  others(): Draft {
    return otherObjects(
      this.#objects.filter((object) => !this.#used.has(object)),
      this.notes,
    );
  }

  #workload(name: string, one: Imports): Draft {
    const { kind, ...draft } = one.draft;
    const { image, ...rest } = draft;
    const metrics = this.#metrics(one);
    return draftOf({
      kind,
      image,
      ports: this.#ports(one, metrics),
      ...rest,
      ...this.#scaling(one),
      expose: one.expose,
      metrics,
      serviceAccount: this.#account(name, one),
    });
  }

  /** A Job has ports for Prometheus alone. */
  #ports({ controller, ports }: Imports, metrics: Draft | undefined): Draft | undefined {
    const { object, template } = controller;
    const draft = ports.draft();
    if (!object.kind.endsWith('Job') || metrics !== undefined) return draft;
    if (Object.keys(draft).length > 0)
      this.notes.notSaid(object, [...(template?.at ?? []), 'spec', 'containers'], {
        expected: 'no ports of a Job, to which no Service leads',
        fix: 'nothing, unless something calls it',
      });
    return undefined;
  }

  #scaling({ controller, labels, draft }: Imports): Draft {
    const { object, replicas } = controller;
    if (replicas === undefined) return {};
    const scaler = this.#ofKind('HorizontalPodAutoscaler').find(
      (one) =>
        valueAt(one.value, ['spec', 'scaleTargetRef', 'name']) === object.name &&
        valueAt(one.value, ['spec', 'scaleTargetRef', 'kind']) === object.kind,
    );
    const budget = this.#ofKind('PodDisruptionBudget').find((one) =>
      selects(valueAt(one.value, ['spec', 'selector', 'matchLabels']), labels),
    );
    for (const used of [scaler, budget]) if (used !== undefined) this.#used.add(used);
    const disruption = budget === undefined ? undefined : disruptionOf(budget, replicas, this.notes);
    if (scaler !== undefined) return { autoscaling: autoscalingOf(scaler, this.notes), disruption };
    if (draft['persistence'] !== undefined) return { replicas, disruption };
    return { replicas, autoscaling: { enabled: false }, disruption };
  }

  #metrics({ labels, ports, controller }: Imports): Draft | undefined {
    const services = this.#ofKind('Service').filter((one) => selects(valueAt(one.value, ['spec', 'selector']), labels));
    const monitor = [...this.#ofKind('ServiceMonitor'), ...this.#ofKind('PodMonitor')].find((one) => {
      const selector = valueAt(one.value, ['spec', 'selector', 'matchLabels']);
      if (one.kind === 'PodMonitor') return selects(selector, labels);
      return services.some((service) =>
        selects(selector, mapOf(valueAt(service.value, ['metadata', 'labels'])) as Record<string, string>),
      );
    });
    if (monitor === undefined || controller.template === undefined) return undefined;
    this.#used.add(monitor);
    return metricsOf(monitor, ports, this.notes);
  }

  #account(name: string, one: Imports): Draft | undefined {
    const object = this.#ofKind('ServiceAccount').find((account) => account.name === one.account);
    if (object === undefined) return undefined;
    this.#used.add(object);
    const root = rootOf(object);
    const annotations = root.part('metadata')?.textMap('annotations') ?? {};
    root.ignore('automountServiceAccountToken', false);
    root.ignoreAll('secrets');
    this.notes.rest(root);
    if (object.name !== name && !this.#renamed.has(object)) {
      this.#renamed.add(object);
      this.notes.changed(object, ['metadata', 'name'], {
        expected: 'a ServiceAccount of each workload’s own, with its name',
        fix: 'change what names this account, such as the trust of a role of AWS',
      });
    }
    return draftOf({ annotations });
  }

  /** The name by which others call it: that of its Service, where it has one alone; and no other workload's. */
  #nameOf(object: ManifestObject, services: readonly ManifestObject[]): string {
    const [service, ...others] = services.filter((one) => valueAt(one.value, ['spec', 'clusterIP']) !== 'None');
    const only = service !== undefined && others.length === 0 && !this.#workloads.has(service.name);
    const wanted = only ? service.name : object.name;
    const name = this.#workloads.has(wanted) ? `${wanted}-${object.kind.toLowerCase()}` : wanted;
    if (name !== object.name)
      this.notes.changed(object, ['metadata', 'name'], {
        expected: only
          ? `the name of its Service, ${name}, by which others call it`
          : `the name ${name}, since another workload has its own`,
        fix: 'nothing, unless something refers to the old name',
      });
    return name;
  }

  #ofKind(kind: string): ManifestObject[] {
    return this.#objects.filter((object) => object.kind === kind);
  }
}

/** What of a ConfigMap is secret, under its name; nothing where nothing is. */
function secretKeysOf({ name, value }: ManifestObject): (readonly [string, SecretKeys])[] {
  const texts = Object.entries(mapOf(value['data']));
  const keys = texts.filter(([key, text]) => secretFaults({ data: { [key]: text } }).length > 0).map(([key]) => key);
  return keys.length === 0 ? [] : [[name, { keys: new Set(keys), areAll: keys.length === texts.length }]];
}
