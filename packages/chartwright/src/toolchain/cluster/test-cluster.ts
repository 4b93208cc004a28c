import { writeFile } from 'node:fs/promises';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import { locate } from '../programs/locate.ts';
import { quoteOutput, run } from '../run.ts';

/** Names that tools for clusters on one machine give to their contexts. */
const testContext =
  /^(kind-.+|k3d-.+|k3s-.+|minikube|docker-desktop|rancher-desktop|orbstack|colima(-.+)?|microk8s|lima-.+)$/;

/** Whether a context is one of a cluster that a tool for trials made on somebody's machine. */
export function looksLikeTestCluster(context: string): boolean {
  return testContext.test(context);
}

/**
 * The context on whose cluster charts are tried: the one that the person names, or the current one where it looks like a
 * cluster for tests.
 *
 * @throws ProblemsError where there is none, or the current one may be of a cluster that people rely on
 */
export async function testContextOf(named: string | undefined): Promise<string> {
  if (named !== undefined) return named;
  const { path } = await locate('kubectl');
  const { exitCode, stdout } = await run(path, ['config', 'current-context']);
  const current = stdout.trim();
  if (exitCode !== 0 || current === '')
    throw new ProblemsError([
      contextProblem('kubeconfig', {
        code: 'ct/no-context',
        found: 'no current context',
        expected: 'the context of a cluster for tests',
        fix: 'create a cluster, such as by `npx nx run platform:up --env=dev`, or pass --context',
      }),
    ]);
  if (looksLikeTestCluster(current)) return current;
  throw new ProblemsError([
    contextProblem(current, {
      code: 'ct/not-a-test-cluster',
      found: `the context ${current}`,
      expected: 'one of kind, k3d, minikube or another tool for clusters on one machine',
      fix: `run \`kubectl config use-context kind-<name>\`; or, if this cluster is for tests, pass --context=${current}`,
    }),
  ]);
}

/**
 * Writes a kubeconfig that has one context and nothing else, so that no program acts on another cluster, whatever becomes
 * the current one meanwhile.
 *
 * @param file absolute path; only this user can read it
 * @throws ProblemsError when there is no such context
 */
export async function writeKubeconfig(context: string, file: string): Promise<void> {
  const { path } = await locate('kubectl');
  const args = ['config', 'view', '--raw', '--minify', '--flatten', `--context=${context}`];
  const { exitCode, stdout, stderr } = await run(path, args);
  if (exitCode === 0) return writeFile(file, stdout, { mode: 0o600 });
  throw new ProblemsError([
    contextProblem(context, {
      code: 'ct/no-context',
      found: quoteOutput(stderr.trim()),
      expected: 'a context of the kubeconfig',
      fix: 'see those that there are with `kubectl config get-contexts`',
    }),
  ]);
}

function contextProblem(file: string, text: Pick<Problem, 'code' | 'found' | 'expected' | 'fix'>): Problem {
  return { severity: 'error', file, path: '', ...text };
}
