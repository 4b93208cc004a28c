import type { ProgramName } from '../packages/chartwright/src/toolchain/programs/programs.ts';
import type { ServerName } from './servers.ts';
import type { Target } from './settings.ts';

/** A story that is run as a whole: `scenarios/<name>.e2e.ts`. */
export interface Scenario {
  readonly name: string;
  /** As one reads it in the list. */
  readonly tells: string;
  /** Whether it is of the core, which continuous integration runs. */
  readonly core: boolean;
  readonly targets: readonly Target[];
  /** What it starts besides the control plane. */
  readonly servers: readonly ServerName[];
  /** Programs of Chartwright's own toolchain that it runs, besides helm and kubectl. */
  readonly programs?: readonly ProgramName[];
  /** Whether it runs commands of Nx, for which the package is built first. */
  readonly nx?: boolean;
}

/** The servers of every control plane. */
export const controlPlaneServers: readonly ServerName[] = [
  'etcd',
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
  'kwok',
];

/** All scenarios, in the order they are run. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'control-plane',
    tells: 'servers come from where they should, and end with the run however it ends',
    core: true,
    targets: ['local'],
    servers: [],
  },
  {
    name: 'install',
    tells: 'the platform is installed ring by ring, resumed after an interruption, and removed',
    core: true,
    targets: ['local', 'kind'],
    servers: [],
    nx: true,
  },
  {
    name: 'single',
    tells: 'the platform is installed in one release, by plain Helm, and removed',
    core: true,
    targets: ['local', 'kind'],
    servers: [],
  },
  {
    name: 'upgrade',
    tells: 'the platform is upgraded with its definitions, rolled back, and brought forward again',
    core: false,
    targets: ['local'],
    servers: [],
  },
  {
    name: 'faults',
    tells: 'what fails on the way is told clearly, and the next run goes on',
    core: false,
    targets: ['local'],
    servers: [],
  },
  {
    name: 'teams',
    tells: 'teams get their namespaces, deploy into them, and are held to what they may',
    core: true,
    targets: ['local', 'kind'],
    servers: [],
  },
  {
    name: 'rbac',
    tells: 'who may do what, asked of the API server and compared with a matrix',
    core: true,
    targets: ['local', 'kind'],
    servers: [],
  },
  {
    name: 'drill',
    tells: 'a team is backed up, lost and restored, and drills find what would keep it from coming back',
    core: false,
    targets: ['local'],
    servers: ['velero', 'velero-plugin-for-aws', 'versitygw'],
    nx: true,
  },
  {
    name: 'hpa',
    tells: 'replicas follow the load that the resource metrics API tells, as fast as the chart says and no faster',
    core: false,
    targets: ['local'],
    servers: ['metrics-server'],
  },
  {
    name: 'drain-platform',
    tells: "nodes are drained under production's platform, on the upstream charts",
    core: false,
    targets: ['local'],
    servers: [],
  },
  {
    name: 'drain',
    tells: "nodes are drained or lost, and every team's workload keeps its promised minimum",
    core: true,
    targets: ['local', 'kind'],
    servers: [],
  },
  {
    name: 'karpenter',
    tells: 'pods that find no node get one of the pool that they ask for, and it goes when they do',
    core: false,
    targets: ['local'],
    servers: ['karpenter'],
  },
  {
    name: 'scale',
    tells: 'the two-hundredth team costs the cluster what the first did',
    core: false,
    targets: ['local'],
    servers: [],
  },
  {
    name: 'prometheus',
    tells: 'metrics are found, kept, sent on and taken over, and an alert reaches its team',
    core: false,
    targets: ['local'],
    servers: ['prometheus-operator', 'prometheus', 'alertmanager'],
    programs: ['promtool', 'amtool'],
  },
  {
    name: 'logs',
    tells:
      "a team's pod is found by the log agent and labelled; on kind its lines are found in Loki, by its tenant only",
    core: true,
    targets: ['local', 'kind'],
    servers: [],
    programs: ['promtool', 'relabelcheck'],
  },
  {
    name: 'tls',
    tells: 'hosts get certificates that chain to the environment, and the mesh its identity',
    // Its two servers take long to build on a new machine.
    core: false,
    targets: ['local'],
    servers: ['cert-manager', 'trust-manager'],
  },
];
