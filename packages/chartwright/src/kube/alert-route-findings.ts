import type { Problem } from '../core/problem.ts';
import { listOf, mapOf, type Segment, textOf } from '../core/untyped.ts';
import { groupOf } from './catalog.ts';
import { finding, shown } from './finding.ts';
import type { ManifestObject } from './manifest.ts';
import { isReadByRe2 } from './promql/matchers.ts';

/** Segments of the deepest route that is read: fifteen levels below the first, more than a person writes. */
const DEEPEST = 32;

/**
 * What prometheus-operator refuses of an AlertmanagerConfig that its schema lets pass, and then leaves the whole object
 * out, so that nobody is told of anything: names of receivers and time intervals that it lacks, and expressions that
 * Alertmanager does not read. Source: `pkg/alertmanager/validation` of prometheus-operator.
 */
export function alertRouteFindings(object: ManifestObject): Problem[] {
  if (groupOf(object.apiVersion) !== 'monitoring.coreos.com' || object.kind !== 'AlertmanagerConfig') return [];
  const spec = mapOf(object.value['spec']);
  const receivers = named(spec['receivers']);
  const intervals = named(spec['timeIntervals'] ?? spec['muteTimeIntervals']);
  const known: Known = { receivers, intervals };
  return [
    ...twice(object, receivers),
    ...(spec['route'] === undefined ? [] : routeFindings(object, ['spec', 'route'], spec['route'], known)),
    ...listOf(spec['inhibitRules']).flatMap((rule, index) =>
      ['sourceMatch', 'targetMatch'].flatMap((field) =>
        matcherFindings(object, ['spec', 'inhibitRules', index, field], mapOf(rule)[field]),
      ),
    ),
  ];
}

interface Known {
  readonly receivers: readonly string[];
  readonly intervals: readonly string[];
}

function named(list: unknown): string[] {
  return listOf(list).map((one) => textOf(mapOf(one)['name']) ?? '');
}

function twice(object: ManifestObject, names: readonly string[]): Problem[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [refused(object, ['spec', 'receivers', index, 'name'], `a second receiver "${name}"`, 'each receiver once')],
  );
}

function routeFindings(object: ManifestObject, at: readonly Segment[], value: unknown, known: Known): Problem[] {
  const route = mapOf(value);
  const receiver = textOf(route['receiver']) ?? '';
  const isFirst = at.length === 2;
  const ofReceivers = `the name of one of its receivers: ${known.receivers.join(', ') || 'it has none'}`;
  if (at.length > DEEPEST) return [refused(object, at, 'routes in routes without end', 'a few levels of routes')];
  return [
    // A route below another has its receiver.
    ...((receiver === '' && !isFirst) || known.receivers.includes(receiver)
      ? []
      : [refused(object, [...at, 'receiver'], shown(object, [...at, 'receiver']), ofReceivers)]),
    ...['muteTimeIntervals', 'activeTimeIntervals'].flatMap((field) =>
      intervalFindings(object, [...at, field], route[field], known),
    ),
    ...matcherFindings(object, [...at, 'matchers'], route['matchers']),
    ...listOf(route['routes']).flatMap((child, index) => routeFindings(object, [...at, 'routes', index], child, known)),
  ];
}

function intervalFindings(object: ManifestObject, at: readonly Segment[], names: unknown, known: Known): Problem[] {
  const expected = `the name of one of its time intervals: ${known.intervals.join(', ') || 'it has none'}`;
  return listOf(names).flatMap((name, index) =>
    known.intervals.includes(String(name))
      ? []
      : [refused(object, [...at, index], shown(object, [...at, index]), expected)],
  );
}

/** A matcher is of a regular expression by `matchType`, or by the older `regex`. */
function matcherFindings(object: ManifestObject, at: readonly Segment[], matchers: unknown): Problem[] {
  return listOf(matchers).flatMap((matcher, index) => {
    const { matchType, regex, value } = mapOf(matcher);
    const isRegex = textOf(matchType)?.endsWith('~') === true || regex === true;
    if (!isRegex || typeof value !== 'string' || isReadByRe2(value)) return [];
    const place = [...at, index, 'value'];
    return [refused(object, place, shown(object, place), 'a regular expression that RE2 reads')];
  });
}

function refused(object: ManifestObject, at: readonly Segment[], found: string, expected: string): Problem {
  return finding(object, at, {
    code: 'objects/alert-route',
    found,
    expected,
    fix: 'correct it, or else the whole AlertmanagerConfig is left out',
  });
}
