import { afterAll, beforeAll, beforeEach, it } from 'vitest';
import {
  type ControlPlane,
  type ControlPlaneOptions,
  startControlPlane,
  type TestCluster,
} from '../control-plane/control-plane.ts';
import { startKindCluster } from '../control-plane/kind.ts';
import type { ProvingProgram } from '../proof/proof.ts';
import type { SystemName } from '../proof/systems.ts';
import { keepAlways, target } from '../settings.ts';
import type { Kube } from '../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import type { KubeObject } from '../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

/**
 * A step of a scenario that proves something about a system. Its title is the row in the table of proof, so it describes what a
 * user would observe.
 *
 * @param on the programs on which the proof depends
 */
export function proves(
  system: SystemName,
  on: readonly ProvingProgram[],
  title: string,
  body: () => Promise<void>,
  /** Milliseconds. */
  timeout?: number,
): void {
  it(
    title,
    async ({ task }) => {
      Object.assign(task.meta, { proof: { system, on } });
      await body();
    },
    timeout,
  );
}

/**
 * A step that needs running containers; where kwok simulates them it is skipped, and the reason is printed. It has no row
 * in the table of proof, which covers the control plane on loopback.
 */
export function withContainers(title: string, body: () => Promise<void>): void {
  it(title, async ({ skip }) => {
    skip(target() !== 'kind', 'no container runs here; run it with --target=kind');
    await body();
  });
}

/**
 * Makes each step of a scenario depend on those before it: after the first failure the remaining steps are skipped, since
 * they would only report the same failure again.
 */
export function stopAtFirstFailure(): void {
  let failed = false;
  beforeEach(({ task, skip }) => {
    skip(failed, 'an earlier step failed');
    return () => {
      failed ||= task.result?.state === 'fail';
    };
  });
}

/** The context of the environment `dev`. */
const context = 'kind-dev';

/**
 * Starts a control plane before a scenario and stops it afterwards. `KUBECONFIG` points to it, so that Chartwright's own
 * commands find it. Its logs are kept if a step fails.
 *
 * @returns gives the control plane, within steps
 */
export function useControlPlane(options: ControlPlaneOptions = {}): () => ControlPlane {
  return use(() => startControlPlane({ context, ...options }));
}

/**
 * As {@link useControlPlane}, for a scenario that also runs on a kind cluster and therefore starts no additional server.
 *
 * @param options of the control plane; kind's is as it is
 */
export function useCluster(options: ControlPlaneOptions = {}): () => TestCluster {
  return use(() => (target() === 'kind' ? startKindCluster() : startControlPlane({ context, ...options })));
}

function use<Running extends TestCluster>(start: () => Promise<Running>): () => Running {
  let running: Running | undefined;
  let failed = false;
  beforeAll(async () => {
    running = await start();
    process.env['KUBECONFIG'] = running.kubeconfig;
  });
  beforeEach(({ task }) => async () => {
    if (task.result?.state !== 'fail' || failed) return;
    failed = true;
    if (running !== undefined) console.error(await whatIsWrong(running.kube).catch(String));
  });
  afterAll(async () => {
    const keepLogs = failed || keepAlways();
    if (keepLogs && running !== undefined) console.error(`The servers' logs: ${running.logs}`);
    await running?.end({ keepLogs });
  });
  return () => running ?? missing('control plane');
}

/**
 * Creates a workspace before a scenario and removes it afterwards.
 *
 * @returns gives the workspace, within steps
 */
export function useWorkspace(): () => Workspace {
  let made: Workspace | undefined;
  beforeAll(async () => {
    made = await makeWorkspace();
  });
  afterAll(async () => {
    if (keepAlways()) console.error(`The workspace: ${made?.root ?? ''}`);
    else await made?.remove();
  });
  return () => made ?? missing('workspace');
}

const warningsShown = 15;

/** The pods that are not ready, and the last warnings: the first things to look at. */
async function whatIsWrong(kube: Kube): Promise<string> {
  const [pods, events] = await Promise.all([
    kube.list({ apiVersion: 'v1', kind: 'Pod' }),
    kube.list({ apiVersion: 'v1', kind: 'Event' }),
  ]);
  const place = ({ metadata }: KubeObject): string => `${metadata.namespace ?? ''}/${metadata.name}`;
  const unready = pods.filter(({ status }) => !['Running', 'Succeeded'].includes((status as { phase: string }).phase));
  const warnings = events.filter((event) => event['type'] === 'Warning').slice(-warningsShown);
  return [
    ...unready.map((pod) => `not running: pod ${place(pod)}`),
    ...warnings.map((event) => `warning: ${place(event)}: ${String(event['reason'])}: ${String(event['message'])}`),
  ].join('\n');
}

function missing(what: string): never {
  throw new Error(`no ${what}: it exists only within steps`);
}
