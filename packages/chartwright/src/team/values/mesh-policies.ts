import type { DocumentPath } from '../../core/document-path.ts';
import type { EffectiveTeamValues, EffectiveTeamValuesWorkload } from '../generated/team-values.ts';
import { containersOfWorkload, portsOfWorkload, probesOfContainer } from './containers.ts';
import type { ValueFault } from './value-fault.ts';

/** The policies of linkerd under which a client needs an identity. */
const NEEDS_IDENTITY: readonly string[] = ['all-authenticated', 'cluster-authenticated', 'deny'];

/**
 * Ranges of codes the wrong way round; and what cannot be reached where clients need an identity: requests of probes and
 * of Prometheus at an opaque port, of which linkerd reads no paths, and the team's other workloads from one without a
 * proxy.
 */
export function meshPolicyFaults({ global, tenant, workloads }: EffectiveTeamValues): ValueFault[] {
  const { mesh } = global.platform;
  const needsIdentity =
    mesh.enabled && NEEDS_IDENTITY.includes(tenant.mesh.defaultInboundPolicy ?? mesh.defaultInboundPolicy);
  return Object.entries(workloads).flatMap(([name, workload]) => {
    if (!needsIdentity) return rangeFaults(name, workload);
    return [
      ...rangeFaults(name, workload),
      ...(workload.mesh.enabled ? opaqueRequestFaults(name, workload) : [withoutIdentity(name)]),
    ];
  });
}

function rangeFaults(name: string, { mesh }: EffectiveTeamValuesWorkload): ValueFault[] {
  return (mesh.retries?.http ?? []).flatMap((condition, index): ValueFault[] => {
    const [from, to] = condition.split('-').map(Number);
    if (to === undefined || from === undefined || Number.isNaN(from) || from <= to) return [];
    return [
      {
        code: 'values/reversed-range',
        path: ['workloads', name, 'mesh', 'retries', 'http', index],
        found: `"${condition}", which ends before it starts`,
        expected: 'a range from the lower code to the higher',
        fix: `write "${to}-${from}"`,
      },
    ];
  });
}

/** Linkerd's own opaque ports, beside those with the key. */
const OPAQUE_PORTS: readonly number[] = [25, 587, 3306, 4444, 5432, 6379, 9300, 11211];

function opaqueRequestFaults(name: string, workload: EffectiveTeamValuesWorkload): ValueFault[] {
  const opaque = Object.entries(portsOfWorkload(workload))
    .filter(
      ([, port]) =>
        port.opaque ?? (port.appProtocol === 'linkerd.io/opaque' || OPAQUE_PORTS.includes(port.containerPort)),
    )
    .map(([port]) => port);
  const fault = (path: DocumentPath, what: string): ValueFault => ({
    code: 'values/opaque-request',
    path: [...path, 'port'],
    found: `${what} at an opaque port, of which the mesh reads no paths, so that it refuses a client without an identity`,
    expected: 'a port on which linkerd sees HTTP',
    fix: 'name another port, set `opaque: false` of this one, or use a probe of type exec',
  });
  const { metrics } = workload;
  return [
    ...containersOfWorkload(name, workload).flatMap((container) =>
      probesOfContainer(container).flatMap(([kind, { type, port = '' }]) => {
        const asksByPath = type === 'http' || type === 'grpc';
        return asksByPath && opaque.includes(port)
          ? [fault([...container.path, 'probes', kind], 'a probe of the kubelet')]
          : [];
      }),
    ),
    ...(metrics?.port !== undefined && opaque.includes(metrics.port)
      ? [fault(['workloads', name, 'metrics'], 'metrics for Prometheus')]
      : []),
  ];
}

function withoutIdentity(name: string): ValueFault {
  return {
    code: 'values/without-identity',
    severity: 'warning',
    path: ['workloads', name, 'mesh', 'enabled'],
    found: 'a workload outside the mesh, where the mesh lets in no client without an identity',
    expected: 'a workload in the mesh, unless it calls none that is in it',
    fix: 'remove mesh.enabled; if it must stay outside, have it call nothing in the mesh',
  };
}
