import type { ProgramName } from '../packages/chartwright/src/toolchain/programs/programs.ts';
import type { ServerName } from './servers.ts';
import type { Target } from './settings.ts';

/** A scenario, run as a whole: `scenarios/<name>.e2e.ts`. */
export interface Scenario {
  readonly name: string;
  /** One line for the list of scenarios. */
  readonly summary: string;
  /** Whether it belongs to the core that CI runs. */
  readonly core: boolean;
  readonly targets: readonly Target[];
  /** What it starts besides the control plane. */
  readonly servers: readonly ServerName[];
  /** Programs of Chartwright's own toolchain that it runs, besides helm and kubectl. */
  readonly programs?: readonly ProgramName[];
  /** Whether it runs commands of Nx, for which the package is built first. */
  readonly nx?: boolean;
}

/** All scenarios, in the order they are run. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'control-plane',
    summary: 'servers come from the expected place and always end with the run',
    core: true,
    targets: ['local'],
    servers: [],
  },
  {
    name: 'api-rules',
    summary: 'the API server refuses what lint refuses without it, and accepts what lint accepts',
    core: true,
    targets: ['local'],
    servers: [],
  },
  {
    name: 'install',
    summary: 'the platform is installed ring by ring, resumed after an interruption, and removed',
    core: true,
    targets: ['local', 'kind'],
    servers: [],
    nx: true,
  },
  {
    name: 'chart-testing',
    summary: 'chart-testing installs a team chart into a namespace of its own, and leaves nothing behind',
    core: false,
    targets: ['local', 'kind'],
    servers: [],
    programs: ['ct'],
  },
  {
    name: 'single',
    summary: 'the platform is installed in one release, by plain Helm, and removed',
    core: true,
    targets: ['local', 'kind'],
    servers: [],
  },
  {
    name: 'upgrade',
    summary: 'the platform is upgraded with its CRDs, rolled back, and upgraded again',
    core: false,
    targets: ['local'],
    servers: [],
  },
  {
    name: 'rehearse',
    summary: 'changes are rehearsed: what happens is what the comparison of the two versions foretells',
    core: false,
    targets: ['local'],
    servers: [],
    nx: true,
  },
  {
    name: 'faults',
    summary: 'a failed installation reports the cause, and the next run continues',
    core: false,
    targets: ['local'],
    servers: [],
  },
  {
    name: 'teams',
    summary: 'teams get namespaces, deploy into them, and cannot exceed their permissions',
    core: true,
    targets: ['local', 'kind'],
    servers: [],
  },
  {
    name: 'rbac',
    summary: 'the permissions of each persona match the committed matrix',
    core: true,
    targets: ['local', 'kind'],
    servers: [],
  },
  {
    name: 'drill',
    summary: 'a team is backed up, lost and restored, and drills find what would prevent a restore',
    core: false,
    targets: ['local'],
    servers: ['velero', 'velero-plugin-for-aws', 'versitygw'],
    nx: true,
  },
  {
    name: 'hpa',
    summary: 'replicas follow the load from the resource metrics API, as fast as the chart allows',
    core: false,
    targets: ['local'],
    servers: ['metrics-server'],
  },
  {
    name: 'drain-platform',
    summary: 'nodes are drained under the production platform, with the upstream charts',
    core: false,
    targets: ['local'],
    servers: [],
  },
  {
    name: 'drain',
    summary: "nodes are drained or lost, and every team's workload keeps its minimum of replicas",
    core: true,
    targets: ['local', 'kind'],
    servers: [],
  },
  {
    name: 'karpenter',
    summary: 'pending pods get a node of the pool they select, and the node is removed after them',
    core: false,
    targets: ['local'],
    servers: ['karpenter'],
  },
  {
    name: 'scale',
    summary: 'the two-hundredth team costs the cluster no more than the first',
    core: false,
    targets: ['local'],
    servers: [],
  },
  {
    name: 'prometheus',
    summary:
      'metrics are scraped, stored, sent and federated, an alert reaches its team, and attacks on the metrics of others fail',
    core: false,
    targets: ['local'],
    servers: ['prometheus-operator', 'prometheus', 'alertmanager', 'prom-label-proxy'],
    programs: ['promtool', 'amtool'],
  },
  {
    name: 'logs',
    summary:
      "the log agent finds and labels a team's pod; on kind its lines can be queried in Loki, by its tenant only",
    core: true,
    targets: ['local', 'kind'],
    servers: [],
    programs: ['promtool', 'relabelcheck'],
  },
  {
    name: 'tls',
    summary: "hosts get certificates from the environment's CA, and the mesh gets its identity",
    // Its two servers take long to build on a new machine.
    core: false,
    targets: ['local'],
    servers: ['cert-manager', 'trust-manager'],
  },
  {
    name: 'flux',
    summary: 'Flux installs the platform and its teams, rolls out the upgrade of a component, and undoes drift',
    // Its three controllers take long to build on a new machine.
    core: false,
    targets: ['local'],
    servers: ['source-controller', 'kustomize-controller', 'helm-controller', 'oci-registry'],
    nx: true,
  },
  {
    name: 'argo-cd',
    summary: 'Argo CD installs the platform and its teams, rolls out the upgrade of a component, and undoes drift',
    // It takes long to build on a new machine.
    core: false,
    targets: ['local'],
    servers: ['argo-cd', 'oci-registry'],
    nx: true,
  },
];
