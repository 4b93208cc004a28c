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
import type { Kube } from './kube/kube.ts';
import type { KubeObject } from './kube/objects.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

/**
 * A step of a story that proves something of a system. Its title is the row in the table of proof, so it says what a
 * person would see.
 *
 * @param on the programs at work in it, as far as the proof stands on them
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
 * A step of a story that needs containers that run, and so is skipped, with the reason, where kwok plays them. It is no row
 * in the table of proof, which is of the control plane on loopback.
 */
export function withContainers(title: string, body: () => Promise<void>): void {
  it(title, async ({ skip }) => {
    skip(target() !== 'kind', 'no container runs here; run it with --target=kind');
    await body();
  });
}

/**
 * Makes each step of a story depend on those before it: after the first that fails, the rest is skipped, since it would
 * only tell the same again.
 */
export function tellInOrder(): void {
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
 * Has a control plane started before a story and ended after. `KUBECONFIG` names it meanwhile, so that Chartwright's own
 * commands find it. Its logs are kept when a step fails.
 *
 * @returns gives the control plane, within steps
 */
export function useControlPlane(options: ControlPlaneOptions = {}): () => ControlPlane {
  return use(() => startControlPlane({ context, ...options }));
}

/**
 * As {@link useControlPlane}, for a story that runs on a kind cluster too and so starts no server of its own.
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
 * Makes a workspace before a story and removes it after.
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

const warningsTold = 15;

/** The pods that are not ready, and the last warnings: what a person would ask first. */
async function whatIsWrong(kube: Kube): Promise<string> {
  const [pods, events] = await Promise.all([
    kube.list({ apiVersion: 'v1', kind: 'Pod' }),
    kube.list({ apiVersion: 'v1', kind: 'Event' }),
  ]);
  const place = ({ metadata }: KubeObject): string => `${metadata.namespace ?? ''}/${metadata.name}`;
  const unready = pods.filter(({ status }) => !['Running', 'Succeeded'].includes((status as { phase: string }).phase));
  const warnings = events.filter((event) => event['type'] === 'Warning').slice(-warningsTold);
  return [
    ...unready.map((pod) => `not running: pod ${place(pod)}`),
    ...warnings.map((event) => `warning: ${place(event)}: ${String(event['reason'])}: ${String(event['message'])}`),
  ].join('\n');
}

function missing(what: string): never {
  throw new Error(`no ${what}: it is there within steps only`);
}
