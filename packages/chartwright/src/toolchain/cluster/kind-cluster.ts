import { type Problem, ProblemsError } from '../../core/problem.ts';
import { locate } from '../programs/locate.ts';
import { quoteOutput, run } from '../run.ts';

/** Making a cluster pulls an image of a gigabyte and starts several nodes. */
const createTimeout = 15 * 60 * 1000;

/** Container engines that kind can use, in its own order. */
const engines = ['docker', 'podman', 'nerdctl'] as const;

/**
 * Makes the kind cluster of a configuration where it is not there yet.
 *
 * @param file absolute path of kind's configuration
 * @returns whether it was made now
 * @throws ProblemsError when no container engine runs, or kind is missing or fails
 */
export async function ensureKindCluster(name: string, file: string): Promise<boolean> {
  const { path, environment } = await kindCommand();
  const known = await run(path, ['get', 'clusters'], { environment });
  if (known.stdout.split('\n').includes(name)) return false;
  const args = ['create', 'cluster', `--name=${name}`, `--config=${file}`, '--wait=5m'];
  const { exitCode, stderr } = await run(path, args, { environment, timeout: createTimeout });
  if (exitCode !== 0) throw new ProblemsError([failed(name, stderr)]);
  return true;
}

/** How kind is run, so that it uses the container engine that runs, whichever others are installed. */
export interface KindCommand {
  /** Absolute. */
  readonly path: string;
  /** The whole environment. */
  readonly environment: NodeJS.ProcessEnv;
}

/** @throws ProblemsError when no container engine runs, or kind is missing */
export async function kindCommand(): Promise<KindCommand> {
  const engine = await runningEngine();
  if (engine === undefined) throw new ProblemsError([noEngine()]);
  const { path } = await locate('kind');
  return { path, environment: { ...process.env, KIND_EXPERIMENTAL_PROVIDER: engine } };
}

async function runningEngine(): Promise<string | undefined> {
  for (const engine of engines) {
    const answer = await run(engine, ['info'], { timeout: 30_000 }).catch((error: unknown) => {
      if (error instanceof ProblemsError) return undefined;
      throw error;
    });
    if (answer?.exitCode === 0) return engine;
  }
  return undefined;
}

function noEngine(): Problem {
  return {
    code: 'cluster/no-engine',
    severity: 'error',
    file: 'kind',
    path: '',
    found: `none of ${engines.join(', ')} runs here`,
    expected: 'a container engine, in which kind runs the nodes',
    fix: 'start it (`docker info` must answer), or make a cluster elsewhere and use platform:install',
  };
}

function failed(name: string, stderr: string): Problem {
  return {
    code: 'cluster/kind-failed',
    severity: 'error',
    file: name,
    path: '',
    found: quoteOutput(stderr.split('\n').findLast((line) => line.startsWith('ERROR')) ?? stderr),
    expected: 'a kind cluster',
    fix: `fix the reported cause; \`kind delete cluster --name ${name}\` removes a half-made cluster`,
  };
}
