import { groupOf } from '../../kube/catalog.ts';
import { finding, shown } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { listOf, mapOf, type Segment, textOf, valueAt } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import { teamMonitors } from '../generated/team-monitors.ts';
import { namespaceOf } from '../terms/namespace.ts';
import type { ObjectTerms } from '../terms/object-terms.ts';
import { callsQuery } from './query-calls.ts';
import { scrapeTermFindings } from './scrape-terms.ts';
import { unselected } from './selection.ts';

/** Kinds of prometheus-operator that a Prometheus selects by labels. */
const SELECTED = new Set(['ServiceMonitor', 'PodMonitor', 'PrometheusRule']);

/** Where the endpoints of a monitor are. */
const ENDPOINTS: Readonly<Record<string, string>> = {
  ServiceMonitor: 'endpoints',
  PodMonitor: 'podMetricsEndpoints',
};

const { endpoint: refusedOfEndpoints, spec: refusedOfSpec, federation, relabelings } = teamMonitors;
const federationPath = new RegExp(federation.path);
const targetLabel = new RegExp(relabelings.target);
const copied = new RegExp(relabelings.copied);
const renamed = new RegExp(relabelings.renamed);

/**
 * Monitors and rules that the platform's Prometheus passes over, and those that reach beyond the team: a monitor that
 * leads Prometheus elsewhere than to the team's own pods, a rule whose templates query the series of others. What is
 * refused is in schemas/team.monitors.yaml, which the guard rails `monitors` and `rules` are made of too.
 */
export function monitorTermFindings(object: ManifestObject, { global, tenant }: ObjectTerms): Problem[] {
  if (groupOf(object.apiVersion) !== 'monitoring.coreos.com' || !SELECTED.has(object.kind)) return [];
  const field = ENDPOINTS[object.kind];
  return [
    ...unselected(object, global.platform.monitorLabels, 'Prometheus'),
    ...(field === undefined
      ? queries(object)
      : [...elsewhere(object, namespaceOf({ tenant })), ...scrapes(object, field)]),
  ];
}

/** A monitor that selects in namespaces of others, or a setting of its own for all endpoints. */
function elsewhere(object: ManifestObject, namespace: string): Problem[] {
  const { any, matchNames } = mapOf(mapOf(mapOf(object.value['spec'])['namespaceSelector']));
  const others = listOf(matchNames).flatMap((name, index) =>
    name === namespace ? [] : [['matchNames', index] as const],
  );
  const selected: (readonly Segment[])[] = [...(any === true ? [['any'] as const] : []), ...others];
  return [
    ...selected.map((rest) => {
      const at = ['spec', 'namespaceSelector', ...rest];
      return reach(object, at, {
        found: shown(object, at),
        expected: `a monitor of ${namespace} only, since Prometheus would scrape the pods of other teams for it`,
        fix: 'remove namespaceSelector',
      });
    }),
    ...refused(object, ['spec'], refusedOfSpec),
  ];
}

function scrapes(object: ManifestObject, field: string): Problem[] {
  return listOf(mapOf(object.value['spec'])[field]).flatMap((endpoint, index) => {
    const at: readonly Segment[] = ['spec', field, index];
    const { path, params, followRedirects, relabelings: rules } = mapOf(endpoint);
    return [
      ...refused(object, at, refusedOfEndpoints),
      ...scrapeTermFindings(object, at, mapOf(endpoint)),
      // The library chart renders false where nothing is written.
      ...(followRedirects === undefined || followRedirects === false ? [] : [redirected(object, at)]),
      ...(federationPath.test(textOf(path) ?? '') ? [federated(object, [...at, 'path'])] : []),
      ...(federation.param in mapOf(params) ? [federated(object, [...at, 'params', federation.param])] : []),
      ...listOf(rules).flatMap((rule, position) => relabelled(object, [...at, 'relabelings', position], mapOf(rule))),
    ];
  });
}

interface RefusedField {
  readonly is: string;
  readonly reason: string;
  readonly file?: boolean;
}

function refused(object: ManifestObject, at: readonly Segment[], fields: readonly RefusedField[]): Problem[] {
  return fields
    .map((field) => ({ ...field, where: [...at, ...field.is.split('.')] }))
    .filter(({ where }) => valueAt(object.value, where) !== undefined)
    .map(({ is, reason, file = false, where }) =>
      file
        ? finding(object, where, {
            code: 'objects/monitor-file',
            found: `${is}, a file of Prometheus' own`,
            expected: `a Secret or a ConfigMap of the namespace, since ${reason}`,
            fix: 'name a Secret under authorization, or under tlsConfig.ca, cert and keySecret',
          })
        : reach(object, where, { found: is, expected: `no ${is}, since ${reason}`, fix: `remove ${is}` }),
    );
}

function redirected(object: ManifestObject, at: readonly Segment[]): Problem {
  return reach(object, [...at, 'followRedirects'], {
    found: `followRedirects: ${shown(object, [...at, 'followRedirects'])}`,
    expected: 'false, since Prometheus would follow its target to any address',
    fix: 'remove it, or set false',
  });
}

function federated(object: ManifestObject, at: readonly Segment[]): Problem {
  return reach(object, at, {
    found: shown(object, at),
    expected: "metrics of a workload, not of another Prometheus, since what it would read is everybody's",
    fix: 'scrape the workload itself, or ask the platform for platform.prometheus.federation.from',
  });
}

function relabelled(
  object: ManifestObject,
  at: readonly Segment[],
  rule: Readonly<Record<string, unknown>>,
): Problem[] {
  if (textOf(rule['action'])?.toLowerCase() === 'labelmap') {
    const { regex, replacement = '$1' } = rule;
    const isCopy = (replacement === '$1' || replacement === '${1}') && copied.test(textOf(regex) ?? '');
    if (isCopy || renamed.test(textOf(replacement) ?? '')) return [];
    return [
      reach(object, [...at, 'regex'], {
        found: `labelmap of ${shown(object, [...at, 'regex'])}`,
        expected:
          'one that copies labels or annotations whole, or to names that begin with a letter, so that it makes no __address__',
        fix: 'write the regex as __meta_kubernetes_pod_label_(.+), or a replacement that begins with a letter',
      }),
    ];
  }
  const target = textOf(rule['targetLabel']) ?? '';
  if (target === '__metrics_path__' && federationPath.test(textOf(rule['replacement']) ?? ''))
    return [federated(object, [...at, 'replacement'])];
  if (target === '' || targetLabel.test(target)) return [];
  return [
    reach(object, [...at, 'targetLabel'], {
      found: shown(object, [...at, 'targetLabel']),
      expected: 'a label that is kept, written out, since others lead Prometheus to any address',
      fix: 'remove the relabeling, or set path, scheme, params or port of the endpoint',
    }),
  ];
}

/** Templates that query: in labels of groups and rules, and in annotations. */
function queries(object: ManifestObject): Problem[] {
  return listOf(mapOf(object.value['spec'])['groups']).flatMap((group, index) => {
    const at: readonly Segment[] = ['spec', 'groups', index];
    const rules = listOf(mapOf(group)['rules']).flatMap((rule, position) =>
      ['labels', 'annotations'].flatMap((field) =>
        called(object, [...at, 'rules', position, field], mapOf(rule)[field]),
      ),
    );
    return [...called(object, [...at, 'labels'], mapOf(group)['labels']), ...rules];
  });
}

function called(object: ManifestObject, at: readonly Segment[], texts: unknown): Problem[] {
  return Object.entries(mapOf(texts))
    .filter(([, text]) => callsQuery(textOf(text) ?? ''))
    .map(([key]) =>
      finding(object, [...at, key], {
        code: 'objects/rule-query',
        found: 'a template that calls query',
        expected: '$value and $labels only, since query reads the series of every team',
        fix: 'use $value and $labels, or record what the text needs as a rule of its own',
      }),
    );
}

function reach(
  object: ManifestObject,
  at: readonly Segment[],
  text: Pick<Problem, 'expected' | 'found' | 'fix'>,
): Problem {
  return finding(object, at, { ...text, code: 'objects/monitor-reach' });
}
