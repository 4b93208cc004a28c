import { describe, expect, it } from 'vitest';
import { fc, runs } from '../../core/property-settings.fixture.ts';
import { teamMonitors } from '../generated/team-monitors.ts';
import { callsQuery } from './query-calls.ts';

const pattern = new RegExp(teamMonitors.query.join(''));

describe('callsQuery', () => {
  it.each([
    ['{{ query "up" }}', true],
    ['{{query}}', true],
    ['{{ with query `up` }}', true],
    ['{{ "a" | query', true],
    ['{{"a"query "b"}}', true],
    ['{{ "{{ query" }}', true],
    ['{{ $value }} query "up"', false],
    ['{{ "query" }}', false],
    ['{{ .query }} {{ $query }} {{ queries }} {{ myquery }}', false],
  ])('reads %s', (text, expected) => {
    expect(callsQuery(text)).toBe(expected);
    expect(pattern.test(text)).toBe(expected);
  });

  it('finds what the pattern finds, which the guard rail reads', () => {
    const parts = ['{', '{{', '}}', '"', "'", '`', '\\', 'query', 'q', ' ', '$', '.', 'a', '\n', 'é', '{{ query'];
    const texts = fc.array(fc.constantFrom(...parts), { maxLength: 14 }).map((list) => list.join(''));
    fc.assert(
      fc.property(texts, (text) => callsQuery(text) === pattern.test(text)),
      { numRuns: 50 * runs },
    );
  });

  it.each(['{{', '{{"', '{{\\"', "{{'\\", 'query', '{{q'])('comes back from %s 300,000 times', (part) => {
    expect(typeof callsQuery(part.repeat(300_000))).toBe('boolean');
  });
});
