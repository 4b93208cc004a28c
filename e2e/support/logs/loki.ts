import { setTimeout as pause } from 'node:timers/promises';
import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';

/** A stream as Loki prints it: its labels, and its lines. */
export interface Stream {
  readonly stream: Readonly<Record<string, string>>;
  readonly values: readonly (readonly [time: string, line: string])[];
}

/** What Loki answered: its status, and the streams that were found. */
export interface Found {
  readonly status: number;
  readonly streams: readonly Stream[];
}

const address = '/api/v1/namespaces/platform-observability/services/loki-gateway:80/proxy/loki/api/v1/query_range';
/** Milliseconds; an agent sends a line within seconds, and reads a changed configuration within minutes. */
const patience = 5 * 60_000;

/** Queries the Loki of a cluster, through the proxy of the API server. @param tenant none when absent */
export async function queryLoki(kube: Kube, query: string, tenant?: string): Promise<Found> {
  const path = `${address}?${new URLSearchParams({ query, since: '1h', limit: '5000' }).toString()}`;
  const headers: Record<string, string> = tenant === undefined ? {} : { 'x-scope-orgid': tenant };
  const { status, body } = await kube.request('GET', path, undefined, undefined, headers);
  const answer = body as { data?: { result: Stream[] } };
  return { status, streams: status === 200 ? (answer.data?.result ?? []) : [] };
}

/** Waits until Loki has lines. @throws Error when it has none in time, with its last status */
export async function untilLokiHas(kube: Kube, query: string, tenant?: string): Promise<readonly Stream[]> {
  for (const late = Date.now() + patience; ;) {
    const { status, streams } = await queryLoki(kube, query, tenant);
    if (streams.length > 0) return streams;
    if (Date.now() > late) throw new Error(`Loki has nothing of ${query}; its last answer was of status ${status}`);
    // An agent announces to nobody what it has sent.
    await pause(1000);
  }
}
