import type { Ask } from '../../frame/person.ts';
import type { ClusterOptions } from '../../options/platform.ts';
import type { Environment } from '../../../platform/model/environment.ts';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { type Cluster, kubeContexts, openCluster } from '../../../toolchain/cluster/cluster.ts';
import { environmentsFolder } from '../../../environment/places.ts';

/**
 * The cluster of an environment. A context that is not the environment's is refused: with the wrong one, a command for
 * a trial cluster would change production.
 *
 * @throws ProblemsError when no context is known, it is not the environment's, or the kubeconfig lacks it
 */
export async function targetCluster(
  environment: Environment,
  { context }: Pick<ClusterOptions, 'context'>,
): Promise<Cluster> {
  const file = `${environmentsFolder}/${environment.name}/environment.yaml`;
  const known = await kubeContexts();
  const wanted = context ?? environment.context;
  if (wanted === undefined)
    throw new ProblemsError([
      refusal('platform/no-context', file, {
        found: 'no context',
        expected: `the context of environment ${environment.name}; the kubeconfig has ${listed(known)}`,
        fix: 'set context in environment.yaml, or pass --context',
      }),
    ]);
  if (environment.context !== undefined && wanted !== environment.context)
    throw new ProblemsError([
      refusal('platform/wrong-context', file, {
        found: `the context ${wanted}`,
        expected: `${environment.context}, which is that of environment ${environment.name}`,
        fix: 'omit --context, name the right environment, or correct environment.yaml',
      }),
    ]);
  if (!known.includes(wanted))
    throw new ProblemsError([
      refusal('platform/no-context', file, {
        found: `no context ${wanted} in the kubeconfig, which has ${listed(known)}`,
        expected: 'the context of a cluster that you have access to',
        fix: 'log in to the cluster, which adds its context, or correct context in environment.yaml',
      }),
    ]);
  return openCluster(wanted);
}

/**
 * Asks the user to agree to a change.
 *
 * @throws ProblemsError when the user declines, or nobody can answer
 */
export async function confirm(
  what: string,
  cluster: Cluster,
  options: Pick<ClusterOptions, 'yes'>,
  ask: Ask,
): Promise<void> {
  if (options.yes === true) return;
  const agreed = ask === undefined ? undefined : await ask(`${what} on the cluster of context ${cluster.context}?`);
  if (agreed === true) return;
  throw new ProblemsError([
    refusal('platform/not-confirmed', cluster.context, {
      found: agreed === undefined ? `no confirmation to ${what.toLowerCase()}` : 'the answer no',
      expected: 'a person who agrees to change this cluster',
      fix: 'run it in a terminal, or pass --yes',
    }),
  ]);
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ');
}

function refusal(code: string, file: string, text: Pick<Problem, 'found' | 'expected' | 'fix'>): Problem {
  return { code, severity: 'error', file, path: code === 'platform/not-confirmed' ? '' : 'context', ...text };
}
