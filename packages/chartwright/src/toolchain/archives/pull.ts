import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemsError } from '../../core/problem.ts';
import { systemWords } from '../../core/system-words.ts';
import type { ChartPlace } from './mirror.ts';
import { clusterHelmEnvironment } from '../helm/environment.ts';
import { downloadFile, type Fetched } from './manifest-download.ts';
import { withoutSecrets } from '../../core/secrets/output.ts';
import { run } from '../run.ts';

/** A chart of a repository. */
export interface RemoteChart {
  readonly name: string;
  /** Exact. */
  readonly version: string;
  /** Its public repository, https:// or oci://. */
  readonly repository: string;
}

/** A manifest that is published as a file. */
export interface RemoteManifest {
  /** Its name in a mirror. */
  readonly file: string;
  readonly url: string;
}

/** How much of a file is taken, and for how long. */
export interface PullBounds {
  /** Bytes. */
  readonly limit: number;
  /** Milliseconds. */
  readonly timeout?: number;
}

/** How helm is run to fetch, and where files may be put. */
export interface PullTools {
  /** Absolute path of helm. */
  readonly helm: string;
  /** Absolute, existing folder for what helm keeps while it works. */
  readonly scratch: string;
  /** The caller's environment. */
  readonly environment?: NodeJS.ProcessEnv;
}

/** Milliseconds for one chart. */
const pullTimeout = 3 * 60 * 1000;

/** Bytes of a downloaded file; the largest of the catalogue has 0.9 MB. */
const downloadLimit = 32 * 1024 * 1024;

/** Name of a chart's archive, everywhere. */
export function archiveName({ name, version }: Pick<RemoteChart, 'name' | 'version'>): string {
  return `${name}-${version}.tgz`;
}

/**
 * Fetches a chart's archive from one place into a folder, as {@link archiveName}. Nothing is checked here.
 *
 * @param folder absolute, existing
 */
export async function pullChart(
  tools: PullTools,
  chart: RemoteChart,
  place: ChartPlace,
  folder: string,
): Promise<Fetched> {
  const file = archiveName(chart);
  if (place.kind === 'folder') return copyFrom(place.folder, file, join(folder, file));
  if (place.kind === 'oci') return helmPull(tools, chart, place.url, folder);
  if (place.kind === 'public') return helmPull(tools, chart, chart.repository, folder);
  // A mirror may be a folder of plain files behind a web server; a real chart repository may keep its files elsewhere.
  const plain = await downloadFile(`${place.url}/${encodeURIComponent(file)}`, join(folder, file), downloadLimit);
  if (plain === 'fetched' || 'unreachable' in plain) return plain;
  const indexed = await helmPull(tools, chart, place.url, folder);
  return indexed !== 'fetched' && 'unreachable' in indexed ? { absent: `neither ${file} nor an index.yaml` } : indexed;
}

/** Fetches a manifest, or another published file, from one place into a folder, under its name in a mirror. */
export async function pullManifest(
  manifest: RemoteManifest,
  place: ChartPlace,
  folder: string,
  { limit, timeout }: PullBounds = { limit: downloadLimit },
): Promise<Fetched> {
  const target = join(folder, manifest.file);
  if (place.kind === 'folder') return copyFrom(place.folder, manifest.file, target);
  if (place.kind === 'oci') return { absent: 'a registry of charts holds no other files' };
  const url = place.kind === 'public' ? manifest.url : `${place.url}/${encodeURIComponent(manifest.file)}`;
  return downloadFile(url, target, limit, timeout);
}

async function copyFrom(source: string, file: string, target: string): Promise<Fetched> {
  try {
    await copyFile(join(source, file), target);
    return 'fetched';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? { absent: `no ${file}` } : { unreachable: systemWords(error) };
  }
}

async function helmPull(tools: PullTools, chart: RemoteChart, repository: string, folder: string): Promise<Fetched> {
  const oci = repository.startsWith('oci://');
  const args = [
    'pull',
    ...(oci ? [] : [`--repo=${repository}`]),
    `--version=${chart.version}`,
    `--destination=${folder}`,
    // A registry on this machine, such as one beside kind, has no certificate.
    ...(oci && isLoopback(repository) ? ['--plain-http'] : []),
    '--',
    oci ? `${repository}/${chart.name}` : chart.name,
  ];
  try {
    const environment = pullEnvironment(tools);
    const { exitCode, stderr } = await run(tools.helm, args, { environment, timeout: pullTimeout });
    return exitCode === 0 ? 'fetched' : failed(stderr);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { unreachable: error.problems.map(({ found }) => found).join(', ') };
  }
}

/** Helm's messages for a chart or version that a repository, or a registry, does not have. */
const notThere =
  /chart "[^"]*".* not found in|: not found$|manifest unknown|name unknown|no chart (name|version) found/im;

function failed(stderr: string): Fetched {
  const message = withoutSecrets((stderr.split(/^Error: /m).at(-1) ?? stderr).trim()).replaceAll(/\s+/g, ' ');
  return notThere.test(message) ? { absent: message } : { unreachable: message };
}

function isLoopback(repository: string): boolean {
  return URL.canParse(repository) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(repository).hostname);
}

/**
 * Helm without the person's plugins and repositories, with their logins to registries: in what `helm registry login` wrote,
 * or, since helm looks there by itself, in Docker's.
 */
function pullEnvironment({ scratch, environment = process.env }: PullTools): NodeJS.ProcessEnv {
  const home = environment['HELM_CONFIG_HOME'] ?? join(configHome(environment), 'helm');
  return {
    ...clusterHelmEnvironment(environment),
    HELM_CACHE_HOME: scratch,
    HELM_REGISTRY_CONFIG: environment['HELM_REGISTRY_CONFIG'] ?? join(home, 'registry', 'config.json'),
  };
}

function configHome(environment: NodeJS.ProcessEnv): string {
  return environment['XDG_CONFIG_HOME'] ?? join(environment['HOME'] ?? '', '.config');
}
