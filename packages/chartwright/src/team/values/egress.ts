import { nearest } from '../../core/schema/words.ts';
import type { EffectiveTeamValues, EffectiveTeamValuesTenant } from '../generated/team-values.ts';
import type { ValueFault } from './value-fault.ts';

type Entry = EffectiveTeamValuesTenant['network']['egress'][string];

/** What an entry of `tenant.network.egress` opens of ports; of a service that the environment does not have, nothing. */
export function opensPort({ global }: Pick<EffectiveTeamValues, 'global'>, entry: Entry, port: number): boolean {
  const { services } = global.platform.egress;
  const { ports = [], portRanges = [] } =
    entry.service === undefined ? entry : Object.hasOwn(services, entry.service) ? (services[entry.service] ?? {}) : {};
  return ports.includes(port) || portRanges.some((range) => range.port <= port && port <= range.endPort);
}

/**
 * Services that the environment does not offer; without an environment, which has domains, nobody knows them. The chart
 * renders no policy of such an entry, so that what it means stays closed.
 */
export function egressServiceFaults({ global, tenant }: EffectiveTeamValues): ValueFault[] {
  const { domains, egress } = global.platform;
  const offered = Object.keys(egress.services);
  if (domains.length === 0 && offered.length === 0) return [];
  return Object.entries(tenant.network.egress).flatMap(([name, { service }]): ValueFault[] => {
    if (service === undefined || offered.includes(service)) return [];
    const near = nearest(service, offered);
    return [
      {
        code: 'values/egress-service',
        path: ['tenant', 'network', 'egress', name, 'service'],
        found: `"${service}"`,
        expected:
          offered.length === 0
            ? 'cidrs, since the environment offers no services'
            : `a service that the environment offers: ${offered.toSorted().join(', ')}`,
        fix:
          near === undefined
            ? 'write one of these, set cidrs and ports, or ask the platform to add it to network.services'
            : `did you mean "${near}"?`,
      },
    ];
  });
}
