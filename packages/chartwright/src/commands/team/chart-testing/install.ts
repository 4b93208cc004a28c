import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { contractFile, environmentFolder, teamOverlaysFolder } from '../../../environment/places.ts';
import { isBelowTeams } from '../../../team/chart/team-place.ts';
import { install } from '../../../toolchain/chart-testing/chart-testing.ts';
import { chartTestingSettings, excludedCharts } from '../../../toolchain/chart-testing/settings.ts';
import { type Cluster, clusterProblem, openCluster } from '../../../toolchain/cluster/cluster.ts';
import { testContextOf, writeKubeconfig } from '../../../toolchain/cluster/test-cluster.ts';
import { withTemporaryFolder } from '../../../toolchain/temporary-folder.ts';
import type { ChartOutcome } from '../../frame/outcome.ts';
import type { CtInstallOptions } from '../../options/chart-testing.ts';
import { environmentNames } from '../../platform/files/platform-files.ts';
import { statIfThere } from '../../workspace/stat-if-there.ts';
import { unknownEnvironment } from '../../workspace/unknown-environment.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { outcomesOf } from './lint.ts';
import { prepareChartTesting } from './prepare.ts';

/** The label by which namespaces that a killed run left are found. */
export const namespaceLabel = 'chartwright.dev/chart-testing';

/** Random, so that two runs on one cluster do not meet; a namespace's name has room for 63 characters. */
const suffixBytes = 4;

/**
 * The target `ct-install`: chart-testing installs each chart into a namespace of its own, waits for it, runs its tests and
 * removes it, one chart after another.
 */
export async function* ctInstallCharts(
  { root }: Workspace,
  roots: readonly string[],
  _fleet: readonly string[],
  options: CtInstallOptions,
): AsyncGenerator<ChartOutcome> {
  await prepareChartTesting(['ct', 'helm', 'kubectl'], options);
  await checkEnvironment(root, options.env);
  const context = await testContextOf(options.context);
  const excluded = new Set(excludedCharts(chartTestingSettings(root)));
  for (const chart of roots) {
    if (excluded.has(basename(chart))) yield { root: chart, problems: [], text: 'left out by ct.yaml' };
    else yield await withTemporaryFolder((folder) => installChart({ root, chart, context, folder }, options));
  }
}

async function checkEnvironment(root: string, env: string | undefined): Promise<void> {
  if (env === undefined || statIfThere(join(root, contractFile(env))) !== undefined) return;
  throw new ProblemsError([unknownEnvironment(env, environmentFolder(env), await environmentNames(root))]);
}

interface Trial {
  /** Absolute folder of the workspace. */
  readonly root: string;
  readonly chart: string;
  readonly context: string;
  /** For the kubeconfig. */
  readonly folder: string;
}

async function installChart({ root, chart, context, folder }: Trial, { env }: CtInstallOptions): Promise<ChartOutcome> {
  const kubeconfig = join(folder, 'kubeconfig');
  await writeKubeconfig(context, kubeconfig);
  const cluster = await openCluster(context, { kubeconfig });
  const name = basename(chart);
  // A folder may have characters that a namespace may not.
  const namespace = `ct-${name
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]/g, '-')
    .slice(0, 45)}-${randomBytes(suffixBytes).toString('hex')}`;
  await createNamespace(cluster, namespace);
  const left: Problem[] = [];
  let outcome: ChartOutcome | undefined;
  try {
    const verdicts = await install({
      workspace: root,
      charts: [chart],
      kubeconfig,
      namespace,
      releaseName: name,
      valuesArguments: valuesArguments(root, chart, namespace, env).join(' '),
    });
    [outcome] = outcomesOf([chart], verdicts);
  } finally {
    left.push(...(await deleteNamespace(cluster, namespace)));
  }
  return {
    root: chart,
    text: `installed by ${context}`,
    ...outcome,
    problems: [...(outcome?.problems ?? []), ...left],
  };
}

/** A team's objects go into its namespace, which is here the one that was made for the trial. */
function valuesArguments(root: string, chart: string, namespace: string, env: string | undefined): string[] {
  if (!isBelowTeams(chart)) return [];
  const files = env === undefined ? [] : [contractFile(env), `${teamOverlaysFolder(env)}/${basename(chart)}.yaml`];
  const values = files.filter((file) => statIfThere(join(root, file)) !== undefined).map((file) => `--values=${file}`);
  return [...values, `--set=tenant.namespace=${namespace}`];
}

async function createNamespace(cluster: Cluster, name: string): Promise<void> {
  const input = JSON.stringify({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, labels: { [namespaceLabel]: 'true' } },
  });
  const { exitCode, stderr } = await cluster.kubectl(['create', '--filename=-'], { input });
  if (exitCode !== 0) throw new ProblemsError([clusterProblem(cluster, stderr)]);
}

/** What is left behind is told, and fails nothing: the chart was judged. */
async function deleteNamespace(cluster: Cluster, name: string): Promise<Problem[]> {
  const { exitCode, stderr } = await cluster.kubectl(['delete', 'namespace', name, '--timeout=2m']);
  if (exitCode === 0) return [];
  const { found } = clusterProblem(cluster, stderr);
  return [
    {
      code: 'ct/namespace-left',
      severity: 'warning',
      file: cluster.context,
      path: name,
      found,
      expected: 'the namespace of the trial to be gone',
      fix: `run \`kubectl delete namespace --selector=${namespaceLabel}=true\` when the cause is mended`,
    },
  ];
}
