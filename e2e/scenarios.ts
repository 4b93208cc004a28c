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
];
