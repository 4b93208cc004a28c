import { expect } from 'vitest';
import { parse } from 'yaml';
import { freePort } from '../../../packages/chartwright/src/toolchain/control-plane/ports.ts';
import { namespace as observability } from '../../support/metrics/operator.ts';
import { untilAnswer } from '../../support/metrics/prometheus.ts';
import { datasources, gatewayContainers, podBehind, upstreamOf } from '../../support/metrics/services.ts';
import { viewersOf } from '../../support/metrics/values.ts';
import { proves } from '../../support/steps.ts';
import { ordersWaiting, type Scene } from './scene.ts';

const which = { namespace: observability, name: 'platform-grafana-gateway' } as const;
const victim = 'team-checkout';
const own = 'team-catalog';

/** What the gateway before Grafana's datasources lets a user read. */
export function gateway(scene: () => Scene): void {
  proves(
    'grafana',
    ['kube-apiserver'],
    'where teams are isolated, every datasource leads to the gateway, and the gateway to Services with ready pods',
    async () => {
      const { kube } = scene().cluster;
      const sources = await datasources(kube);
      for (const { url } of sources) expect(new URL(url).hostname.split('.')[0]).toBe(which.name);
      await Promise.all(sources.map(({ url }) => podBehind(kube, url)));
      const proxies = await gatewayContainers(kube);
      const urls = await Promise.all(proxies.map(({ name }) => upstreamOf(kube, name)));
      const upstreams = urls.filter((url) => !url.startsWith('http://127.0.0.1:'));
      expect(new Set(upstreams).size).toBe(4);
      await Promise.all(upstreams.map((url) => podBehind(kube, url)));
    },
  );

  proves(
    'grafana',
    ['kube-apiserver'],
    'what the gateway asks Kubernetes is answered with yes for a viewer of the team in its namespace, and nowhere else',
    async () => {
      const { kube } = scene().cluster;
      const { data } = (await kube.get({ apiVersion: 'v1', kind: 'ConfigMap', ...which })) as unknown as {
        data: Record<string, string>;
      };
      const may = async (door: string, group: string, namespace: string): Promise<boolean> => {
        const { authorization } = parse(data[`${door}.yaml`] ?? '') as {
          authorization: { resourceAttributes: Record<string, string> };
        };
        const {
          apiGroup,
          apiVersion,
          resource,
          subresource,
          namespace: template = '',
        } = authorization.resourceAttributes;
        const { status, body } = await kube.request('POST', '/apis/authorization.k8s.io/v1/subjectaccessreviews', {
          apiVersion: 'authorization.k8s.io/v1',
          kind: 'SubjectAccessReview',
          spec: {
            user: 'viewer@example.test',
            groups: [group],
            resourceAttributes: {
              verb: 'get',
              group: apiGroup,
              version: apiVersion,
              resource,
              subresource,
              namespace: template.replace('{{ .Value }}', namespace),
            },
          },
        });
        expect(status).toBe(201);
        return (body as { status: { allowed: boolean } }).status.allowed;
      };
      const doors = Object.keys(data).map((file) => file.replace('.yaml', ''));
      expect(doors.toSorted()).toEqual(['alerts', 'logs', 'metrics', 'team-logs', 'team-metrics', 'traces']);
      for (const door of doors) {
        const isOfATeam = door.startsWith('team-');
        expect(await may(door, viewersOf('catalog'), own), door).toBe(isOfATeam);
        for (const namespace of [victim, observability, `${own}|${victim}`, ''])
          expect(await may(door, viewersOf('catalog'), namespace), `${door} ${namespace}`).toBe(false);
        expect(await may(door, 'nobody', own), door).toBe(false);
      }
    },
  );

  proves(
    'grafana',
    ['prom-label-proxy', 'prometheus'],
    'behind the gateway a query reads the series of the namespace only, whatever it names, and no other page of Prometheus',
    async () => {
      const ask = await startLabelProxy(scene());
      const asked = async (path: string, form: Record<string, string>): Promise<string> => {
        const answers = await Promise.all([
          ask(`${path}?${new URLSearchParams(form).toString()}`),
          ask(`${path}?namespace=${victim}`, {
            method: 'POST',
            body: new URLSearchParams({ ...form, namespace: victim }),
          }),
        ]);
        return (await Promise.all(answers.map((answer) => answer.text()))).join('\n');
      };
      const expressions = [
        'orders_waiting',
        `orders_waiting{namespace="${victim}"}`,
        '{__name__=~".+",namespace=~".+"}',
        `sum without (namespace) (orders_waiting{namespace!="${own}"})`,
        'max_over_time(orders_waiting[5m:5s])',
        'label_replace(orders_waiting, "namespace", "a", "", "")',
      ];
      const time = String(Date.now() / 1000);
      for (const query of expressions) {
        const answer = await asked('/api/v1/query', { query, time });
        expect(answer, query).toContain('"status":"success"');
        expect(answer, query).not.toMatch(new RegExp(`${victim}|"${ordersWaiting}"`));
      }
      for (const path of [
        '/api/v1/series',
        '/api/v1/labels',
        '/api/v1/label/namespace/values',
        '/federate',
        '/api/v1/alerts',
        '/api/v1/rules',
      ]) {
        const answer = await ask(`${path}?match[]={__name__=~".%2B"}`);
        expect(answer.status, path).toBe(200);
        expect(await answer.text(), path).not.toMatch(new RegExp(`${victim}|OrdersWait.*${ordersWaiting}`));
      }
      expect(await (await ask('/api/v1/label/namespace/values')).json()).toMatchObject({ data: [own] });
      for (const path of [
        '/',
        '/config',
        '/targets',
        '/metrics',
        '/api/v1/status/config',
        '/api/v1/targets',
        '/api/v1/write',
        '/-/reload',
      ])
        expect((await ask(path)).status, path).toBe(404);
      expect((await ask('/api/v1/query?query=up', {}, {})).status).toBe(400);
    },
  );
}

type Ask = (path: string, init?: RequestInit, headers?: Readonly<Record<string, string>>) => Promise<Response>;

/** Starts prom-label-proxy with the arguments of its container, but for addresses, and asks it as the gateway does. */
async function startLabelProxy(scene: Scene): Promise<Ask> {
  const { args } = (await gatewayContainers(scene.cluster.kube)).find(({ name }) => name === 'labels') ?? { args: [] };
  const [listen, internal] = [`127.0.0.1:${await freePort()}`, `127.0.0.1:${await freePort()}`];
  const changed: Readonly<Record<string, string>> = {
    'insecure-listen-address': listen,
    'internal-listen-address': internal,
    upstream: scene.prometheus.url,
  };
  await scene.cluster.startServer('prom-label-proxy', [
    ...args.filter((arg) => !Object.keys(changed).some((name) => arg.startsWith(`--${name}=`))),
    ...Object.entries(changed).map(([name, value]) => `--${name}=${value}`),
  ]);
  await scene.cluster.processes.ready('prom-label-proxy', async () => (await fetch(`http://${listen}/healthz`)).ok);
  const ask: Ask = (path, init = {}, headers = { 'X-Namespace': own }) =>
    fetch(`http://${listen}${path}`, { ...init, headers });
  // The pod of the team answers again.
  await untilAnswer(
    'a query of the team’s own series',
    async () => (await ask('/api/v1/query?query=orders_waiting')).text(),
    (text) => text.includes(own),
  );
  return ask;
}
