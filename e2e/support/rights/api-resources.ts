import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';

/** A resource or subresource, as a rule of a role would name it. */
export interface ApiResource {
  /** `pods/log`, `deployments.apps`: the subresource is before the group, as kubectl writes it. */
  readonly title: string;
  readonly group: string;
  readonly resource: string;
  readonly subresource: string;
  readonly namespaced: boolean;
  readonly verbs: readonly string[];
  /** Of one object, where a rule is about that alone. */
  readonly name?: string;
}

/** A rule of a role, as far as it names resources. */
export interface RoleRule {
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly nonResourceURLs?: readonly string[];
  readonly verbs: readonly string[];
}

const usual = ['create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'update', 'watch'];

/** What the authorizer knows and no API serves: the ways to raise oneself. */
const virtual: readonly [group: string, resource: string, namespaced: boolean, ...verbs: string[]][] = [
  ['rbac.authorization.k8s.io', 'clusterroles', false, 'bind', 'escalate'],
  ['rbac.authorization.k8s.io', 'roles', true, 'bind', 'escalate'],
  ['', 'users', false, 'impersonate'],
  ['', 'groups', false, 'impersonate'],
  ['', 'serviceaccounts', true, 'impersonate'],
  ['authentication.k8s.io', 'uids', false, 'impersonate'],
  ['authentication.k8s.io', 'userextras', false, 'impersonate'],
  ['certificates.k8s.io', 'signers', false, 'approve', 'attest', 'sign'],
];

/** Resources by title; what is added of one that is there already widens its verbs. */
export class ApiResources {
  readonly #byTitle = new Map<string, ApiResource>();

  /** All resources and subresources that an API server serves, with their verbs, and what only its authorizer knows. */
  static async discovered(kube: Kube): Promise<ApiResources> {
    const resources = new ApiResources();
    const { groups } = (await kube.raw('/apis')) as { groups: { versions: { groupVersion: string }[] }[] };
    const versions = groups.flatMap((group) => group.versions.map(({ groupVersion }) => groupVersion));
    const served = await Promise.all(['v1', ...versions].map((version) => resourcesOf(kube, version)));
    for (const resource of served.flat()) resources.#add(resource);
    for (const [group, resource, namespaced, ...verbs] of virtual)
      resources.#add({ group, resource, subresource: '', namespaced, verbs });
    return resources;
  }

  /** Adds what rules name and no API serves, since its server is not there. */
  addNamed(rules: readonly RoleRule[]): void {
    for (const { apiGroups = [], resources = [], resourceNames, verbs } of rules)
      for (const group of apiGroups)
        for (const path of resources) {
          const [resource = '', subresource = ''] = path.split('/');
          const known = this.#byTitle.get(titleOf({ group, resource, subresource }));
          const namespaced = known?.namespaced ?? true;
          if (known === undefined) this.#add({ group, resource, subresource, namespaced, verbs: [...usual, ...verbs] });
          for (const name of resourceNames ?? []) this.#add({ group, resource, subresource, namespaced, verbs, name });
        }
  }

  get all(): ApiResource[] {
    return [...this.#byTitle.values()].toSorted((one, other) => one.title.localeCompare(other.title));
  }

  #add(resource: Omit<ApiResource, 'title'>): void {
    const title = titleOf(resource);
    const verbs = new Set([...(this.#byTitle.get(title)?.verbs ?? []), ...resource.verbs]);
    this.#byTitle.set(title, { ...resource, title, verbs: [...verbs].sort() });
  }
}

function titleOf({ group, resource, subresource, name }: Omit<ApiResource, 'title' | 'namespaced' | 'verbs'>): string {
  const path = subresource === '' ? resource : `${resource}/${subresource}`;
  return [group === '' ? path : `${path}.${group}`, ...(name === undefined ? [] : [name])].join(' ');
}

/** @returns none of an aggregated API that nobody serves */
async function resourcesOf(kube: Kube, groupVersion: string): Promise<Omit<ApiResource, 'title'>[]> {
  const core = groupVersion === 'v1';
  const { status, body } = await kube.request('GET', core ? '/api/v1' : `/apis/${groupVersion}`);
  if (status === 503) return [];
  const { resources } = body as { resources: { name: string; namespaced: boolean; verbs: string[] }[] };
  return resources.map(({ name, namespaced, verbs }) => {
    const [resource = '', subresource = ''] = name.split('/');
    return { group: core ? '' : (groupVersion.split('/')[0] ?? ''), resource, subresource, namespaced, verbs };
  });
}
