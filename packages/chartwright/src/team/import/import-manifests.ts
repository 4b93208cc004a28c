import type { Problem } from '../../core/problem.ts';
import { mapOf, valueAt } from '../../core/untyped.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import type { TeamValues } from '../generated/team-values.ts';
import { accountPullSecrets, sharedAccounts } from './accounts.ts';
import { Claims } from './claims.ts';
import { configMapsOf, secretKeysOf } from './config-maps.ts';
import { controllerOf } from './controllers.ts';
import { type Draft, draftOf } from './draft.ts';
import { exposeByIngress, exposeByRoute } from './exposure.ts';
import { Notes } from './notes.ts';
import { otherObjects } from './other-objects.ts';
import { podOf } from './pod.ts';
import type { SecretKeys } from './pod-reading.ts';
import { Ports } from './ports.ts';
import { recreated } from './rollout.ts';
import { addServices, portNameBy } from './services.ts';
import { SourceObjects } from './source-objects.ts';
import type { ImportedWorkload } from './imported-workload.ts';
import { workloadDraft } from './workload-draft.ts';

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
  const importing = new Import(new Notes(file), new SourceObjects(objects));
  for (const object of objects) importing.addController(object);
  importing.addRoutes();
  const configMaps = importing.configMaps();
  const workloads = importing.workloads();
  const persistentVolumeClaims = importing.claims();
  const serviceAccounts = importing.serviceAccounts();
  const imagePullSecrets = importing.imagePullSecrets();
  const extraObjects = importing.others();
  const values = {
    tenant: { team },
    ...draftOf({ workloads, configMaps, persistentVolumeClaims, serviceAccounts, imagePullSecrets, extraObjects }),
  } as TeamValues;
  return { values, notes: importing.notes.problems, origins: importing.origins };
}

class Import {
  readonly notes: Notes;
  readonly origins = new Map<string, ManifestObject>();
  readonly #objects: SourceObjects;
  readonly #workloads = new Map<string, ImportedWorkload>();
  readonly #secretKeys: ReadonlyMap<string, SecretKeys>;
  readonly #claims: Claims;
  readonly #pullSecrets = new Set<string>();

  constructor(notes: Notes, objects: SourceObjects) {
    this.notes = notes;
    this.#objects = objects;
    this.#secretKeys = secretKeysOf(objects.ofKind('ConfigMap'));
    this.#claims = new Claims(objects.ownClaims(), notes);
    objects.use(...this.#claims.objects);
  }

  addController(object: ManifestObject): void {
    const controller = controllerOf(object);
    if (controller?.template === undefined) return;
    const labels = mapOf(valueAt(controller.template.peek('metadata'), ['labels'])) as Record<string, string>;
    const services = this.#objects.servicesOf(labels);
    const name = this.#nameOf(object, services);
    const ports = new Ports(portNameBy(services));
    const given = { ports, notes: this.notes, secretKeys: this.#secretKeys };
    const refusal = this.#claims.refusalFor(controller, this.#objects.scalerOf(object) !== undefined);
    const pod = podOf(controller.template, name, controller.claims, given, refusal);
    addServices(name, services, ports, this.notes);
    this.#objects.use(object, ...services);
    if (object.kind === 'StatefulSet' && pod.workload['persistence'] === undefined)
      this.notes.changed(object, ['kind'], {
        expected: 'a Deployment, since a StatefulSet without a claim keeps nothing either',
        fix: 'set persistence for what has to outlive a pod',
      });
    for (const secret of pod.imagePullSecrets) this.#pullSecrets.add(secret);
    this.notes.rest(controller.root);
    const draft = recreated({ ...controller.settings, ...pod.workload }, controller, this.#claims, this.notes);
    this.#workloads.set(name, { controller, draft, labels, ports, account: pod.serviceAccount });
    this.origins.set(name, object);
  }

  addRoutes(): void {
    const ingresses = this.#objects.ofKind('Ingress');
    const routes = ['HTTPRoute', 'GRPCRoute'].flatMap((kind) => this.#objects.ofKind(kind));
    this.#objects.use(...ingresses, ...routes);
    for (const ingress of ingresses) exposeByIngress(ingress, this.#workloads, this.notes);
    for (const route of routes) exposeByRoute(route, this.#workloads, this.notes);
  }

  configMaps(): Draft {
    const objects = this.#objects.ofKind('ConfigMap');
    this.#objects.use(...objects);
    return configMapsOf(objects, this.#secretKeys, this.notes);
  }

  workloads(): Draft {
    const shared = sharedAccounts(this.#workloads, this.#objects);
    return Object.fromEntries(
      [...this.#workloads].map(([name, one]) => [name, workloadDraft(name, one, shared, this.#objects, this.notes)]),
    );
  }

  /** The team's Secrets of registries: those of any of its pods and ServiceAccounts. */
  imagePullSecrets(): string[] {
    const accounts = new Set([...this.#workloads.values()].map(({ account }) => account));
    return [...new Set([...this.#pullSecrets, ...accountPullSecrets(accounts, this.#objects)])];
  }

  serviceAccounts(): Draft {
    return Object.fromEntries([...sharedAccounts(this.#workloads, this.#objects)].map((name) => [name, {}]));
  }

  claims(): Draft {
    return this.#claims.draft();
  }

  others(): Draft {
    return otherObjects(this.#objects.unused(), this.notes);
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
}
