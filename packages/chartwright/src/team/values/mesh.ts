import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { runsToEnd } from '../terms/kinds.ts';
import type { ValueFault } from './value-fault.ts';

const OPAQUE = 'config.linkerd.io/opaque-ports';

/**
 * Opaque ports that are annotated on the pods alone, where the client's proxy does not see them; and, of meshed workloads,
 * ports without a readiness probe, since the default one would ask the proxy.
 */
export function meshFaults({ global, workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(workloads).flatMap(([name, workload]) => {
    const { mesh, podAnnotations, ports, probes } = workload;
    const isMeshed = global.platform.mesh.enabled && mesh.enabled;
    const faults: ValueFault[] = [];
    if (Object.hasOwn(podAnnotations, OPAQUE))
      faults.push({
        code: 'values/opaque-ports',
        path: ['workloads', name, 'podAnnotations', OPAQUE],
        on: 'key',
        found: `the annotation ${OPAQUE} on the pods alone`,
        expected: "opaque ports on the Service too, which the client's proxy reads",
        fix: 'remove the annotation, and set `opaque: true` of these ports under `ports`, which renders both',
      });
    const listens = !runsToEnd(workload) && Object.values(ports).some(({ protocol }) => protocol === 'TCP');
    if (isMeshed && probes.readiness === undefined && listens)
      faults.push({
        code: 'values/no-readiness',
        severity: 'warning',
        path: ['workloads', name, 'probes', 'readiness'],
        found: 'no readiness probe of a workload in the mesh, so that its pods get traffic before the program listens',
        expected: 'a probe that asks the program',
        fix: 'set probes.readiness with the type http, grpc or exec',
      });
    return faults;
  });
}
