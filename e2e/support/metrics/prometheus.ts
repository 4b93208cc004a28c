import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parse, stringify } from 'yaml';
import type { LaidContainer } from './pod-files.ts';

/** What must differ outside the cluster. */
export interface OffCluster {
  readonly container: Pick<LaidContainer, 'at' | 'filled'>;
  /** Absolute path of a kubeconfig: in a pod the API server is found by the pod's environment. */
  readonly kubeconfig: string;
  /** Proxy to the pods' network. */
  readonly proxy: string;
}

/**
 * Prometheus' configuration, with what must differ outside the cluster and nothing else: where its files lie, how it
 * reaches the API server, that pods are reached through a proxy, and the variables that the reloader beside it puts in.
 */
export function configurationOffCluster(text: string, { container, kubeconfig, proxy }: OffCluster): string {
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return container.at(value);
    if (Array.isArray(value)) return value.map(change);
    if (typeof value !== 'object' || value === null) return value;
    const changed = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, change(child)]));
    const discovery = changed['kubernetes_sd_configs'] as object[] | undefined;
    if (discovery !== undefined)
      changed['kubernetes_sd_configs'] = discovery.map((one) => ({ ...one, kubeconfig_file: kubeconfig }));
    return changed;
  };
  const { scrape_configs, alerting, ...rest } = change(parse(container.filled(text))) as {
    scrape_configs: object[];
    alerting: { alertmanagers: object[] };
  };
  const proxied = (configs: readonly object[]): object[] => configs.map((one) => ({ ...one, proxy_url: proxy }));
  return stringify({
    ...rest,
    alerting: { ...alerting, alertmanagers: proxied(alerting.alertmanagers) },
    scrape_configs: proxied(scrape_configs),
  });
}

/** A kubeconfig of a service account, by its token. */
export async function writeTokenKubeconfig(
  file: string,
  access: { readonly url: string; readonly authority: string; readonly token: string },
): Promise<void> {
  const cluster = { server: access.url, 'certificate-authority': access.authority };
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'cluster', cluster }],
    users: [{ name: 'account', user: { tokenFile: access.token } }],
    contexts: [{ name: 'context', context: { cluster: 'cluster', user: 'account' } }],
    'current-context': 'context',
  };
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, stringify(config), { mode: 0o600 });
}

/** A series of a query's answer. */
export interface Series {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A target as the targets API returns it. */
export interface Target {
  readonly scrapePool: string;
  readonly scrapeUrl: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly health: string;
  readonly lastError: string;
}

const patience = 60_000;
const pause = 200;

/** A Prometheus by its HTTP API. */
export class Prometheus {
  readonly url: string;

  constructor(port: number) {
    this.url = `http://127.0.0.1:${port}`;
  }

  async ready(): Promise<boolean> {
    return (await fetch(`${this.url}/-/ready`)).ok;
  }

  /** The `data` of an answer. @throws Error with Prometheus' message */
  async api(path: string, form?: Readonly<Record<string, string>>): Promise<unknown> {
    const init = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) };
    const answer = await fetch(`${this.url}/api/v1/${path}`, init);
    const { status, data, error } = (await answer.json()) as { status: string; data: unknown; error?: string };
    if (status !== 'success') throw new Error(`${path}: ${error ?? answer.statusText}`);
    return data;
  }

  async query(expression: string): Promise<Series[]> {
    const { result } = (await this.api('query', { query: expression })) as {
      result: { metric: Record<string, string>; value: [number, string] }[];
    };
    return result.map(({ metric, value }) => ({ metric, value: Number(value[1]) }));
  }

  async targets(): Promise<Target[]> {
    return ((await this.api('targets?state=active')) as { activeTargets: Target[] }).activeTargets;
  }

  /** Waits until a query answers so. Prometheus has nothing to watch: it is queried again and again. */
  until<Result>(expression: string, holds: (series: Series[]) => Result | undefined | false): Promise<Result> {
    return untilAnswer(`query ${expression}`, () => this.query(expression), holds);
  }

  /** Waits until the targets API reports the given state. */
  untilTargets<Result>(holds: (targets: Target[]) => Result | undefined | false): Promise<Result> {
    return untilAnswer('the targets', () => this.targets(), holds);
  }
}

/**
 * Queries a server that has nothing to watch, until it answers as expected.
 *
 * @throws Error with the last answer, when it does not in time
 */
export async function untilAnswer<Answer, Result>(
  what: string,
  query: () => Promise<Answer>,
  holds: (answer: Answer) => Result | undefined | false,
): Promise<Result> {
  const late = Date.now() + patience;
  for (;;) {
    const answer = await query();
    const result = holds(answer);
    if (result !== undefined && result !== false) return result;
    if (Date.now() > late)
      throw new Error(
        `${what}: not as expected in ${patience / 1000} s; last: ${JSON.stringify(answer, undefined, 1)}`,
      );
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
