import {
  type ControlPlane as PackagedControlPlane,
  type ControlPlaneOptions as PackagedOptions,
  startControlPlane as startPackaged,
  type ThrowAwayCluster,
} from '../../packages/chartwright/src/toolchain/control-plane/control-plane.ts';
import { locateServer, type ServerName } from '../servers.ts';

/** Settings of a control plane that a scenario may choose. */
export interface ControlPlaneOptions extends Omit<PackagedOptions, 'locate' | 'flags'> {
  /** Further flags. */
  readonly flags?: Partial<Record<ServerName, readonly string[]>>;
}

/** A cluster used by one scenario alone. */
export type TestCluster = ThrowAwayCluster;

/** The control plane of the package, with the servers that a scenario runs beside it. */
export interface ControlPlane extends PackagedControlPlane {
  /** Starts one of the servers of `e2e/servers.ts` under its own name. */
  startServer(name: ServerName, args: readonly string[], environment?: NodeJS.ProcessEnv): Promise<void>;
}

/** Starts a control plane on free ports of 127.0.0.1 and waits until its nodes are ready. */
export async function startControlPlane(options: ControlPlaneOptions = {}): Promise<ControlPlane> {
  const locate = async (name: ServerName): Promise<string> => (await locateServer(name)).path;
  const started = await startPackaged({ ...options, locate });
  return {
    ...started,
    startServer: async (name, args, environment) => {
      const more = options.flags?.[name] ?? [];
      const program = await locate(name);
      await started.processes.start({ name, program, args: [...args, ...more], ...(environment && { environment }) });
    },
  };
}
