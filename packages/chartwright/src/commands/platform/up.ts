import { join } from 'node:path';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import { ensureKindCluster } from '../../toolchain/cluster/kind-cluster.ts';
import type { StepsOutcome } from '../frame/outcome.ts';
import { installed, installPlatform } from './install/install.ts';
import type { Ask, Progress } from '../frame/person.ts';
import type { InstallOptions } from '../options/platform.ts';
import { readEnvironmentOf } from './files/platform-files.ts';
import { environmentsFolder } from '../../environment/places.ts';
import { commandWord } from '../../core/command-word.ts';

/**
 * Creates the kind cluster of an environment if it does not exist, then installs the platform into it.
 *
 * @throws ProblemsError when the environment is not for kind, no container engine runs, or a step fails
 */
export async function bringUp(
  root: string,
  options: InstallOptions,
  ask: Ask,
  progress: Progress,
): Promise<StepsOutcome> {
  const { value: environment } = await readEnvironmentOf(root, options.env);
  if (environment.profile !== 'kind') throw new ProblemsError([notKind(options.env, environment.profile)]);
  const file = join(root, environmentsFolder, environment.name, 'kind.yaml');
  if (options.dryRun === true) return installed([], [planned(environment.cluster.name, progress)], options);
  progress(`… kind cluster ${environment.cluster.name}`);
  const made = await ensureKindCluster(environment.cluster.name, file);
  progress(`✔ kind cluster ${environment.cluster.name}: ${made ? 'created' : 'exists'}`);
  return installPlatform(root, options, ask, progress);
}

function planned(cluster: string, progress: Progress): string {
  const line = `… would create the kind cluster ${cluster}`;
  progress(line);
  return line;
}

function notKind(env: string, profile: string): Problem {
  return {
    code: 'platform/not-kind',
    severity: 'error',
    file: `${environmentsFolder}/${env}/environment.yaml`,
    path: 'profile',
    found: profile,
    expected: 'an environment of profile kind, whose cluster can be created here',
    fix: `create the cluster from environments/${env}/cluster.yaml, then run \`npx nx run platform:install --env=${commandWord(env, '<env>')}\``,
  };
}
