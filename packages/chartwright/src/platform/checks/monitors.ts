import { containersOf, podTemplateOf } from '../../kube/pods.ts';
import { selectsByRules } from '../../kube/selectors.ts';
import { isMap, listOf, mapOf, textOf, type Untyped } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import { type ComponentFacts, isListed } from '../model/facts.ts';
import { platformFinding, type PlatformObject } from '../platform-object.ts';
import { type KnownService, servicesOf } from './services.ts';

/** Fields of a Prometheus by the kind of what they select. */
const selectors: Readonly<Record<string, string>> = {
  ServiceMonitor: 'serviceMonitorSelector',
  PodMonitor: 'podMonitorSelector',
  PrometheusRule: 'ruleSelector',
  Probe: 'probeSelector',
};

/**
 * Each monitor selects something that has its ports, and is itself selected by a Prometheus.
 *
 * @param facts list what is selected that no render has
 */
export function monitorFindings(objects: readonly PlatformObject[], facts: ComponentFacts): Problem[] {
  const services = servicesOf(objects);
  return [
    ...objects.flatMap((at) => {
      if (at.group !== 'monitoring.coreos.com') return [];
      if (at.kind === 'ServiceMonitor') return serviceMonitorFindings(at, services, facts);
      return at.kind === 'PodMonitor' ? podMonitorFindings(at, objects, facts) : [];
    }),
    ...unselectedFindings(objects),
  ];
}

function serviceMonitorFindings(
  at: PlatformObject,
  services: readonly KnownService[],
  { monitorsElsewhere }: ComponentFacts,
): Problem[] {
  const spec = mapOf(at.value['spec']);
  const isThere = namespacesOf(at, spec);
  if (monitorsElsewhere.some((one) => isThere(one.namespace) && isListed(at.name, one.names))) return [];
  const selected = services.filter(
    ({ namespace, labels }) => isThere(namespace) && selectsByRules(mapOf(spec['selector']), labels),
  );
  if (selected.length === 0) return [selectsNothing(at, 'Service')];
  const ports = selected.flatMap((service) => service.ports);
  return listOf(spec['endpoints']).flatMap((endpoint, index) => {
    const { port, targetPort } = mapOf(endpoint);
    const isKnown = port === undefined ? targetPort !== undefined : ports.some(({ name }) => name === port);
    return isKnown
      ? []
      : [
          noSuchPort(
            at,
            ['spec', 'endpoints', index, 'port'],
            port,
            ports.map(({ name, port: number }) => name ?? String(number)),
          ),
        ];
  });
}

function podMonitorFindings(
  at: PlatformObject,
  objects: readonly PlatformObject[],
  { injects }: ComponentFacts,
): Problem[] {
  const spec = mapOf(at.value['spec']);
  const isThere = namespacesOf(at, spec);
  const pods = objects.flatMap((other) => {
    const pod = isThere(other.namespace ?? '') ? podTemplateOf(other.object) : undefined;
    return pod !== undefined && selectsByRules(mapOf(spec['selector']), { ...injects.labels, ...pod.labels })
      ? [pod]
      : [];
  });
  const ports = pods.flatMap((pod) =>
    containersOf(pod).flatMap(({ value }) => listOf(value['ports']).map((port) => textOf(mapOf(port)['name']) ?? '')),
  );
  const endpoints = listOf(spec['podMetricsEndpoints']).map((endpoint) => textOf(mapOf(endpoint)['port']));
  if (endpoints.length > 0 && endpoints.every((port) => injects.ports.includes(port ?? ''))) return [];
  // Operators make pods too, of which the render knows nothing.
  if (pods.length === 0) return hasOperated(at, objects) ? [] : [selectsNothing(at, 'pod')];
  return endpoints.flatMap((port, index) => {
    if (port === undefined || injects.ports.includes(port) || ports.includes(port)) return [];
    return [noSuchPort(at, ['spec', 'podMetricsEndpoints', index, 'port'], port, ports)];
  });
}

function hasOperated(at: PlatformObject, objects: readonly PlatformObject[]): boolean {
  const { namespace } = at;
  return (
    objects.some((other) => ['Prometheus', 'Alertmanager'].includes(other.kind) && other.namespace === namespace) &&
    /prometheus|alertmanager/.test(at.name)
  );
}

function namespacesOf(at: PlatformObject, spec: Untyped): (namespace: string) => boolean {
  const { any, matchNames } = mapOf(spec['namespaceSelector']);
  if (any === true) return () => true;
  const names = listOf(matchNames);
  return (namespace) => (names.length === 0 ? namespace === at.namespace : names.includes(namespace));
}

/** Monitors and rules that no Prometheus of the render takes up. */
function unselectedFindings(objects: readonly PlatformObject[]): Problem[] {
  const prometheuses = objects.filter(({ kind, group }) => kind === 'Prometheus' && group === 'monitoring.coreos.com');
  if (prometheuses.length === 0) return [];
  return objects.flatMap((at) => {
    const field = at.group === 'monitoring.coreos.com' ? selectors[at.kind] : undefined;
    if (field === undefined) return [];
    const labels = mapOf(mapOf(at.value['metadata'])['labels']);
    const taken = prometheuses.map(({ value }) => mapOf(value['spec'])[field]).filter(isMap);
    if (taken.some((selector) => selectsByRules(selector, labels))) return [];
    return [
      platformFinding(at, ['metadata', 'labels'], {
        code: 'platform/monitor-unselected',
        found: 'labels that no Prometheus selects',
        expected: `labels that its ${field} takes: ${JSON.stringify(taken[0] ?? {})}`,
        fix: 'give it the labels of global.platform.monitorLabels',
      }),
    ];
  });
}

function selectsNothing(at: PlatformObject, what: string): Problem {
  return platformFinding(at, ['spec', 'selector'], {
    code: 'platform/monitor-selects-nothing',
    found: `a selector that no ${what} of the platform meets: ${JSON.stringify(mapOf(mapOf(at.value['spec'])['selector']))}`,
    expected: `labels that a ${what} has, in the namespaces that it names`,
    fix: `correct the selector or the namespaces, or switch the monitor off`,
  });
}

function noSuchPort(
  at: PlatformObject,
  segments: (string | number)[],
  port: unknown,
  known: readonly string[],
): Problem {
  return platformFinding(at, segments, {
    code: 'platform/monitor-port',
    found: `port ${JSON.stringify(port ?? null)}`,
    expected: `a port of what it selects: ${[...new Set(known)].join(', ')}`,
    fix: 'name one of these ports',
  });
}
