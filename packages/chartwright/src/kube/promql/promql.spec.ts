import { describe, expect, it } from 'vitest';
import { promqlFault } from './promql.ts';

describe('promqlFault', () => {
  it.each([
    'up == 0',
    '1',
    'time() - process_start_time_seconds > 2 * 60',
    'sum by (team) (rate(http_requests_total{code=~"5..",team!=""}[5m] offset 1w))',
    'histogram_quantile(0.99, sum(rate(request_seconds_bucket[5m])) by (le))',
    'max_over_time(rate(a[5m])[1h:5m])',
    'avg_over_time((a[5m]))',
    'quantile_over_time(0.9, a[1d])',
    'quantile(0.9, a)',
    'count_values("version", build_info)',
    'label_replace(up, "a", "$1", "b", "(.*)")',
    'a and on (b) group_left c unless absent(d)',
    '-a @ end() > bool 1',
    'rate({"http.requests"}[5m])',
    '{__name__=~"job:.+"}',
    'up{job=~"(?i)api|web",path=~"[[:alpha:]]+\\\\d"}',
    'up # of every target\n== 0',
  ])('reads %s', (text) => {
    expect(promqlFault(text)).toBeUndefined();
  });

  it.each([
    ['', 'ends too early'],
    ['sum(', 'ends too early'],
    ['up ==', 'ends too early'],
    ['up == = 1', 'cannot be read from `= 1` on'],
    ['rat(a[5m])', 'cannot be read from `(a[5m])` on'],
    ['a[5x]', 'cannot be read from'],
    ['rate(a)', 'gives no range to `rate`'],
    ['sum(rate(sum(a)))', 'gives no range to `rate`'],
    ['abs(a[5m])', 'gives a range to `abs`'],
    ['sum(a[5m])', 'aggregates a range'],
    ['a[5m] > 1', 'calculates with a range'],
    ['rate(a == b[5m])', 'has a range of what is no selector'],
    ['max_over_time(a == b[5m:1m])', 'calculates with a range'],
    ['a + "text"', 'calculates with a text'],
    ['a[5m]', 'gives a range'],
    ['"text"', 'gives a text'],
    ['{}', 'selects every series'],
    ['{a=~".*"}', 'selects every series'],
    ['{a=""}', 'selects every series'],
    ['up{a=~"("}', 'has the regular expression `(`'],
    ['up{a!~"(?=b)"}', 'has the regular expression'],
  ])('finds what is wrong with %s', (text, fault) => {
    expect(promqlFault(text)).toContain(fault);
  });
});
