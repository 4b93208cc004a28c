import { logger, readNxJson, type Tree } from '@nx/devkit';
import { unknownEnvironment } from '../../../commands/workspace/unknown-environment.ts';
import { fileProblem, type Problem, ProblemsError } from '../../../core/problem.ts';
import { readEnvironment } from '../../../platform/model/documents.ts';
import { installCommand, programNamed } from '../../../toolchain/programs/programs.ts';
import { escapeProblems } from '../../workspace/confined-path.ts';
import { showDryRun } from '../../workspace/dry-run.ts';
import { environmentFile, environmentNames } from '../../workspace/environment-names.ts';
import { isThere, readText } from '../../workspace/read-text.ts';
import type { FileWrite } from '../../workspace/tool-owned-files.ts';
import { hasUmbrella } from '../../workspace/umbrella-plan.ts';
import type { CiOptions } from '../generated/options.ts';
import { githubFile, githubPipeline } from './github.ts';
import { gitlabEntry, gitlabFile, gitlabInclude, gitlabPipeline } from './gitlab.ts';
import { packageManager } from './package-manager.ts';
import type { Pipeline } from './pipeline.ts';
import { isAsWritten, writtenOnce } from './written-once.ts';

/** A name that means nothing to a shell. */
const usable = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

/** Files that name the version of Node, in the order in which they are looked for. */
const nodeFiles = ['.nvmrc', '.node-version'];

/**
 * `nx generate ci`: writes the pipeline for the workspace as it is: its package manager, whether it has a platform, and
 * an environment that can be installed. The file is a person's; run again, the command renews it as long as it is as it
 * was written.
 *
 * @throws ProblemsError when somebody changed it, unless `force`, or an option names what is not there
 */
export default async function ci(tree: Tree, options: CiOptions): Promise<void> {
  const pipeline = pipelineOf(tree, options);
  const { path, content } = pipelineFile(tree, options);
  write(tree, path, content, options.force === true);
  const included = options.provider === 'github' || includeJobs(tree);
  await showDryRun(tree);
  logger.info(nextSteps(options, pipeline, included));
}

/** The file that the command writes into a workspace, as it would be now. */
export function pipelineFile(tree: Tree, options: CiOptions): FileWrite {
  const pipeline = pipelineOf(tree, options);
  const [path, text] =
    options.provider === 'github' ? [githubFile, githubPipeline(pipeline)] : [gitlabFile, gitlabPipeline(pipeline)];
  return { path, content: writtenOnce(commandOf(options), text) };
}

/** What the pipeline of a workspace depends on. */
function pipelineOf(tree: Tree, options: CiOptions): Pipeline {
  const file = nodeFiles.find((name) => isThere(tree, name));
  const platform = hasUmbrella(tree);
  return {
    manager: packageManager(tree),
    node: file === undefined ? { version: options.node ?? '24' } : { file },
    branch: options.branch ?? mainBranch(tree),
    platform,
    environment: platform || isNamed(options.environment) ? environmentOfKind(tree, options.environment) : undefined,
    registry: options.registry,
    remoteCache: options.remoteCache === true,
    kind: `v${programNamed('kind').pinned()}`,
    ct: installCommand(programNamed('ct'), true),
  };
}

/** An environment that was asked for has to be there, platform or not. */
function isNamed(environment: string | undefined): boolean {
  return environment !== undefined && environment !== 'none';
}

/** The branch with which Nx compares, which a file of GitHub's may name without the remote. */
function mainBranch(tree: Tree): string {
  const { defaultBase } = readNxJson(tree) ?? {};
  return defaultBase?.replace(/^origin\//, '') ?? 'main';
}

/** The environment to install: the one that was asked for, or the first of kind. */
function environmentOfKind(tree: Tree, wanted: string | undefined): Pipeline['environment'] {
  if (wanted === 'none') return undefined;
  const names = environmentNames(tree).filter((name) => usable.test(name));
  const ofKind = names.filter((name) => written(tree, name)?.profile === 'kind');
  const name = wanted ?? ofKind[0];
  if (name === undefined) return undefined;
  if (ofKind.includes(name)) return { name, cluster: written(tree, name)?.cluster.name ?? name };
  if (!names.includes(name)) throw new ProblemsError([unknownEnvironment(name, environmentFile(name), names)]);
  throw new ProblemsError([
    {
      code: 'platform/not-kind',
      severity: 'error',
      file: environmentFile(name),
      path: 'profile',
      found: written(tree, name)?.profile ?? 'none',
      expected: 'an environment of profile kind, whose cluster a pipeline can create',
      fix: `name another, make one with \`npx nx generate environment dev --profile=kind\`, or pass --environment=none`,
    },
  ]);
}

function written(tree: Tree, name: string) {
  const file = environmentFile(name);
  return readEnvironment({ file, text: readText(tree, file) ?? '' }).value;
}

function write(tree: Tree, path: string, content: string, force: boolean): void {
  const escapes = escapeProblems(tree.root, [path]);
  if (escapes.length > 0) throw new ProblemsError(escapes);
  const existing = readText(tree, path);
  if (existing !== null && !force && !isAsWritten(existing)) throw new ProblemsError([changed(path)]);
  tree.write(path, content);
}

/** Has GitLab read the jobs. @returns false where a person has a pipeline, which then has to include them */
function includeJobs(tree: Tree): boolean {
  const existing = readText(tree, gitlabEntry);
  if (existing === null) tree.write(gitlabEntry, gitlabInclude);
  return existing?.includes(gitlabFile) ?? true;
}

function changed(path: string): Problem {
  return fileProblem(path, {
    code: 'nx/pipeline-changed',
    found: 'a file that somebody changed or wrote',
    expected: 'the file as this command wrote it, or none',
    fix: 'see what it would become with `--force --dry-run` and take over what you want; `--force` alone replaces it',
  });
}

/** The command with the options that differ from their defaults, as the file records it. */
function commandOf({ provider, force: _force, ...options }: CiOptions): string {
  const defaults: Readonly<Record<string, unknown>> = { node: '24', remoteCache: false };
  const given = Object.entries(options)
    .filter(([name, value]) => value !== defaults[name])
    .map(([name, value]) => `--${name}=${String(value)}`)
    .sort();
  return ['npx nx generate ci', `--provider=${provider}`, ...given].join(' ');
}

function nextSteps(
  { provider }: CiOptions,
  { environment, platform, registry, remoteCache }: Pipeline,
  included: boolean,
): string {
  const isGitHub = provider === 'github';
  const lines: readonly (readonly [boolean, string])[] = [
    [true, 'Next: commit it, and require its jobs for the main branch.'],
    [!included, `Add to ${gitlabEntry}:\n${gitlabInclude.trimEnd()}`],
    [platform && environment === undefined, 'No environment is of kind, so nothing is installed.'],
    [!isGitHub, 'For comments set the variable CHARTWRIGHT_REVIEW_TOKEN, for an installation KIND_RUNNER.'],
    [
      isGitHub && registry !== undefined && !registry.startsWith('ghcr.io/'),
      'Set the secrets REGISTRY_USERNAME and REGISTRY_PASSWORD in the environment `charts` of the repository.',
    ],
    [
      isGitHub && remoteCache,
      'Set the variable NX_CACHE_SERVER and the secrets NX_CACHE_READ_TOKEN and NX_CACHE_WRITE_TOKEN.',
    ],
  ];
  return lines.flatMap(([applies, line]) => (applies ? [line] : [])).join('\n');
}
