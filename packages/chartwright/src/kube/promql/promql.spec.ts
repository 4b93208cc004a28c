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
    'label_replace(up, "a", "$1", "b", "(?i)(.*)\\\\.c")',
    'rate(a[292y]) > 1e300',
    'a > 0x300d',
    'a * on (b) group_left c unless absent(d)',
    '-a @ end() > bool 1',
    'rate({"http.requests"}[5m])',
    '{__name__=~"job:.+"}',
    'up{job=~"(?i)api|web",path=~"[[:alpha:]]+\\\\d"}',
    'up # of every target\n== 0',
    '# of every target\nup',
    'label_join(up, "a", ",")',
    'label_join(up, "a", ",", "b", "c")',
    'sort_by_label(up, "a", "b")',
    'hour()',
    'hour(a)',
    'round(a, 0.1)',
    '1 > bool 2',
    'a > bool 2 and on () b',
    'a * on (b) group_left (c) d',
    'up{a="\\\\d\\u00e9\\x41\\"",b=`\\d`}',
    'up{a="no\u00a0break"} # no\u00a0break',
    'rate(a[300])',
    'ts_of_max_over_time(a[5m])',
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
    ['rate(a)', 'gives a vector to `rate`, which takes a range there'],
    ['sum(rate(sum(a)))', 'gives a vector to `rate`'],
    ['abs(a[5m])', 'gives a range to `abs`'],
    ['sum(a[5m])', 'gives a range to `sum`'],
    ['a[5m] > 1', 'calculates with a range'],
    ['rate(a == b[5m])', 'has a range of what is no selector'],
    ['max_over_time(a == b[5m:1m])', 'calculates with a range'],
    ['a + "text"', 'calculates with a text'],
    ['1 > 2', 'compares two numbers without `bool`'],
    ['a and 1', 'joins a number to a set'],
    ['a unless bool b', 'has `bool` where nothing is compared'],
    ['a and on (b) group_left () c', 'groups in an operation of sets'],
    ['a * on (b) group_left (b) c', 'names the label `b` both'],
    ['a * on (b) 2', 'matches labels of a number'],
    ['rate(a[5m], 3)', 'gives 2 arguments to `rate`, which takes 1'],
    ['time(1)', 'gives 1 argument to `time`, which takes 0'],
    ['label_replace(a, "b", "c")', 'gives 3 arguments to `label_replace`, which takes 5'],
    ['label_join(a)', 'gives 1 argument to `label_join`, which takes 3 or more'],
    ['histogram_quantile(a)', 'gives a vector to `histogram_quantile`, which takes a number there'],
    ['topk(a)', 'gives a vector to `topk`, which takes a number there'],
    ['sum(1)', 'gives a number to `sum`, which takes a vector there'],
    ['absent(1)', 'gives a number to `absent`'],
    ['vector(a)', 'gives a vector to `vector`'],
    ['count_values(1, a)', 'gives a number to `count_values`, which takes a text there'],
    ['rate(a[0s])', 'has a range of no length'],
    ['rate(a[999999999999y])', 'has the duration `999999999999y`, which is more than 292 years'],
    ['a offset 293y', 'has the duration `293y`'],
    ['max_over_time(a[5m:300y])', 'has the duration `300y`'],
    ['rate(a[9999999999999])', 'has the duration `9999999999999`'],
    ['a > 300y', 'has the duration `300y`'],
    ['label_replace(a, "b", "$1", "c", "(")', 'has the regular expression `(`'],
    ['label_replace(a, "b", "$1", "c", `(?=d)`)', 'has the regular expression `(?=d)`'],
    ['a{b="\\d"}', 'has the escape `\\d`'],
    ['a\u00a0> 1', 'has the character U+00A0 for a blank'],
    ['# of nothing', 'ends too early'],
    ['a[5m]', 'gives a range'],
    ['"text"', 'gives a text'],
    ['a{__name__="b"}', 'has the name of a series before the braces'],
    ['{}', 'selects every series'],
    ['{a=~".*"}', 'selects every series'],
    ['{a=""}', 'selects every series'],
    ['up{a=~"("}', 'has the regular expression `(`'],
    ['up{a!~"(?=b)"}', 'has the regular expression'],
  ])('finds what is wrong with %s', (text, fault) => {
    expect(promqlFault(text)).toContain(fault);
  });

  it('comes back whatever the length, the depth and the number of errors', () => {
    expect(promqlFault('a='.repeat(4000))).toContain('has more than 4096 characters');
    expect(promqlFault('a='.repeat(2000))).toContain('cannot be read');
    expect(promqlFault(`${'('.repeat(40)}a${')'.repeat(40)}`)).toBeUndefined();
    expect(promqlFault(`a${' + a'.repeat(100)}`)).toBeUndefined();
    for (const deep of [`${'-'.repeat(4000)}a`, `a${'+a'.repeat(2000)}`, `${'('.repeat(2000)}a${')'.repeat(2000)}`])
      expect(() => promqlFault(deep)).not.toThrow();
  });
});
