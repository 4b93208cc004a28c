import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../../core/problem.ts';
import { inParallel } from '../../../toolchain/helm/concurrency.ts';
import { readChartArchive } from '../../../toolchain/archives/archive.ts';
import {
  archiveName,
  type PullTools,
  pullChart,
  pullManifest,
  type RemoteChart,
  type RemoteManifest,
} from '../../../toolchain/archives/pull.ts';
import { type ChartPlace, mirrorForms } from '../../../toolchain/archives/mirror.ts';
import { locate } from '../../../toolchain/programs/locate.ts';
import type { Fetched } from '../../../toolchain/archives/manifest-download.ts';
import { type LockedFile, lockFile, type VendorLock } from './lock.ts';
import { readRegularFile } from '../../workspace/regular-file.ts';

/** Fetches at once: enough to hide latency, few enough for a small mirror. */
const concurrency = 4;

/** What is to be fetched. */
export type Wanted = { readonly chart: RemoteChart } | { readonly manifest: RemoteManifest };

/** How to fetch. */
export interface FetchPlan {
  readonly tools: PullTools;
  readonly places: readonly ChartPlace[];
  /** Absolute, existing folder for what is fetched. */
  readonly folder: string;
  readonly lock: VendorLock;
  /** Whether digests that differ from the lock's are accepted. */
  readonly updateLock: boolean;
}

/** The result of all fetches: every sound file, and the problems of the others. */
export interface FetchOutcome {
  readonly files: readonly (LockedFile & { readonly size: number })[];
  readonly problems: readonly Problem[];
}

/** How helm fetches, with what it keeps meanwhile below an existing folder. */
export async function pullTools(folder: string): Promise<PullTools> {
  const scratch = join(folder, '.helm');
  await mkdir(scratch);
  const { path: helm } = await locate('helm');
  return { helm, scratch };
}

/** Fetches and checks everything; nothing is thrown, so that all failures are reported at once. */
export async function fetchAll(plan: FetchPlan, wanted: readonly Wanted[]): Promise<FetchOutcome> {
  const results = await inParallel(wanted, concurrency, (one) => fetchOne(plan, one));
  return {
    files: results.flatMap((result) => ('code' in result ? [] : [result])),
    problems: results.flatMap((result) => ('code' in result ? [result] : [])),
  };
}

type Fetch = (LockedFile & { readonly size: number }) | Problem;

async function fetchOne(plan: FetchPlan, wanted: Wanted): Promise<Fetch> {
  const { name, source } = identityOf(wanted);
  const tried: string[] = [];
  let reached = true;
  for (const place of plan.places) {
    const fetched: Fetched =
      'chart' in wanted
        ? await pullChart(plan.tools, wanted.chart, place, plan.folder)
        : await pullManifest(wanted.manifest, place, plan.folder);
    if (fetched === 'fetched') return check(plan, wanted, placeName(place, source));
    const why = 'absent' in fetched ? fetched.absent : fetched.unreachable;
    reached = reached && 'absent' in fetched;
    tried.push(`${placeName(place, source)}: ${why}`);
  }
  return reached ? absent(name, tried) : unreachable(name, tried);
}

/** Checks that a fetched file is the requested one, and that its digest is the one in the lock. */
async function check(plan: FetchPlan, wanted: Wanted, place: string): Promise<Fetch> {
  const { name, source } = identityOf(wanted);
  const path = join(plan.folder, name);
  const reading = 'chart' in wanted ? await readChartArchive(path, wanted.chart) : await readManifestFile(path);
  if (reading.fault !== undefined) return badArchive(name, reading.fault, place, wanted);
  const locked = plan.lock.files.find(({ file }) => file === name);
  if (locked !== undefined && locked.sha256 !== reading.sha256 && !plan.updateLock)
    return otherDigest(name, `${reading.sha256}, from ${place}`, locked.sha256);
  return { file: name, source, sha256: reading.sha256, size: reading.size };
}

async function readManifestFile(path: string): Promise<{ sha256: string; size: number; fault: string | undefined }> {
  const bytes = await readRegularFile(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  // A login page, or a pointer to a large file, is not a manifest.
  const fault = /^kind: *CustomResourceDefinition\s*$/m.test(bytes.toString('utf8'))
    ? undefined
    : 'no CustomResourceDefinition in it';
  return { sha256, size: bytes.length, fault };
}

/** A file's name, and where it is published. */
export function identityOf(wanted: Wanted): { readonly name: string; readonly source: string } {
  return 'chart' in wanted
    ? { name: archiveName(wanted.chart), source: wanted.chart.repository }
    : { name: wanted.manifest.file, source: wanted.manifest.url };
}

function placeName(place: ChartPlace, source: string): string {
  return place.kind === 'public' ? source : place.shown;
}

function absent(name: string, tried: readonly string[]): Problem {
  return {
    code: 'platform/not-published',
    severity: 'error',
    file: name,
    path: '',
    found: tried.join('; '),
    expected: `${name} there`,
    fix: 'put it into the mirror, or correct the version in platform.yaml',
  };
}

function unreachable(name: string, tried: readonly string[]): Problem {
  return {
    code: 'platform/unreachable',
    severity: 'error',
    file: name,
    path: '',
    found: tried.join('; '),
    expected: 'an answer',
    fix: `restore the network, or give a mirror by ${mirrorForms}; see docs/systems/vendoring.md on how to make one`,
  };
}

function badArchive(name: string, fault: string, place: string, wanted: Wanted): Problem {
  const expected =
    'chart' in wanted
      ? `the chart ${wanted.chart.name} of version ${wanted.chart.version}, files and folders below ${wanted.chart.name}/ alone`
      : 'a manifest of CustomResourceDefinitions';
  return {
    code: 'platform/bad-archive',
    severity: 'error',
    file: name,
    path: '',
    found: `${fault}, from ${place}`,
    expected,
    fix: 'do not use it; take the file from its public repository again, and look at who can write to the mirror',
  };
}

/** The problem of a file whose digest differs from the lock's. */
export function otherDigest(name: string, found: string, locked: string): Problem {
  return {
    code: 'platform/digest-mismatch',
    severity: 'error',
    file: name,
    path: lockFile,
    found: `sha256 ${found}`,
    expected: `sha256 ${locked}, as ${lockFile} has it`,
    fix: 'find out why it differs; if it was published anew on purpose, accept it with `npx nx run platform:vendor --update-lock`',
  };
}
