import { type FormOfAmount, inWholes } from './whole-amounts.ts';

/** Which of a person's files a change is about. */
export type ChangedFile = 'team' | 'platform' | 'environment' | 'values';

interface Change {
  readonly file: ChangedFile;
  /** Keys from the root; `*` stands for every name. */
  readonly from: readonly string[];
  /** Version of the package that no longer takes the old form. */
  readonly since: string;
  /** One sentence for the reference. */
  readonly why: string;
}

/** A key that has another name or place in the same file; its value means the same. `*` are the same names in order. */
export interface Moved extends Change {
  readonly how: 'moved';
  readonly to: readonly string[];
}

/** What a team's file said of the environment: the contract, which each `environment.yaml` says now. */
export interface ToContract extends Change {
  readonly how: 'to-contract';
}

/** An amount that may no longer be written in parts; it is rounded up, as Kubernetes does. */
export interface Rewritten extends Change {
  readonly how: 'rewritten';
  readonly form: FormOfAmount;
}

/** A value that the table cannot rewrite: a person decides, or a migration of its own writes other files. */
export interface Reconsidered extends Change {
  readonly how: 'by-hand' | 'by-own-migration';
  readonly old: string;
  readonly instead: string;
}

/** One change of the keys that people write. */
export type KeyChange = Moved | ToContract | Rewritten | Reconsidered;

const amounts = (form: FormOfAmount, why: string, paths: readonly (readonly string[])[]): Rewritten[] =>
  paths.map((from) => ({ file: 'team', how: 'rewritten', from, form, since: '0.2.0', why }));

const workload = ['workloads', '*'];

/**
 * Every change of the keys that people write, which a version of the package no longer takes in its old form. Read by
 * the migrations, by the message for an old key, and by the page `docs/reference/changed-keys.md`.
 */
export const keyChanges: readonly KeyChange[] = [
  {
    file: 'team',
    how: 'to-contract',
    from: ['global', 'platform'],
    since: '0.2.0',
    why: 'It says what the platform offers, so that a team could give itself any domain or class.',
  },
  ...amounts('count', 'Objects are counted in wholes.', [
    ...['pods', 'persistentvolumeclaims', 'services.loadbalancers', 'services.nodeports'].map((key) => [
      ...['tenant', 'quota', 'hard', key],
    ]),
  ]),
  ...amounts('bytes', 'There is no part of a byte, and nothing fits into none.', [
    [...workload, 'scratch', '*', 'size'],
    [...workload, 'persistence', 'size'],
    [...workload, 'resources', 'requests', 'memory'],
    [...workload, 'resources', 'limits', 'memory'],
    [...workload, 'resources', 'limits', 'ephemeral-storage'],
    [...workload, 'mesh', 'proxy', 'memory'],
  ]),
  {
    file: 'team',
    how: 'by-hand',
    from: [...workload, 'probes', '*', 'type'],
    since: '0.2.0',
    why: 'The proxy of the mesh accepts the connection whether or not the program listens.',
    old: '`tcp`, of a workload in the mesh',
    instead: '`http`, `grpc` or `exec`; or `mesh.enabled: false` for the workload',
  },
  {
    file: 'team',
    how: 'by-own-migration',
    from: [...workload, 'expose', 'hosts'],
    since: '0.2.0',
    why: 'Every team is in every environment, whose edge has its own domains.',
    old: 'a host outside the domains of an environment',
    instead: '`environments/<env>/teams/<team>.yaml` with the host there',
  },
];

/** The change that a path of a file falls under, at the path itself or above it, and the names that `*` stands for. */
export function changeAt<Kind extends KeyChange>(
  changes: readonly Kind[],
  file: ChangedFile,
  path: readonly (string | number)[],
): { readonly change: Kind; readonly names: readonly string[] } | undefined {
  for (const change of changes) {
    const names = change.file === file ? namesIn(change.from, path) : undefined;
    if (names !== undefined) return { change, names };
  }
  return undefined;
}

function namesIn(pattern: readonly string[], path: readonly (string | number)[]): string[] | undefined {
  if (path.length < pattern.length) return undefined;
  if (!pattern.every((key, index) => key === '*' || key === path[index])) return undefined;
  return pattern.flatMap((key, index) => (key === '*' ? [String(path[index])] : []));
}

/** A pattern with its `*` replaced, in order. */
export function withNames(pattern: readonly string[], names: readonly string[]): string[] {
  let next = 0;
  return pattern.map((key) => (key === '*' ? (names[next++] ?? key) : key));
}

/** The amount as it is written since then; undefined where it is fine, or where only a person knows. */
export function rewrittenAmount({ form }: Rewritten, written: unknown): string | undefined {
  return typeof written === 'string' || typeof written === 'number' ? inWholes(form, String(written)) : undefined;
}
