import { finding, shown } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { isReadByRe2 } from '../../kube/promql/matchers.ts';
import { durationSeconds } from '../../core/durations.ts';
import type { Problem } from '../../core/problem.ts';
import { listOf, mapOf, type Segment, textOf, type Untyped } from '../../core/untyped.ts';
import { teamMonitors } from '../generated/team-monitors.ts';

const { least, most } = teamMonitors.interval;

/** How often an endpoint is scraped, and relabelings that Prometheus would not read, for which its operator leaves out the monitor. */
export function scrapeTermFindings(object: ManifestObject, at: readonly Segment[], endpoint: Untyped): Problem[] {
  return [
    ...timeFindings(object, at, endpoint),
    ...['relabelings', 'metricRelabelings'].flatMap((list) =>
      listOf(endpoint[list]).flatMap((rule, index) => relabelingFindings(object, [...at, list, index], mapOf(rule))),
    ),
  ];
}

/** Seconds of a duration such as `1m30s`; undefined for what is none, which the schema refuses. */
export function secondsOf(duration: unknown): number | undefined {
  return durationSeconds(textOf(duration) ?? '');
}

/** Whether a monitor may scrape so often: schemas/team.monitors.yaml. */
export function isScrapeInterval(duration: unknown): boolean {
  const seconds = secondsOf(duration);
  return seconds === undefined || (seconds >= (secondsOf(least) ?? 0) && seconds <= (secondsOf(most) ?? 0));
}

function timeFindings(object: ManifestObject, at: readonly Segment[], endpoint: Untyped): Problem[] {
  const { interval, scrapeTimeout } = endpoint;
  const [every, timeout] = [secondsOf(interval), secondsOf(scrapeTimeout)];
  return [
    ...(isScrapeInterval(interval)
      ? []
      : [wrong(object, [...at, 'interval'], `from ${least} to ${most}`, 'write 30s, or remove it')]),
    ...(timeout === 0 || (timeout !== undefined && every !== undefined && timeout > every)
      ? [wrong(object, [...at, 'scrapeTimeout'], 'more than zero, and no more than the interval', 'lower it')]
      : []),
  ];
}

function relabelingFindings(object: ManifestObject, at: readonly Segment[], rule: Untyped): Problem[] {
  const { action, modulus, regex } = rule;
  const isHash = textOf(action)?.toLowerCase() === 'hashmod';
  return [
    ...(typeof regex === 'string' && !isReadByRe2(regex)
      ? [wrong(object, [...at, 'regex'], 'a regular expression of RE2', 'correct it')]
      : []),
    ...(isHash && !(Number(modulus ?? 0) > 0)
      ? [wrong(object, [...at, 'modulus'], 'a number above zero beside the action hashmod', 'set modulus')]
      : []),
  ];
}

function wrong(object: ManifestObject, at: readonly Segment[], expected: string, fix: string): Problem {
  return finding(object, at, { code: 'objects/value', found: shown(object, at), expected, fix });
}
