import { isDeepStrictEqual } from 'node:util';
import { type GeneratorCallback, logger, type Tree } from '@nx/devkit';
import type { Environment as WrittenEnvironment } from '../../../platform/generated/environment.ts';
import type { Platform } from '../../../platform/model/platform.ts';
import { environmentFolder } from '../../../environment/places.ts';
import { firstEnvironmentFile, firstValuesFile } from '../../../environment/first-files.ts';
import { type DocumentPath, formatPath } from '../../../core/document-path.ts';
import { isMap, valueAt } from '../../../core/untyped.ts';
import { formatProblem, type Problem, ProblemsError } from '../../../core/problem.ts';
import { parseYaml, type ParsedYaml } from '../../../core/yaml/source.ts';
import { writeChart } from '../../workspace/chart-plan.ts';
import { escapeProblem } from '../../workspace/confined-path.ts';
import { showDryRun } from '../../workspace/dry-run.ts';
import { environmentFile, type EnvironmentPlan, planEnvironment } from '../../workspace/environment-plan.ts';
import type { FileWrite } from '../../workspace/tool-owned-files.ts';
import { asTyped } from '../../workspace/typed-option.ts';
import { requirePlatform } from '../../workspace/umbrella-plan.ts';
import type { EnvironmentOptions } from '../generated/options.ts';
import { normalizeOptions, type NormalizedOptions, origins } from './options.ts';
import { readText } from '../../workspace/read-text.ts';

/**
 * `nx generate environment <name>`: makes `environments/<name>`, or brings the tool-owned files of an existing one up to
 * date. Nothing is written unless everything is right.
 *
 * @throws ProblemsError with every problem found
 */
export default async function environment(tree: Tree, options: EnvironmentOptions): Promise<GeneratorCallback> {
  const finish = makeEnvironment(tree, options);
  await showDryRun(tree);
  if (tree.listChanges().length === 0) logger.info(`The environment ${options.name} is up to date.`);
  else logger.info(`To apply it, see ${environmentFolder(options.name)}/README.md`);
  return finish;
}

/**
 * As the generator, without what it says of its work: for one that makes more than an environment.
 *
 * @throws ProblemsError with every problem found
 */
export function makeEnvironment(tree: Tree, options: EnvironmentOptions): GeneratorCallback {
  const { plan, warnings } = planned(tree, normalizeOptions(options), requirePlatform(tree));
  for (const warning of warnings) logger.warn(formatProblem(warning));
  return writeChart(tree, plan);
}

function planned(tree: Tree, options: NormalizedOptions, platform: Platform): EnvironmentPlan {
  const { name, plan } = options;
  const file = environmentFile(name);
  const escape = escapeProblem(tree.root, file);
  if (escape !== undefined) throw new ProblemsError([escape]);
  const existing = existingText(tree, options);
  const values = firstValues(tree, name);
  if (existing !== undefined) {
    const { parsed } = parseYaml({ file, text: existing });
    const problems = parsed === undefined ? [] : contradictions(parsed, options);
    if (problems.length > 0) throw new ProblemsError(problems);
    return planEnvironment(tree, name, platform, plan, values);
  }
  const first = [{ path: file, content: firstText(options) }, ...values];
  const typed = (problem: Problem): Problem => asTyped(problem, file, 'environment', origins);
  try {
    const made = planEnvironment(tree, name, platform, plan, first);
    return { ...made, warnings: made.warnings.map(typed) };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    throw new ProblemsError(error.problems.map(typed));
  }
}

/** Text of the user's `environment.yaml`; one that was cut short while it was first written is not yet the user's. */
function existingText(tree: Tree, options: NormalizedOptions): string | undefined {
  const text = readText(tree, environmentFile(options.name)) ?? undefined;
  if (text === undefined || options.wanted.profile === undefined) return text;
  const first = firstText(options);
  return text.length < first.length && first.startsWith(text) ? undefined : text;
}

function firstValues(tree: Tree, name: string): FileWrite[] {
  const path = `${environmentFolder(name)}/values.yaml`;
  return tree.exists(path) ? [] : [{ path, content: firstValuesFile(name) }];
}

/** @throws ProblemsError when the profile was not given */
function firstText({ name, wanted }: NormalizedOptions): string {
  const { profile, ...rest } = wanted;
  if (profile === undefined) throw new ProblemsError([noProfile(name)]);
  const written: WrittenEnvironment = { profile, ...rest };
  return firstEnvironmentFile(written);
}

function noProfile(name: string): Problem {
  return {
    code: 'environment/profile',
    severity: 'error',
    file: 'nx generate environment',
    path: '--profile',
    found: `no profile for ${name}, which does not exist yet`,
    expected: '--profile=kind for a cluster on this machine, or --profile=eks',
    fix: 'give the profile; without one only an environment that exists is brought up to date',
  };
}

/** What the options request and the existing file does not contain: the file is the user's, so it is left alone. */
function contradictions(parsed: ParsedYaml, { wanted }: NormalizedOptions): Problem[] {
  return leaves(wanted).flatMap(([path, value]) => {
    const found = valueAt(parsed.value, path);
    return isDeepStrictEqual(found, value) ? [] : [otherValue(parsed, path, value, found)];
  });
}

function leaves(value: unknown, path: DocumentPath = []): (readonly [DocumentPath, unknown])[] {
  return isMap(value) ? Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key])) : [[path, value]];
}

function otherValue(parsed: ParsedYaml, path: DocumentPath, wanted: unknown, found: unknown): Problem {
  return {
    code: 'environment/exists',
    severity: 'error',
    ...parsed.locate(path),
    path: formatPath(path),
    found: found === undefined ? 'nothing' : JSON.stringify(found),
    expected: `${JSON.stringify(wanted)}, as the options request`,
    fix: 'change it here by hand and run `npx nx sync`: the file is yours, and the generator leaves it alone',
  };
}
