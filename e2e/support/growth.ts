import { readFile } from 'node:fs/promises';
import type { ControlPlane } from '../control-plane/control-plane.ts';

/** The resources that a control plane has used at one moment. */
export interface Footprint {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** All requests since its start, without those that time alone makes. */
  readonly requests: number;
  /** Bytes of etcd's file. */
  readonly database: number;
  /** Bytes of memory that the servers hold. */
  readonly memory: { readonly apiServer: number; readonly etcd: number };
}

/** Kinds whose number depends on time, not on what is installed: heartbeats and events. */
const byTheClock = /resource="(leases|nodes|events|leases\.coordination\.k8s\.io|events\.events\.k8s\.io)"/;

/** Measures a control plane by the metrics of its API server. */
export async function footprintOf({ kube, processes }: ControlPlane): Promise<Footprint> {
  const lines = ((await kube.raw('/metrics')) as string).split('\n').filter((line) => !byTheClock.test(line));
  return {
    at: Date.now(),
    // A watch is counted when it ends, which is a matter of time too.
    requests: sumOf(
      lines.filter((line) => !line.includes('verb="WATCH"')),
      'apiserver_request_total',
    ),
    database: sumOf(lines, 'apiserver_storage_size_bytes'),
    memory: {
      apiServer: await residentMemory(processes.pidOf('kube-apiserver')),
      etcd: await residentMemory(processes.pidOf('etcd')),
    },
  };
}

/** What a number of teams added to a control plane, a team. */
export interface Growth {
  readonly seconds: number;
  readonly requests: number;
  /** KiB. */
  readonly database: number;
  /** KiB. */
  readonly apiServer: number;
  /** KiB. */
  readonly etcd: number;
}

/** The growth between two measurements, a team. */
export function growthBetween(before: Footprint, after: Footprint, teams: number): Growth {
  const a = (value: (footprint: Footprint) => number, unit = 1): number =>
    (value(after) - value(before)) / unit / teams;
  return {
    seconds: a(({ at }) => at, 1000),
    requests: a(({ requests }) => requests),
    database: a(({ database }) => database, 1024),
    apiServer: a(({ memory }) => memory.apiServer, 1024),
    etcd: a(({ memory }) => memory.etcd, 1024),
  };
}

/** A table of growths for people, a line a batch. */
export function growthTable(batches: readonly Growth[], size: number): string {
  const header = ['teams', 's', 'requests', 'etcd file KiB', 'kube-apiserver KiB', 'etcd KiB'];
  const rows = batches.map((growth, index) => [
    `${index * size + 1}–${(index + 1) * size}`,
    growth.seconds.toFixed(2),
    growth.requests.toFixed(1),
    ...[growth.database, growth.apiServer, growth.etcd].map((number) => number.toFixed(0)),
  ]);
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ');
  return [`a team, in batches of ${size}:`, ...[header, ...rows].map(line)].join('\n');
}

function sumOf(lines: readonly string[], metric: string): number {
  return lines
    .filter((line) => line.startsWith(`${metric}{`) || line.startsWith(`${metric} `))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
}

/** Read from Linux; unknown on other systems. */
async function residentMemory(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid ?? 0}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN) * 1024;
}
