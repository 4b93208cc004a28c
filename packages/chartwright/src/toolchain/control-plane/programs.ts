import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import { cacheFolder } from '../cache.ts';
import { isExecutable, onPath } from '../programs/executables.ts';
import { settingOf } from '../programs/programs.ts';
import { run } from '../run.ts';
import { type ControlPlaneServer, controlPlaneServers } from './control-plane.ts';
import { type DownloadPlan, fetchPrograms } from './downloads.ts';
import { type PublishedFile, publishedFiles } from './published.ts';

/** Absolute paths of the programs of a control plane. */
export type ControlPlanePrograms = Readonly<Record<ControlPlaneServer, string>>;

/** Where the programs of a control plane may lie already: the folder that kubebuilder's tools use. */
const assetsVariable = 'KUBEBUILDER_ASSETS';

/** Programs of Kubernetes itself, which must be of the minor version that is asked for. */
const ofKubernetes = new Set<ControlPlaneServer>(['kube-apiserver', 'kube-controller-manager', 'kube-scheduler']);

/** What was found of a program: its path, or why none of the copies serves. */
type Finding = { readonly path: string } | { readonly why: string };

/** Where missing programs are fetched from. */
export interface ProgramSources extends DownloadPlan {
  /** The files that are published for this machine; all that are known when absent. */
  readonly files?: readonly PublishedFile[];
}

/**
 * The programs of a control plane of a minor version of Kubernetes: those that a setting names
 * (`CHARTWRIGHT_KUBE_APISERVER`), of `KUBEBUILDER_ASSETS`, on PATH, of the cache, or else of what the projects publish,
 * if its digest is the one that is pinned here.
 *
 * @param minor such as `1.35`
 * @throws ProblemsError naming each program that is missing, where it was looked for, and how to get it
 */
export async function controlPlanePrograms(minor: string, sources: ProgramSources): Promise<ControlPlanePrograms> {
  const { environment } = sources;
  const found = new Map<ControlPlaneServer, Finding>();
  for (const name of controlPlaneServers) found.set(name, await search(name, minor, environment));
  const files = sources.files ?? publishedFiles(minor);
  const missing = controlPlaneServers.filter((name) => isToFetch(found.get(name), name, sources));
  // Without one of them the others are of no use: then nothing is fetched.
  const isOffered = missing.every((name) => files.some(({ programs }) => name in programs));
  for (const file of isOffered ? files : []) {
    const wanted = missing.filter((name) => name in file.programs);
    if (wanted.length === 0) continue;
    const failure = await fetchPrograms(file, wanted, sources);
    for (const name of wanted) found.set(name, again(found.get(name), await search(name, minor, environment), failure));
  }
  const problems = [...found].flatMap(([name, finding]) =>
    'why' in finding ? [absent(name, minor, finding.why)] : [],
  );
  if (problems.length > 0) throw new ProblemsError(problems);
  const paths = [...found].map(([name, finding]) => [name, 'path' in finding ? finding.path : ''] as const);
  return Object.fromEntries(paths) as Record<ControlPlaneServer, string>;
}

/** Whether a program is missing, and nobody has said where it is. */
function isToFetch(finding: Finding | undefined, name: ControlPlaneServer, { environment }: ProgramSources): boolean {
  return finding !== undefined && 'why' in finding && (environment[settingOf(name)] ?? '') === '';
}

/** What is found after a download. */
function again(before: Finding | undefined, after: Finding, failure: string | undefined): Finding {
  if (failure === undefined || 'path' in after) return after;
  return { why: `${before !== undefined && 'why' in before ? `${before.why}; ` : ''}${failure}` };
}

async function search(name: ControlPlaneServer, minor: string, environment: NodeJS.ProcessEnv): Promise<Finding> {
  const setting = settingOf(name);
  const chosen = environment[setting];
  if (chosen !== undefined && chosen !== '') return judged(name, minor, chosen);
  const assets = environment[assetsVariable];
  const inAssets = assets === undefined || assets === '' ? [] : [join(assets, name)];
  const candidates = [
    ...(await existing(inAssets)),
    ...(await onPath(name, environment)),
    ...(await inCache(name, environment)),
  ];
  const reasons: string[] = [];
  for (const path of candidates) {
    const finding = await judged(name, minor, path);
    if ('path' in finding) return finding;
    reasons.push(finding.why);
  }
  const nowhere = `none in ${assetsVariable}${assets === undefined || assets === '' ? ' (not set)' : ''}, on PATH or in the cache`;
  return { why: reasons.length === 0 ? nowhere : reasons.join('; ') };
}

async function existing(paths: readonly string[]): Promise<string[]> {
  const there = await Promise.all(paths.map(async (path) => ((await isExecutable(path)) ? [path] : [])));
  return there.flat();
}

/** The copies that were fetched or built before, a folder a version. */
async function inCache(name: ControlPlaneServer, environment: NodeJS.ProcessEnv): Promise<string[]> {
  const folder = join(cacheFolder(environment), name);
  const versions = await readdir(folder).catch(() => []);
  return existing(
    versions
      .sort()
      .reverse()
      .map((version) => join(folder, version, name)),
  );
}

/** Whether a copy runs here, and is of the version that is asked for. */
async function judged(name: ControlPlaneServer, minor: string, path: string): Promise<Finding> {
  try {
    const { exitCode, stdout } = await run(path, ['--version'], { timeout: 30_000, outputLimit: 64 * 1024 });
    const version = /\bv?(\d+\.\d+)\.\d+/.exec(stdout)?.[1];
    if (exitCode !== 0 || version === undefined) return { why: `${path} does not print its version` };
    if (ofKubernetes.has(name) && version !== minor) return { why: `${path} is of ${version}` };
    return { path };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { why: `${path} does not run here` };
  }
}

function absent(name: ControlPlaneServer, minor: string, why: string): Problem {
  return {
    code: 'rehearse/program-missing',
    severity: 'error',
    file: name,
    path: '',
    found: why,
    expected: ofKubernetes.has(name)
      ? `${name} of Kubernetes ${minor}, which the environment's cluster has (cluster.kubernetesVersion)`
      : `${name}, which a control plane on this machine needs`,
    fix: `${howToGet(name, minor)}, then set ${assetsVariable} to the folder, or ${settingOf(name)} to the program${
      ofKubernetes.has(name) ? '; or rehearse on another minor version with --kubernetes' : ''
    }`,
  };
}

function howToGet(name: ControlPlaneServer, minor: string): string {
  switch (name) {
    case 'etcd':
    case 'kube-apiserver':
      return `run \`go run sigs.k8s.io/controller-runtime/tools/setup-envtest@latest use ${minor}.x --print=path\``;
    case 'kwok':
      return 'run `go install sigs.k8s.io/kwok/cmd/kwok@v0.8.0`';
    default:
      return `take ${name} out of kubernetes-server-linux-amd64.tar.gz of a ${minor} release (https://www.downloadkubernetes.com)`;
  }
}
