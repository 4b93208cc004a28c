import type { ProgramName } from '../packages/chartwright/src/toolchain/programs.ts';
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
    tells: 'the platform is installed, upgraded, rolled back and removed',
    core: true,
    targets: ['local', 'kind'],
    servers: [],
  },
  {
    name: 'logs',
    tells: "a line of a team's pod is found again, and kept from other tenants",
    core: true,
    targets: ['local'],
    servers: [],
    programs: ['loki', 'promtail'],
  },
  {
    name: 'tls',
    tells: 'hosts get certificates that chain to the environment, and the mesh its identity',
    core: true,
    targets: ['local'],
    servers: ['cert-manager', 'trust-manager'],
  },
];
