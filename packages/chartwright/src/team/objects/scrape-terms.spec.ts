import { describe, expect, it } from 'vitest';
import { teamMonitors } from '../generated/team-monitors.ts';
import { teamObject } from './objects.fixture.ts';
import { scrapeTermFindings, secondsOf } from './scrape-terms.ts';

function found(endpoint: Readonly<Record<string, unknown>>): string[] {
  const monitor = teamObject('monitoring.coreos.com/v1', 'ServiceMonitor', 'a', { spec: { endpoints: [endpoint] } });
  return scrapeTermFindings(monitor, ['spec', 'endpoints', 0], endpoint).map(({ path }) =>
    path.replace(/^.*endpoints\[0\]\./, ''),
  );
}

describe('the terms of a scrape', () => {
  it.each([
    {},
    { interval: '30s', scrapeTimeout: '30s' },
    { interval: '5s' },
    { interval: '1d' },
    { relabelings: [{ action: 'HashMod', modulus: 2, regex: '(?i)a|[[:alpha:]]' }] },
  ])('may be %j', (endpoint) => {
    expect(found(endpoint)).toEqual([]);
  });

  it.each<[Readonly<Record<string, unknown>>, string]>([
    [{ interval: '1ms' }, 'interval'],
    [{ interval: '0s' }, 'interval'],
    [{ interval: '4s999ms' }, 'interval'],
    [{ interval: '99999h' }, 'interval'],
    [{ interval: '10s', scrapeTimeout: '11s' }, 'scrapeTimeout'],
    [{ scrapeTimeout: '0s' }, 'scrapeTimeout'],
    [{ relabelings: [{ regex: '(' }] }, 'relabelings[0].regex'],
    [{ metricRelabelings: [{ regex: '(?=a)' }] }, 'metricRelabelings[0].regex'],
    [{ metricRelabelings: [{ action: 'hashmod' }] }, 'metricRelabelings[0].modulus'],
  ])('may not be %j', (endpoint, path) => {
    expect(found(endpoint)).toEqual([path]);
  });

  it('are durations of Prometheus', () => {
    expect([secondsOf('1m30s'), secondsOf('100ms'), secondsOf('1'), secondsOf(5)]).toEqual([
      90,
      0.1,
      undefined,
      undefined,
    ]);
  });
});

describe('the path of federation', () => {
  const federates = (path: string): boolean => new RegExp(teamMonitors.federation.path).test(path);

  it.each(['/federate', 'federate', '/federate/', '/prometheus/federate', '//federate'])('is %s', (path) => {
    expect(federates(path)).toBe(true);
  });

  it.each(['/federated-users/metrics', '/Federate', '/federate/metrics', '/unfederate', '/metrics'])(
    'is not %s',
    (path) => {
      expect(federates(path)).toBe(false);
    },
  );
});
