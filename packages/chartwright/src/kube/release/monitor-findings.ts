import type { Problem } from '../../core/problem.ts';
import { listOf, mapOf, type Segment, type Untyped } from '../../core/untyped.ts';
import { groupOf } from '../catalog.ts';
import { finding } from '../finding.ts';
import type { ManifestObject } from '../manifest.ts';
import { containersOf } from '../pods.ts';
import { selectsByMap, selectsByRules } from '../selectors.ts';
import { listed, ofKind, portsOf, type Release } from './release.ts';

/** The pods of the release that a monitor has Prometheus scrape; none for other kinds. */
export function scrapedPods(object: ManifestObject, release: Release): Release['pods'] {
  const spec = mapOf(object.value['spec']);
  if (groupOf(object.apiVersion) !== 'monitoring.coreos.com' || !isHere(object, spec)) return [];
  const selector = mapOf(spec['selector']);
  if (object.kind === 'ServiceMonitor') return servicePorts(selector, release).flatMap(({ pods }) => pods);
  return object.kind === 'PodMonitor' ? podPorts(selector, release).flatMap(({ pods }) => pods) : [];
}

/** Monitors that scrape nothing: no Service or pod has their labels, or none of those has the port. */
export function monitorFindings(release: Release): Problem[] {
  return release.objects.flatMap((object) => {
    if (groupOf(object.apiVersion) !== 'monitoring.coreos.com') return [];
    if (object.kind === 'ServiceMonitor') return scraped(object, release, 'endpoints', 'Service', servicePorts);
    return object.kind === 'PodMonitor' ? scraped(object, release, 'podMetricsEndpoints', 'pod', podPorts) : [];
  });
}

/** What a monitor selects: the ports that it may name, and the pods behind it. */
interface Target {
  readonly ports: readonly unknown[];
  readonly pods: Release['pods'];
}

function scraped(
  monitor: ManifestObject,
  release: Release,
  field: string,
  what: string,
  selected: (selector: Untyped, release: Release) => Target[],
): Problem[] {
  const spec = mapOf(monitor.value['spec']);
  // What it selects elsewhere is not of the release; that a team selects there is refused by the rules of its objects.
  if (!isHere(monitor, spec)) return [];
  const targets = selected(mapOf(spec['selector']), release);
  if (targets.length === 0)
    return release.hasOperated || isOfOperator(spec) ? [] : [nothing(monitor, ['spec', 'selector'], what)];
  const known = targets.flatMap(({ ports }) => ports).filter((name) => name !== undefined);
  const containers = targets.flatMap(({ pods }) => pods.flatMap(containerPorts));
  return listOf(spec[field]).flatMap((endpoint, index) => {
    const { port, targetPort } = mapOf(endpoint);
    const at = ['spec', field, index];
    if (port !== undefined && !known.includes(port)) return [noPort(monitor, [...at, 'port'], port, what, known)];
    // A container may listen on a number that it does not list.
    if (typeof targetPort !== 'string' || containers.includes(targetPort)) return [];
    return [noPort(monitor, [...at, 'targetPort'], targetPort, 'pods', containers)];
  });
}

function noPort(
  monitor: ManifestObject,
  at: readonly Segment[],
  port: unknown,
  what: string,
  known: readonly unknown[],
): Problem {
  return finding(monitor, at, {
    code: 'objects/monitor-port',
    found: `port ${JSON.stringify(port)}`,
    expected: `a port of the ${what} that it selects: ${listed(known, 'none of them has a name')}`,
    fix: 'name one of these ports',
  });
}

/** Prefixes of labels that charts and people write. */
const COMMON = /^(app\.kubernetes\.io|helm\.sh|chartwright\.dev|([a-z0-9-]+\.)*(kubernetes|k8s)\.io)\//;

/**
 * Whether a monitor selects by a label that an operator has of its own, such as `strimzi.io/cluster`: what has it is made
 * in the cluster, whoever installed the operator.
 */
function isOfOperator(spec: Untyped): boolean {
  const { matchLabels, matchExpressions } = mapOf(spec['selector']);
  const keys = [
    ...Object.keys(mapOf(matchLabels)),
    ...listOf(matchExpressions).map((one) => String(mapOf(one)['key'])),
  ];
  return keys.some((key) => key.includes('/') && !COMMON.test(key));
}

/** Whether a monitor looks at the namespace that it is in, as it does by default. */
function isHere({ namespace }: ManifestObject, spec: Untyped): boolean {
  const { any, matchNames } = mapOf(spec['namespaceSelector']);
  const names = listOf(matchNames);
  return any === true || names.length === 0 || names.includes(namespace);
}

function servicePorts(selector: Untyped, release: Release): Target[] {
  return ofKind(release, 'Service')
    .filter(({ value }) => selectsByRules(selector, mapOf(mapOf(value['metadata'])['labels'])))
    .map((service) => {
      const ofPods = mapOf(mapOf(service.value['spec'])['selector']);
      return {
        ports: portsOf(service).map(({ name }) => name),
        pods: release.pods.filter(({ labels }) => selectsByMap(ofPods, labels)),
      };
    });
}

function podPorts(selector: Untyped, { pods }: Release): Target[] {
  return pods
    .filter(({ labels }) => selectsByRules(selector, labels))
    .map((pod) => ({ ports: containerPorts(pod), pods: [pod] }));
}

function containerPorts(pod: Release['pods'][number]): unknown[] {
  return containersOf(pod).flatMap(({ value }) => listOf(value['ports']).map((port) => mapOf(port)['name']));
}

function nothing(monitor: ManifestObject, at: readonly Segment[], what: string): Problem {
  return finding(monitor, at, {
    code: 'objects/selects-nothing',
    found: `a ${monitor.kind} that selects no ${what} of the chart`,
    expected: `labels that a ${what} of the chart has, in its own namespace`,
    fix: 'correct the selector, or remove the monitor',
  });
}
