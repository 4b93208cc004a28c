import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { locate } from '../../../packages/chartwright/src/toolchain/programs/locate.ts';
import { freePorts } from '../../control-plane/ports.ts';
import type { ServerProcesses } from '../../control-plane/server-processes.ts';

/** The two files that Loki is given. */
export interface LokiConfiguration {
  readonly main: string;
  /** What it reads again as it runs. */
  readonly runtime: string;
}

/** A stream as Loki tells it: its labels, and its lines. */
export interface Stream {
  readonly stream: Readonly<Record<string, string>>;
  readonly values: readonly (readonly [time: string, line: string])[];
}

/** A Loki that runs. */
export interface Loki {
  readonly url: string;
  /** The status of a question, and the streams that were found. @param tenant none when absent */
  query(logql: string, tenant?: string): Promise<{ readonly status: number; readonly streams: readonly Stream[] }>;
  /** Waits until there are lines. @returns the streams */
  untilFound(logql: string, tenant?: string): Promise<readonly Stream[]>;
  /** The labels that make the streams, without what is only told beside their lines. */
  seriesOf(selector: string, tenant?: string): Promise<readonly Record<string, string>[]>;
  stop(): Promise<void>;
}

const patience = 60_000;

/**
 * Starts Loki with a configuration of the platform's. What cannot be the same outside of a cluster is changed: addresses
 * and ports are of loopback, folders lie in that of the run.
 *
 * @param folder name of its folder in that of the run: the same one is the same volume
 */
export async function startLoki(
  processes: ServerProcesses,
  { main, runtime }: LokiConfiguration,
  folder: string,
): Promise<Loki> {
  const home = processes.folderOf(folder);
  const [http = 0, grpc = 0, gossip = 0] = await freePorts(3);
  const files = { main: join(home, 'config.yaml'), runtime: join(home, 'runtime.yaml') };
  await writeFile(files.runtime, runtime);
  const text = main
    .replaceAll('/etc/loki/runtime-config/runtime-config.yaml', files.runtime)
    .replaceAll('/var/loki', join(home, 'volume'));
  const configuration = parse(text) as Record<'server' | 'common' | 'memberlist', object>;
  Object.assign(configuration.server, {
    http_listen_address: '127.0.0.1',
    http_listen_port: http,
    grpc_listen_address: '127.0.0.1',
    grpc_listen_port: grpc,
  });
  Object.assign(configuration.common, {
    compactor_grpc_address: `127.0.0.1:${grpc}`,
    instance_addr: '127.0.0.1',
    // An address of its own makes Loki forget that rings are kept by `memberlist`, as they are without.
    ring: { instance_addr: '127.0.0.1', kvstore: { store: 'memberlist' } },
  });
  Object.assign(configuration.memberlist, {
    bind_addr: ['127.0.0.1'],
    bind_port: gossip,
    advertise_addr: '127.0.0.1',
    advertise_port: gossip,
    join_members: [`127.0.0.1:${gossip}`],
  });
  await writeFile(files.main, stringify(configuration));
  const { path } = await locate('loki');
  await processes.start({ name: folder, program: path, args: [`-config.file=${files.main}`, '-target=all'] });
  const url = `http://127.0.0.1:${http}`;
  await processes.ready(folder, async () => (await fetch(`${url}/loki/api/v1/status/buildinfo`)).ok);
  return { ...clientOf(url), stop: () => processes.stop(folder) };
}

function clientOf(url: string): Omit<Loki, 'stop'> {
  const ask = async (path: string, query: Record<string, string>, tenant?: string) => {
    const headers: Record<string, string> = tenant === undefined ? {} : { 'X-Scope-OrgID': tenant };
    const answer = await fetch(`${url}/loki/api/v1/${path}?${new URLSearchParams(query).toString()}`, { headers });
    const text = await answer.text();
    return { status: answer.status, data: answer.ok ? (JSON.parse(text) as { data: unknown }).data : undefined };
  };
  const query: Loki['query'] = async (logql, tenant) => {
    const { status, data } = await ask('query_range', { query: logql, since: '1h' }, tenant);
    return { status, streams: (data as { result: Stream[] } | undefined)?.result ?? [] };
  };
  return {
    url,
    query,
    untilFound: async (logql, tenant) => {
      const late = Date.now() + patience;
      for (;;) {
        const { streams } = await query(logql, tenant);
        if (streams.length > 0) return streams;
        if (Date.now() > late) throw new Error(`Loki has nothing of ${logql}`);
        // Lines come through an agent that tells nobody when it has sent them.
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    seriesOf: async (selector, tenant) =>
      (await ask('series', { 'match[]': selector, since: '1h' }, tenant)).data as Record<string, string>[],
  };
}
