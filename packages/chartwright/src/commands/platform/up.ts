import { join } from 'node:path';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import { ensureKindCluster } from '../../toolchain/cluster/kind-cluster.ts';
import { installPlatform, type InstallOptions, type InstallOutcome, type Tell } from './install/install.ts';
import { environmentsFolder, readEnvironmentOf } from './files/platform-files.ts';
import type { Ask } from './install/target-cluster.ts';

/**
 * Makes the kind cluster of an environment where it is not there, then installs the platform into it.
 *
 * @throws ProblemsError when the environment is not for kind, no container engine runs, or a step fails
 */
export async function bringUp(root: string, options: InstallOptions, ask: Ask, tell: Tell): Promise<InstallOutcome> {
  const { value: environment } = await readEnvironmentOf(root, options.env);
  if (environment.profile !== 'kind') throw new ProblemsError([notKind(options.env, environment.profile)]);
  const file = join(root, environmentsFolder, environment.name, 'kind.yaml');
  if (options.dryRun === true)
    return { problems: [], done: [`… would make the kind cluster ${environment.cluster.name}`] };
  tell(`… kind cluster ${environment.cluster.name}`);
  const made = await ensureKindCluster(environment.cluster.name, file);
  tell(`✔ kind cluster ${environment.cluster.name}: ${made ? 'made' : 'is there'}`);
  return installPlatform(root, options, ask, tell);
}

function notKind(env: string, profile: string): Problem {
  return {
    code: 'platform/not-kind',
    severity: 'error',
    file: `${environmentsFolder}/${env}/environment.yaml`,
    path: 'profile',
    found: profile,
    expected: 'an environment of profile kind, whose cluster can be made here',
    fix: `create the cluster from environments/${env}/cluster.yaml, then run \`npx nx run platform:install --env=${env}\``,
  };
}
