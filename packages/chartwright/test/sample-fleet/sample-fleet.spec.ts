import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type ManifestObject, readManifest } from '../../src/kube/manifest.ts';
import { valueAt } from '../../src/core/untyped.ts';
import { helm } from '../support/helm.ts';
import { repositoryPath } from '../support/repository.ts';

interface Service {
  readonly image: string;
  readonly containerPorts: readonly number[];
  readonly service: Readonly<Record<string, readonly { name: string; port: number; targetPort: number }[]>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly resources: Readonly<Record<'requests' | 'limits', Readonly<Record<string, string>>>>;
  readonly readiness: Readonly<Record<string, unknown>>;
  readonly liveness: Readonly<Record<string, unknown>>;
  readonly podSecurityContext: Readonly<Record<string, unknown>>;
  readonly containerSecurityContext: Readonly<Record<string, unknown>>;
}

interface Facts {
  readonly teams: Readonly<Record<string, { readonly workloads: Readonly<Record<string, Service>> }>>;
}

const facts = parse(readFileSync(repositoryPath('examples/online-boutique/facts.yaml'), 'utf8')) as Facts;
const teams = Object.keys(facts.teams);
const charts = [...teams, 'fulfilment', 'support'];
const services = Object.entries(facts.teams).flatMap(([team, { workloads }]) =>
  Object.entries(workloads).map(([name, service]) => ({ team, name, service })),
);

const manifests = new Map<string, string>();
/** The objects of linkerd's policies, as text: what a team's chart adds in an environment whose mesh lets in nobody. */
const meshed = new Map<string, string>();
const objects = new Map<string, readonly ManifestObject[]>();

beforeAll(async () => {
  const engine = await helm();
  const requests = charts.map((team) => ({ chart: repositoryPath('charts/teams', team), name: team }));
  const dev = ['environments/dev/contract.yaml', 'environments/dev/teams'].map((path) => repositoryPath(path));
  const inDev = requests.map(({ chart, name }) => {
    const own = join(dev[1] ?? '', `${name}.yaml`);
    return { chart, name, values: [dev[0] ?? '', ...(existsSync(own) ? [own] : [])] };
  });
  for (const [index, result] of (await engine.render(inDev)).entries()) {
    if ('problems' in result) throw new Error(JSON.stringify(result.problems));
    const { objects: all } = readManifest(result.manifest, charts[index] ?? '');
    const policies = all.filter(({ apiVersion }) => apiVersion.startsWith('policy.linkerd.io/'));
    meshed.set(charts[index] ?? '', policies.map(({ text }) => text.trim()).join('---\n'));
  }
  for (const [index, result] of (await engine.render(requests)).entries()) {
    if ('problems' in result) throw new Error(JSON.stringify(result.problems));
    manifests.set(charts[index] ?? '', result.manifest);
    objects.set(charts[index] ?? '', readManifest(result.manifest, charts[index] ?? '').objects);
  }
});

function object(team: string, kind: string, name: string): ManifestObject {
  const found = objects.get(team)?.find((candidate) => candidate.kind === kind && candidate.name === name);
  if (found === undefined) throw new Error(`no ${kind} ${name} in the render of team ${team}`);
  return found;
}

function podOf(team: string, name: string): unknown {
  const controller = name === 'redis-cart' ? 'StatefulSet' : 'Deployment';
  return valueAt(object(team, controller, name).value, ['spec', 'template', 'spec']);
}

function containerOf(team: string, name: string): unknown {
  return valueAt(podOf(team, name), ['containers', 0]);
}

it('is eleven services of three teams', () => {
  expect(teams).toEqual(['storefront', 'checkout', 'catalog']);
  expect(services).toHaveLength(11);
});

describe.each(services)('$team/$name', ({ team, name, service }) => {
  it('runs the image, with the resources of the facts', () => {
    const container = containerOf(team, name);
    expect(valueAt(container, ['image'])).toBe(service.image);
    expect(valueAt(container, ['resources'])).toMatchObject(service.resources);
  });

  it('listens on the ports, and its Service maps them', () => {
    const ports = valueAt(containerOf(team, name), ['ports']) as { name: string; containerPort: number }[];
    expect(ports.map(({ containerPort }) => containerPort)).toEqual(service.containerPorts);
    const [serviceName, expected] = Object.entries(service.service)[0] ?? ['', []];
    const mapped = valueAt(object(team, 'Service', serviceName).value, ['spec', 'ports']) as Record<string, unknown>[];
    const target = (port: unknown): number | undefined =>
      ports.find((candidate) => candidate.name === port)?.containerPort;
    expect(
      mapped.map((port) => ({ name: port['name'], port: port['port'], targetPort: target(port['targetPort']) })),
    ).toEqual(expected);
  });

  it('has every variable; an address of another team gains its namespace, and nothing else changes', () => {
    const env = (valueAt(containerOf(team, name), ['env']) ?? []) as { name: string; value: string }[];
    expect(Object.fromEntries(env.map((variable) => [variable.name, variable.value]))).toEqual(
      Object.fromEntries(Object.entries(service.env ?? {}).map(([key, value]) => [key, addressed(team, value)])),
    );
  });

  it.each(['readiness', 'liveness'] as const)('has the %s probe', (kind) => {
    const probe = valueAt(containerOf(team, name), [`${kind}Probe`]) as Record<string, unknown>;
    const ports = valueAt(containerOf(team, name), ['ports']) as { name: string; containerPort: number }[];
    const numbered = JSON.parse(JSON.stringify(probe), (key, value: unknown) =>
      key === 'port' ? (ports.find((port) => port.name === value)?.containerPort ?? value) : value,
    ) as unknown;
    // In the mesh the proxy would accept the connection, so that redis is asked itself.
    const { tcpSocket, ...timing } = service[kind] as { tcpSocket?: unknown };
    expect(numbered).toMatchObject(
      tcpSocket === undefined ? service[kind] : { ...timing, exec: { command: ['redis-cli', 'ping'] } },
    );
  });

  it('keeps the security contexts', () => {
    expect(valueAt(podOf(team, name), ['securityContext'])).toMatchObject(service.podSecurityContext);
    expect(valueAt(containerOf(team, name), ['securityContext'])).toMatchObject(service.containerSecurityContext);
  });
});

function addressed(team: string, value: string): string {
  const [host = '', port] = value.split(':');
  const owner = services.find(({ service }) => host in service.service)?.team;
  return owner === undefined || owner === team ? value : `${host}.team-${owner}.svc:${port}`;
}

it('allows every call between teams, on both sides', () => {
  for (const { team, service } of services)
    for (const value of Object.values(service.env ?? {})) {
      const other = /\.team-([a-z]+)\.svc:/.exec(addressed(team, value))?.[1];
      if (other === undefined) continue;
      const policy = (of: string, peer: string): unknown => object(of, 'NetworkPolicy', `allow-peer-${peer}`).value;
      const namespace = (peer: string): object[] => [
        { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': `team-${peer}` } } },
      ];
      expect(valueAt(policy(team, other), ['spec', 'egress', 0, 'to'])).toEqual(namespace(other));
      expect(valueAt(policy(other, team), ['spec', 'ingress', 0, 'from'])).toEqual(namespace(team));
    }
});

it('serves the shop over TLS, scales what is stateless, and keeps the cart on a volume', () => {
  const ingress = object('storefront', 'Ingress', 'frontend').value;
  expect(valueAt(ingress, ['spec', 'tls'])).toEqual([
    { secretName: 'shop.example.com-tls', hosts: ['shop.example.com'] },
  ]);
  for (const { team, name } of services.filter((entry) => entry.name !== 'redis-cart'))
    expect(valueAt(object(team, 'HorizontalPodAutoscaler', name).value, ['spec', 'maxReplicas'])).toBe(10);
  const claims = valueAt(object('catalog', 'StatefulSet', 'redis-cart').value, ['spec', 'volumeClaimTemplates']);
  expect(claims).toMatchObject([{ spec: { resources: { requests: { storage: '1Gi' } } } }]);
});

// A change of the library shows here as what it does to every team; `npx vitest run -u` records it.
it.each(charts)('renders %s as recorded', async (team) => {
  await expect(manifests.get(team)).toMatchFileSnapshot(`goldens/${team}.yaml`);
});

it.each(charts)('opens the mesh for %s in dev as recorded, where it lets in nobody by default', async (team) => {
  await expect(meshed.get(team)).toMatchFileSnapshot(`goldens/dev/${team}-mesh.yaml`);
});
