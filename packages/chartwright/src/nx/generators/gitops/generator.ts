import type { GitopsOptions } from '../generated/options.ts';
import { logger, type Tree } from '@nx/devkit';
import { readEnvironment } from '../../../platform/model/documents.ts';
import { type Environment, environmentOf } from '../../../platform/model/environment.ts';
import { gitopsFolder } from '../../../platform/gitops/input.ts';
import { spliceYaml } from '../../../core/yaml/splice.ts';
import { ProblemsError } from '../../../core/problem.ts';
import { showDryRun } from '../../workspace/dry-run.ts';
import { requirePlatform } from '../../workspace/umbrella-plan.ts';
import { planGitops } from '../../workspace/gitops-plan.ts';
import { replaceUserFile } from '../../workspace/user-file.ts';
import { readText } from '../../workspace/read-text.ts';
import { unknownEnvironment } from '../../../commands/workspace/unknown-environment.ts';
import { environmentNames } from '../../workspace/environment-names.ts';

/**
 * `nx generate gitops <env>`: records the engine in `environment.yaml` and writes its files to `gitops/<env>/`; of an
 * environment that has an engine it brings the files up to date.
 *
 * @throws ProblemsError when the environment is absent or wrong, has another engine, or a tool-owned file was changed
 */
export default async function gitops(tree: Tree, options: GitopsOptions): Promise<void> {
  const file = `environments/${options.env}/environment.yaml`;
  const before = readText(tree, file);
  if (before === null) throw new ProblemsError([unknownEnvironment(options.env, file, environmentNames(tree))]);
  const text = recorded(file, before, options);
  const environment = checked(options.env, file, text);
  if (environment.gitops === undefined) throw new ProblemsError([noEngine(file)]);
  const { writes, problems } = planGitops(
    tree,
    requirePlatform(tree),
    environment,
    options.force === true ? 'replace' : 'refuse',
  );
  if (problems.length > 0) throw new ProblemsError(problems);
  for (const { path, content } of writes) tree.write(path, content);
  if (text !== before) replaceUserFile(tree, file, before, text);
  await showDryRun(tree);
  logger.info(`To start it, see ${gitopsFolder(options.env)}/README.md`);
}

/** `environment.yaml` with the engine in it; as it is where it has one and the options request no other. */
function recorded(file: string, text: string, options: GitopsOptions): string {
  const { engine, repository, revision, charts } = options;
  const wanted = { engine, repository, revision, charts };
  const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
  const known = checked(options.env, file, text).gitops;
  if (known === undefined)
    return Object.keys(given).length === 0 ? text : spliceYaml({ file, text }, ['gitops'], given);
  const other = Object.entries(given).find(([key, value]) => known[key as keyof typeof known] !== value);
  if (other === undefined) return text;
  throw new ProblemsError([
    {
      code: 'nx/gitops-differs',
      severity: 'error',
      file,
      path: `gitops.${other[0]}`,
      found: known[other[0] as keyof typeof known],
      expected: `${other[1]}, as the options request`,
      fix: 'change it in environment.yaml, then run the same command without options',
    },
  ]);
}

function checked(name: string, file: string, text: string): Environment {
  const { value, problems } = readEnvironment({ file, text });
  if (value === undefined) throw new ProblemsError(problems);
  return environmentOf(name, value);
}

function noEngine(file: string) {
  return {
    code: 'nx/gitops-missing',
    severity: 'error',
    file,
    path: 'gitops',
    found: 'no GitOps engine',
    expected: 'an engine, the repository that it follows, and where the packaged umbrella is',
    fix: 'pass --engine, --repository and --charts',
  } as const;
}
