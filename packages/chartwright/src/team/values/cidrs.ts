import { maskedCidr } from '../../core/cidr.ts';
import type { DocumentPath } from '../../core/document-path.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import type { ValueFault } from './value-fault.ts';

/** Ranges with bits set behind their prefix, which the API server refuses in a new NetworkPolicy (`ValidateIPBlock`). */
export function cidrFaults({ global, tenant, workloads }: EffectiveTeamValues): ValueFault[] {
  return [
    ...Object.entries(tenant.network.egress).flatMap(([name, { cidrs = [] }]) =>
      rangeFaults(['tenant', 'network', 'egress', name, 'cidrs'], cidrs),
    ),
    ...Object.entries(global.platform.egress.services).flatMap(([name, { cidrs }]) =>
      rangeFaults(['global', 'platform', 'egress', 'services', name, 'cidrs'], cidrs),
    ),
    ...Object.entries(workloads).flatMap(([name, { expose }]) =>
      rangeFaults(['workloads', name, 'expose', 'allowCidrs'], expose?.allowCidrs ?? []),
    ),
    ...rangeFaults(['global', 'platform', 'edgeSourceRanges'], global.platform.edgeSourceRanges),
  ];
}

function rangeFaults(path: DocumentPath, cidrs: readonly string[]): ValueFault[] {
  return cidrs.flatMap((cidr, index) => {
    const range = maskedCidr(cidr);
    if (range === cidr) return [];
    const [address = ''] = cidr.split('/');
    return [
      {
        code: 'values/address-in-range',
        path: [...path, index],
        found: `"${cidr}", an address and the length of a prefix`,
        expected: 'a range, with no bit set behind its prefix, or else Kubernetes refuses it',
        fix: `write "${range}" for the range, or "${address}/${address.includes(':') ? 128 : 32}" for the one address`,
      },
    ];
  });
}
