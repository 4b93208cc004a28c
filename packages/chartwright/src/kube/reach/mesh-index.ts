import { listOf, mapOf, textOf, type Untyped } from '../../core/untyped.ts';
import { selectsByRules } from '../selectors.ts';
import type { MeshObject, ReachFacts, Workload } from './facts.ts';

/** An object of the mesh with its spec. */
export interface MeshItem {
  readonly object: MeshObject;
  readonly spec: Untyped;
}

/** A reference from one object of the mesh to another. */
export interface MeshReference {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
}

/** Objects of linkerd's policies by namespace and kind. */
export class MeshIndex {
  readonly #items = new Map<string, MeshItem[]>();
  readonly #servers = new Map<string, MeshItem | null>();
  readonly #routes = new Map<MeshItem, readonly MeshItem[]>();
  readonly #named = new Map<string, MeshItem>();
  readonly #policies = new Map<string, MeshItem[]>();

  constructor({ mesh, specs }: Pick<ReachFacts, 'mesh' | 'specs'>) {
    for (const object of mesh.objects) {
      const key = keyOf(object.namespace, object.kind);
      const item = { object, spec: mapOf(specs[object.spec]) };
      append(this.#items, key, item);
      this.#named.set(`${key}/${object.name}`, item);
      if (object.kind !== 'AuthorizationPolicy') continue;
      const { kind, name } = mapOf(item.spec['targetRef']);
      append(this.#policies, `${keyOf(object.namespace, String(kind))}/${String(name)}`, item);
    }
  }

  /** The objects of a kind in a namespace. */
  all(namespace: string, kind: string): readonly MeshItem[] {
    return this.#items.get(keyOf(namespace, kind)) ?? [];
  }

  find({ kind, name, namespace }: MeshReference): MeshItem | undefined {
    return this.#named.get(`${keyOf(namespace, kind)}/${name}`);
  }

  /** The Server that describes a port of a workload's pods; linkerd refuses a second one. */
  serverOf(workload: Workload, port: number): MeshItem | undefined {
    const key = `${workload.id} ${port}`;
    const known = this.#servers.get(key);
    if (known !== undefined) return known ?? undefined;
    const server = this.all(workload.namespace, 'Server').find(
      ({ spec }) =>
        spec['podSelector'] !== undefined &&
        selectsByRules(mapOf(spec['podSelector']), workload.labels) &&
        numbersOf(workload, spec['port']).includes(port),
    );
    this.#servers.set(key, server ?? null);
    return server;
  }

  /** Routes of a Server, whose requests alone then have policies of their own. */
  routesOf(server: MeshItem): readonly MeshItem[] {
    const known = this.#routes.get(server);
    if (known !== undefined) return known;
    const { namespace, name } = server.object;
    const routes = ['HTTPRoute', 'GRPCRoute']
      .flatMap((kind) => this.all(namespace, kind))
      .filter(({ spec }) =>
        listOf(spec['parentRefs']).some((reference) => {
          const { kind, name: parent } = mapOf(reference);
          return kind === 'Server' && parent === name;
        }),
      );
    this.#routes.set(server, routes);
    return routes;
  }

  /** Policies of a target in its own namespace. */
  policiesFor({ namespace, kind, name }: MeshReference): readonly MeshItem[] {
    return this.#policies.get(`${keyOf(namespace, kind)}/${name}`) ?? [];
  }

  /** ServerAuthorizations, the older form of a policy, of a Server. */
  olderPoliciesFor(server: MeshItem): MeshItem[] {
    const { namespace, name, labels = {} } = server.object;
    return this.all(namespace, 'ServerAuthorization').filter(({ spec }) => {
      const of = mapOf(spec['server']);
      return of['name'] === undefined
        ? of['selector'] !== undefined && selectsByRules(mapOf(of['selector']), labels)
        : of['name'] === name;
    });
  }
}

/** The numbers that a Server's port may be in a pod: a name may be that of one port of each protocol. */
function numbersOf({ ports }: Workload, port: unknown): number[] {
  if (typeof port === 'number') return [port];
  const name = textOf(port) ?? '';
  if (/^\d+$/.test(name)) return [Number(name)];
  return ports.filter((one) => one.name === name).map(({ number }) => number);
}

function append<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function keyOf(namespace: string, kind: string): string {
  return `${namespace}/${kind}`;
}
