import type { Problem } from '../../core/problem.ts';
import { type TriggerAddress, triggerAddresses } from '../../kube/trigger-addresses.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { namespaceOf } from './namespace.ts';

/** What decides whom KEDA may call for a team. */
export type ReachTerms = Pick<EffectiveTeamValues, 'global' | 'tenant'>;

/**
 * What is wrong with a setting of a trigger that leads KEDA elsewhere than to the team's own Services and to what the
 * environment offers. KEDA calls from the platform's place in the network, so that a trigger could ask whatever answers
 * there and show a number of it.
 *
 * @param key name of the setting, without `FromEnv`
 */
export function reachFaults(
  key: string,
  text: string,
  { global, tenant }: ReachTerms,
): Pick<Problem, 'expected' | 'fix' | 'found'>[] {
  const namespace = namespaceOf({ tenant });
  const { addresses, prometheus } = global.platform.scaling;
  if (prometheus !== '' && text === prometheus) return [];
  const offered = addresses.map(offerOf);
  const [foreign] = triggerAddresses(key, text).filter(
    (address) => !isOwn(address, namespace) && !offered.some((offer) => isOffered(address, offer)),
  );
  if (foreign === undefined) return [];
  const { host, port } = foreign;
  const isBare = /^[a-z0-9][a-z0-9-]*$/.test(host) && host !== 'localhost';
  const others = addresses.length === 0 ? '' : `, or ${addresses.join(', ')}`;
  return [
    {
      found: isBare ? `the host ${host}, which KEDA looks for in its own namespace` : `the host ${host}`,
      expected: `a Service of the team's namespace as <name>.${namespace}.svc${others}, since KEDA calls it as a part of the platform`,
      fix: isBare
        ? `write ${host}.${namespace}.svc if it is the team's own`
        : `ask the platform to list ${host}${port === undefined ? '' : `:${port}`} in scaling.addresses of its contract`,
    },
  ];
}

/** A name in the team's namespace, also of a single pod. Without `.svc` it could be a name of the internet too. */
function isOwn({ host }: TriggerAddress, namespace: string): boolean {
  const labels = host.replace(/\.cluster\.local$/, '').split('.');
  // With other characters it is a template, a variable or several hosts, which lead elsewhere.
  return /^[a-z0-9.-]+$/.test(host) && labels.length >= 3 && labels.at(-1) === 'svc' && labels.at(-2) === namespace;
}

function offerOf(text: string): TriggerAddress {
  const [host = '', port] = text.split(':');
  return { host, port };
}

function isOffered({ host, port }: TriggerAddress, offer: TriggerAddress): boolean {
  const isHost = offer.host.startsWith('*.') ? host.endsWith(offer.host.slice(1)) : host === offer.host;
  return isHost && (offer.port === undefined || offer.port === port);
}
