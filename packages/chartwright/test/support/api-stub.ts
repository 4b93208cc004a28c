import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ManifestObject } from '../../src/kube/manifest.ts';
import type { KubernetesObject } from './rendering.ts';

/** As much of an API server as Helm's `lookup` requests. */
export interface ApiStub extends AsyncDisposable {
  /** A kubeconfig for it, as YAML (JSON is YAML too). */
  readonly kubeconfig: string;
}

/**
 * Serves the kinds of some objects, and Secrets, claims and StatefulSets of one namespace.
 *
 * @param kinds objects whose kinds it knows: Helm requests those of everything it renders
 */
export async function apiStub(
  kinds: readonly ManifestObject[],
  objects: Readonly<Record<string, KubernetesObject>>,
): Promise<ApiStub> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const object = objects[/\/(?:secrets|persistentvolumeclaims|statefulsets)\/([^/]+)$/.exec(path)?.[1] ?? ''];
    answer(response, object ?? discovery(path, kinds));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    kubeconfig: JSON.stringify({
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [{ name: 'stub', cluster: { server: `http://127.0.0.1:${port}` } }],
      contexts: [{ name: 'stub', context: { cluster: 'stub', user: 'stub' } }],
      users: [{ name: 'stub', user: {} }],
      'current-context': 'stub',
    }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(response: ServerResponse, body: KubernetesObject | undefined): void {
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body ?? { kind: 'Status', apiVersion: 'v1', status: 'Failure', code: 404 }));
}

/** The discovery documents of an API server; undefined for anything else. */
function discovery(path: string, kinds: readonly ManifestObject[]): KubernetesObject | undefined {
  if (path === '/version') return { major: '1', minor: '36', gitVersion: 'v1.36.3' };
  if (path === '/api') return { kind: 'APIVersions', versions: ['v1'] };
  const versions = [...new Set(kinds.map(({ apiVersion }) => apiVersion))];
  const groups = versions.filter((apiVersion) => apiVersion.includes('/'));
  if (path === '/apis') return { kind: 'APIGroupList', apiVersion: 'v1', groups: groups.map(groupOf) };
  const groupVersion = /^\/apis?\/(.+)$/.exec(path)?.[1] ?? '';
  if (!versions.includes(groupVersion)) return undefined;
  const own = kinds.filter(({ apiVersion }) => apiVersion === groupVersion);
  const resources = [...new Map(own.map((object) => [object.kind, resourceOf(object)])).values()];
  return { kind: 'APIResourceList', groupVersion, resources };
}

function groupOf(groupVersion: string): KubernetesObject {
  const [name, version] = groupVersion.split('/');
  return { name, versions: [{ groupVersion, version }], preferredVersion: { groupVersion, version } };
}

function resourceOf({ kind, value }: ManifestObject): KubernetesObject {
  const namespaced = (value['metadata'] as KubernetesObject | undefined)?.['namespace'] !== undefined;
  return { name: `${kind.toLowerCase()}s`, singularName: kind.toLowerCase(), namespaced, kind, verbs: ['get', 'list'] };
}
