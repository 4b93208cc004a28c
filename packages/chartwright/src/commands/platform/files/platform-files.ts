import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkEnvironment } from '../../../environment/checks/check.ts';
import { sharedProblems } from '../../../environment/checks/shared.ts';
import { checkPlatform } from '../../../platform/model/check-platform.ts';
import type { Environment } from '../../../platform/model/environment.ts';
import type { Platform } from '../../../platform/model/platform.ts';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import type { ParsedYaml } from '../../../core/yaml/source.ts';
import { environmentsFolder } from '../../../environment/places.ts';
import { noFolder, readIfThere, unreadable } from '../../workspace/read-file.ts';
import { lstatIfThere, statIfThere } from '../../workspace/stat-if-there.ts';
import { unknownEnvironment } from '../../workspace/unknown-environment.ts';
import { shippedCatalogue } from './catalogue-files.ts';

/** The user's input of the umbrella, relative to the workspace. */
export const platformFile = 'platform.yaml';

/** A document of the workspace that was read, with the places of its values, and what was warned of. */
export interface ReadFile<T> {
  readonly value: T;
  readonly parsed: ParsedYaml;
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
  return { value: platform, parsed, warnings: problems };
}

/**
 * Names of the workspace's environments, in alphabetical order. Files beside their folders are none.
 *
 * @throws ProblemsError for what is neither: it would be passed over as if the environment were none
 */
export async function environmentNames(root: string): Promise<string[]> {
  if (isThere(root, environmentsFolder) === undefined) return [];
  const names = await readdir(join(root, environmentsFolder));
  return names.filter((name) => isThere(root, `${environmentsFolder}/${name}`) === 'folder').sort();
}

/** @throws ProblemsError for a pipe, a device, and a link that leads nowhere */
function isThere(root: string, path: string): 'file' | 'folder' | undefined {
  const [place, outer] = [join(root, path), path === environmentsFolder];
  try {
    const stat = statIfThere(place);
    if (stat?.isDirectory() === true) return 'folder';
    if (stat?.isFile() === true && !outer) return 'file';
    if (stat === undefined && lstatIfThere(place) === undefined) return undefined;
  } catch (error) {
    throw new ProblemsError([unreadable(path, error)]);
  }
  throw new ProblemsError([noFolder(path)]);
}

/**
 * Reads `environments/<name>/environment.yaml`, and checks it with the platform.
 *
 * @throws ProblemsError when there is no such environment, or it is wrong
 */
export async function readEnvironmentOf(root: string, name: string): Promise<ReadFile<Environment>> {
  const file = `${environmentsFolder}/${name}/environment.yaml`;
  const names = await environmentNames(root);
  const text = names.includes(name) ? await readIfThere(root, file) : undefined;
  if (text === undefined) throw new ProblemsError([unknownEnvironment(name, file, names)]);
  const { value: platform } = await readPlatformOf(root);
  const { environment, parsed, problems } = checkEnvironment({ file, text }, name, platform);
  if (environment === undefined || parsed === undefined) throw new ProblemsError(problems);
  return { value: environment, parsed, warnings: problems };
}

/**
 * What environments share and must not, of those that are asked for with all others; one that is wrong is reported by a
 * check of its own.
 */
export async function sharedByEnvironments(
  root: string,
  asked: readonly string[],
  platform: Platform,
): Promise<Problem[]> {
  if (asked.length === 0) return [];
  const names = await environmentNames(root);
  const read = await Promise.all(
    names.map(async (name) => {
      const found = await readEnvironmentOf(root, name).catch((error: unknown) => {
        if (error instanceof ProblemsError) return undefined;
        throw error;
      });
      return found === undefined ? [] : [{ environment: found.value, parsed: found.parsed }];
    }),
  );
  const [reported, others] = [true, false].map((isAsked) =>
    read.flat().filter(({ environment }) => asked.includes(environment.name) === isAsked),
  );
  return sharedProblems(reported ?? [], others ?? [], platform);
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
