import type { EffectiveTeamValues, EffectiveTeamValuesWorkload } from '../generated/team-values.ts';
import type { ValueFault } from './value-fault.ts';

type Expose = NonNullable<EffectiveTeamValuesWorkload['expose']>;

/** A service of gRPC, with its package, and perhaps one of its methods: as a GRPCRoute names them. */
const CALL = /^(\/|\/[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*(\/[A-Za-z_][A-Za-z0-9_]*)?\/?)$/;

/**
 * Paths of gRPC that name no service, and hosts with routes of both kinds on one Gateway: it serves one kind and rejects
 * the other.
 */
export function grpcRouteFaults({ workloads }: EffectiveTeamValues): ValueFault[] {
  const exposed = Object.entries(workloads).flatMap(([name, { expose }]) =>
    expose === undefined || expose.via === 'none' ? [] : [{ name, expose }],
  );
  return [
    ...exposed.flatMap(({ name, expose }) => (expose.protocol === 'grpc' ? callFaults(name, expose) : [])),
    ...kindFaults(exposed.filter(({ expose }) => expose.via === 'gateway')),
  ];
}

function callFaults(name: string, { path, paths }: Expose): ValueFault[] {
  const written =
    paths.length === 0
      ? [{ at: ['path'], path }]
      : paths.map((one, index) => ({ at: ['paths', index, 'path'], path: one.path }));
  return written
    .filter((one) => !CALL.test(one.path))
    .map((one) => ({
      code: 'values/grpc-path',
      path: ['workloads', name, 'expose', ...one.at],
      found: `"${one.path}"`,
      expected: 'a service of gRPC with its package, and perhaps a method',
      fix: 'write it as `/shop.v1.Orders` or `/shop.v1.Orders/Get`, or `/` for all',
    }));
}

function kindFaults(exposed: readonly { name: string; expose: Expose }[]): ValueFault[] {
  const first = new Map<string, { name: string; protocol: string }>();
  return exposed.flatMap(({ name, expose }) =>
    expose.hosts.flatMap((host, index): ValueFault[] => {
      const other = first.get(host);
      if (other === undefined) first.set(host, { name, protocol: expose.protocol });
      if (other === undefined || other.protocol === expose.protocol) return [];
      return [
        {
          code: 'values/route-kinds',
          path: ['workloads', name, 'expose', 'hosts', index],
          found: `"${host}" with protocol ${expose.protocol}, while the workload ${other.name} has it with ${other.protocol}`,
          expected: 'one kind of route for a host, since a Gateway rejects the other',
          fix: 'give gRPC a host of its own, or set protocol to http and appProtocol of the port to kubernetes.io/h2c',
        },
      ];
    }),
  );
}
