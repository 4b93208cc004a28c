import type { Problem } from '../core/problem.ts';
import { listOf, mapOf, type Segment, textOf, type Untyped, valueAt } from '../core/untyped.ts';
import { templateFault } from './alert-template.ts';
import { groupOf } from './catalog.ts';
import { finding, shown } from './finding.ts';
import type { ManifestObject } from './manifest.ts';
import { isTooLong, LONGEST_DURATION } from './promql/durations.ts';
import { promqlFault } from './promql/promql.ts';

/** Names of series without UTF-8, which prometheus-operator's webhook does not let pass (`IsValidLegacyMetricName`). */
const METRIC = /^[A-Za-z_:][A-Za-z0-9_:]*$/;

/**
 * Queries and rules of an object that Prometheus would not read. The API server takes them all; prometheus-operator then
 * leaves out the whole PrometheusRule, and a scaler never scales. Source: `rulefmt` of Prometheus.
 */
export function queryFindings(object: ManifestObject): Problem[] {
  switch (`${groupOf(object.apiVersion)} ${object.kind}`) {
    case 'monitoring.coreos.com PrometheusRule':
      return [...groupFindings(object), ...ruleFindings(object)];
    case 'keda.sh ScaledObject':
    case 'keda.sh ScaledJob':
      return listOf(mapOf(object.value['spec'])['triggers']).flatMap((trigger, index) =>
        mapOf(trigger)['type'] === 'prometheus' ? query(object, ['spec', 'triggers', index, 'metadata', 'query']) : [],
      );
    default:
      return [];
  }
}

function groupFindings(object: ManifestObject): Problem[] {
  const names = new Set<unknown>();
  return listOf(mapOf(object.value['spec'])['groups']).flatMap((group, index) => {
    const { name, limit } = mapOf(group);
    const isRepeated = name !== undefined && names.has(name);
    names.add(name);
    const at: Segment[] = ['spec', 'groups', index];
    return [
      ...(isRepeated
        ? [refused(object, [...at, 'name'], `a second group ${shown(object, [...at, 'name'])}`, 'each group name once')]
        : []),
      ...(typeof limit === 'number' && limit < 0
        ? [refused(object, [...at, 'limit'], shown(object, [...at, 'limit']), 'a number from 0, which is no limit')]
        : []),
      ...['interval', 'query_offset'].flatMap((field) => tooLong(object, [...at, field])),
    ];
  });
}

function ruleFindings(object: ManifestObject): Problem[] {
  return listOf(mapOf(object.value['spec'])['groups']).flatMap((group, groupIndex) =>
    listOf(mapOf(group)['rules']).flatMap((rule, index) => {
      const at: Segment[] = ['spec', 'groups', groupIndex, 'rules', index];
      return [
        ...query(object, [...at, 'expr']),
        ...shapeFindings(object, at, mapOf(rule)),
        ...['for', 'keep_firing_for'].flatMap((field) => tooLong(object, [...at, field])),
        ...['labels', 'annotations'].flatMap((field) => templates(object, [...at, field], mapOf(mapOf(rule)[field]))),
      ];
    }),
  );
}

function shapeFindings(object: ManifestObject, at: readonly Segment[], rule: Untyped): Problem[] {
  const isAlert = rule['alert'] !== undefined;
  if (isAlert === (rule['record'] !== undefined))
    return [refused(object, at, isAlert ? 'alert and record' : 'neither alert nor record', 'one of the two')];
  if (isAlert) return [];
  const { record } = rule;
  const isNamed = typeof record !== 'string' || METRIC.test(record);
  return isNamed
    ? notRecorded(object, at, rule)
    : [refused(object, [...at, 'record'], shown(object, [...at, 'record']), 'the name of a series')];
}

function notRecorded(object: ManifestObject, at: readonly Segment[], rule: Untyped): Problem[] {
  return ['for', 'keep_firing_for', 'annotations']
    .filter((field) => rule[field] !== undefined)
    .map((field) => refused(object, [...at, field], `${field} of a recording rule`, `${field} in alerts only`));
}

/** Templates that do not parse, for which the rule is left out. */
function templates(object: ManifestObject, at: readonly Segment[], texts: Untyped): Problem[] {
  return Object.entries(texts).flatMap(([key, text]) => {
    const fault = typeof text === 'string' ? templateFault(text) : undefined;
    return fault === undefined ? [] : [refused(object, [...at, key], fault, 'a template that Go parses')];
  });
}

function query(object: ManifestObject, at: readonly Segment[]): Problem[] {
  const value = valueAt(object.value, at);
  const text = typeof value === 'number' ? String(value) : textOf(value);
  const fault = text === undefined ? undefined : promqlFault(text);
  if (fault === undefined) return [];
  return [
    finding(object, at, {
      code: 'objects/promql',
      found: `${shown(object, at)}, which ${fault}`,
      expected: 'a PromQL expression that Prometheus reads, whose value is a vector or a number',
      fix: 'correct it: https://prometheus.io/docs/prometheus/latest/querying/basics',
    }),
  ];
}

function tooLong(object: ManifestObject, at: readonly Segment[]): Problem[] {
  const text = textOf(valueAt(object.value, at)) ?? '';
  return isTooLong(text) ? [refused(object, at, shown(object, at), `a duration of at most ${LONGEST_DURATION}`)] : [];
}

function refused(object: ManifestObject, at: readonly Segment[], found: string, expected: string): Problem {
  return finding(object, at, {
    code: 'objects/rule',
    found,
    expected,
    fix: 'correct it, or else the whole PrometheusRule is left out',
  });
}
