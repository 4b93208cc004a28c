import type { DocumentPath } from '../../core/document-path.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { wantedRoles } from './aws-roles.ts';
import { opensPort } from './egress.ts';
import type { ValueFault } from './value-fault.ts';

const ROLE = 'eks.amazonaws.com/role-arn';
/** Ports of the API server, and of AWS' security token service. */
const API_PORTS: readonly number[] = [443, 6443];
const STS_PORTS: readonly number[] = [443];

/**
 * Service accounts whose pods cannot use what they are given, since everything that `tenant.network.egress` does not
 * open is closed: a token of the API server, and a role of AWS, which pods exchange their token for at its token service.
 */
export function egressNeedFaults(values: EffectiveTeamValues): ValueFault[] {
  const { tenant, workloads, global } = values;
  if (!tenant.network.enabled) return [];
  const opens = (ports: readonly number[]): boolean =>
    Object.values(tenant.network.egress).some((entry) => ports.some((port) => opensPort({ global }, entry, port)));
  const ofRoles = global.platform.aws.identity === 'irsa' && !opens(STS_PORTS) ? wantedRoles(values) : [];
  const ofAccounts = Object.entries(workloads).flatMap(([name, { serviceAccount }]) => {
    const at: DocumentPath = ['workloads', name, 'serviceAccount'];
    return [
      ...(serviceAccount.mountToken && !opens(API_PORTS)
        ? [unreachable([...at, 'mountToken'], 'a token of the API server', API_PORTS)]
        : []),
      ...(Object.hasOwn(serviceAccount.annotations, ROLE) && !opens(STS_PORTS)
        ? [unreachable([...at, 'annotations', ROLE], 'a role of AWS', STS_PORTS)]
        : []),
    ];
  });
  return [...ofAccounts, ...ofRoles.map(({ path }) => unreachable(path, 'a role of AWS', STS_PORTS))];
}

function unreachable(path: DocumentPath, what: string, ports: readonly number[]): ValueFault {
  return {
    code: 'values/no-egress',
    severity: 'warning',
    path,
    found: `${what}, while no range of tenant.network.egress has the port ${ports.join(' or ')}`,
    expected: 'a way to the server that takes it, since everything else is closed',
    fix: "add the server's addresses to tenant.network.egress",
  };
}
