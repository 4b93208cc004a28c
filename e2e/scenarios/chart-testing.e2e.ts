import { describe, expect, it } from 'vitest';
import type { ChartOutcome } from '../../packages/chartwright/src/commands/frame/outcome.ts';
import type { CtInstallOptions } from '../../packages/chartwright/src/commands/options/chart-testing.ts';
import { installPlatform } from '../../packages/chartwright/src/commands/platform/install/install.ts';
import { ctInstallCharts, namespaceLabel } from '../../packages/chartwright/src/commands/team/chart-testing/install.ts';
import { openWorkspace } from '../../packages/chartwright/src/commands/workspace/workspace.ts';
import { proves, stopAtFirstFailure, useCluster, useWorkspace } from '../support/steps.ts';

const storefront = 'charts/teams/storefront';

describe('chart-testing on a cluster with the platform', () => {
  const cluster = useCluster();
  const workspace = useWorkspace();
  stopAtFirstFailure();

  async function install(options: CtInstallOptions = {}): Promise<ChartOutcome[]> {
    const outcomes: ChartOutcome[] = [];
    for await (const outcome of ctInstallCharts(openWorkspace(workspace().root), [storefront], [], options))
      outcomes.push(outcome);
    return outcomes;
  }

  /**
   * What is left of trials: their Deployments, wherever they are, and namespaces that nobody removes. Those that are being
   * removed only go when each API answers, and the one of metrics-server has no pod that runs here.
   */
  async function left(): Promise<string[]> {
    const all = await cluster().kube.list({ apiVersion: 'v1', kind: 'Namespace' });
    const ofTrials = all.filter(({ metadata }) => metadata.labels?.[namespaceLabel] !== undefined);
    const kept = ofTrials.filter(({ metadata }) => metadata['deletionTimestamp'] === undefined);
    const names = new Set(['team-storefront', ...ofTrials.map(({ metadata }) => metadata.name)]);
    const deployments = await cluster().kube.list({ apiVersion: 'apps/v1', kind: 'Deployment' });
    const ofCharts = deployments.filter(({ metadata }) => names.has(metadata.namespace ?? ''));
    return [...kept, ...ofCharts].map(({ metadata }) => metadata.name);
  }

  const errors = (outcome: ChartOutcome | undefined) =>
    outcome?.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);

  it('the platform is installed', async () => {
    await installPlatform(workspace().root, { env: 'dev', yes: true }, undefined, () => undefined);
  });

  proves(
    'teams',
    ['ct', 'helm', 'kube-apiserver'],
    'a team chart is installed by chart-testing into a namespace of its own, and nothing of it is left',
    async () => {
      const [outcome] = await install({ env: 'dev' });
      expect(outcome).toMatchObject({ root: storefront, text: 'version 0.1.0' });
      expect(errors(outcome)).toEqual([]);
      expect(await left()).toEqual([]);
    },
    600_000,
  );
});
