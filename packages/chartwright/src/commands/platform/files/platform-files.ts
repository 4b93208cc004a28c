import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkEnvironment } from '../../../environment/checks/check.ts';
import { checkPlatform } from '../../../platform/model/check-platform.ts';
import type { Environment } from '../../../platform/model/environment.ts';
import type { Platform } from '../../../platform/model/platform.ts';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { nearest } from '../../../core/schema/words.ts';
import type { ParsedYaml } from '../../../core/yaml/source.ts';
import { environmentsFolder } from '../../../environment/places.ts';
import { readIfThere } from '../../workspace/read-file.ts';
import { shippedCatalogue } from './catalogue-files.ts';
import { commandWord } from '../../../core/command-word.ts';

/** The user's input of the umbrella, relative to the workspace. */
export const platformFile = 'platform.yaml';

/** A document of the workspace that was read, with the places of its values. */
export interface ReadFile<T> {
  readonly value: T;
  readonly parsed: ParsedYaml;
}

/** An environment, and its warnings. */
export interface ReadEnvironment extends ReadFile<Environment> {
  readonly warnings: readonly Problem[];
}

/**
 * Reads `platform.yaml`.
 *
 * @param root absolute folder of the workspace
 * @throws ProblemsError when it is absent or wrong
 */
export async function readPlatformOf(root: string): Promise<ReadFile<Platform>> {
  const text = await readIfThere(root, platformFile);
  if (text === undefined) throw new ProblemsError([absent(platformFile, 'run `npx nx generate umbrella`')]);
  const { platform, parsed, problems } = checkPlatform({ file: platformFile, text }, shippedCatalogue());
  if (platform === undefined || parsed === undefined) throw new ProblemsError(problems);
  return { value: platform, parsed };
}

/** Names of the workspace's environments, in alphabetical order. */
export async function environmentNames(root: string): Promise<string[]> {
  const entries = await readdir(join(root, environmentsFolder), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * Reads `environments/<name>/environment.yaml`, and checks it with the platform.
 *
 * @throws ProblemsError when there is no such environment, or it is wrong
 */
export async function readEnvironmentOf(root: string, name: string): Promise<ReadEnvironment> {
  const file = `${environmentsFolder}/${name}/environment.yaml`;
  const names = await environmentNames(root);
  const text = names.includes(name) ? await readIfThere(root, file) : undefined;
  if (text === undefined) throw new ProblemsError([noEnvironment(name, file, names)]);
  const { value: platform } = await readPlatformOf(root);
  const { environment, parsed, problems } = checkEnvironment({ file, text }, name, platform);
  if (environment === undefined || parsed === undefined) throw new ProblemsError(problems);
  return { value: environment, parsed, warnings: problems };
}

function absent(file: string, fix: string): Problem {
  return {
    code: 'platform/missing-file',
    severity: 'error',
    file,
    path: '',
    found: 'no such file',
    expected: 'the configuration of the platform',
    fix,
  };
}

function noEnvironment(name: string, file: string, names: readonly string[]): Problem {
  const near = nearest(name, names);
  return {
    code: 'platform/unknown-environment',
    severity: 'error',
    file,
    path: '',
    found: `no environment ${name}`,
    expected: names.length === 0 ? 'an environment; there is none yet' : `one of ${names.join(', ')}`,
    fix:
      near === undefined
        ? `run \`npx nx generate environment ${commandWord(name, '<name>')} --profile=kind\``
        : `did you mean \`${near}\`?`,
  };
}
