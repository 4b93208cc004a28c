import { groupOf } from '../../kube/catalog.ts';
import { finding } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { listOf, mapOf, valueAt } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import type { ObjectTerms } from '../terms/object-terms.ts';

/** Kinds of prometheus-operator that a Prometheus selects by labels. */
const SELECTED = new Set(['ServiceMonitor', 'PodMonitor', 'PrometheusRule', 'Probe', 'ScrapeConfig']);
const FILES = ['bearerTokenFile', 'tlsConfig.caFile', 'tlsConfig.certFile', 'tlsConfig.keyFile'];

/** Monitors and rules that the platform's Prometheus passes over, and monitors that have it read files of its own. */
export function monitorTermFindings(object: ManifestObject, { global }: ObjectTerms): Problem[] {
  if (groupOf(object.apiVersion) !== 'monitoring.coreos.com' || !SELECTED.has(object.kind)) return [];
  return [...unselected(object, global.platform.monitorLabels), ...files(object)];
}

function unselected(object: ManifestObject, required: Readonly<Record<string, string>>): Problem[] {
  const labels = mapOf(mapOf(object.value['metadata'])['labels']);
  const lacking = Object.entries(required).filter(([key, value]) => labels[key] !== value);
  if (lacking.length === 0) return [];
  const words = lacking.map(([key, value]) => `${key}: ${value}`).join(', ');
  return [
    finding(object, ['metadata', 'labels'], {
      code: 'objects/monitor-unselected',
      found: `a ${object.kind} that the platform's Prometheus does not select`,
      expected: `the labels of global.platform.monitorLabels: ${words}`,
      fix: `add ${words} to metadata.labels`,
    }),
  ];
}

function files(object: ManifestObject): Problem[] {
  if (object.kind !== 'ServiceMonitor') return [];
  return listOf(mapOf(object.value['spec'])['endpoints']).flatMap((endpoint, index) =>
    FILES.map((field) => field.split('.'))
      .filter((field) => valueAt(endpoint, field) !== undefined)
      .map((field) =>
        finding(object, ['spec', 'endpoints', index, ...field], {
          code: 'objects/monitor-file',
          found: `${field.join('.')}, a file that Prometheus would read and send to whatever it scrapes`,
          expected: 'a Secret or a ConfigMap of the namespace',
          fix: 'name a Secret under authorization, or under tlsConfig.ca, cert and keySecret',
        }),
      ),
  );
}
