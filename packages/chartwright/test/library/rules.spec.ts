import { describe, expect, it } from 'vitest';
import { teamRules } from '../../src/team/generated/team-rules.ts';
import type { TeamValues } from '../../src/team/generated/team-values.ts';
import { renderBatch } from '../support/batch.ts';
import { http, type Platform, type Workload, web } from '../support/values.ts';

/** For each rule values that break it and nothing else, and the line that Helm fails with. */
const breaches: Readonly<Record<string, readonly [values: TeamValues, line: string]>> = {
  'autoscaling-max-at-least-min': breach({ autoscaling: { min: 5, max: 4 } }, 'autoscaling.max: found 4;'),
  'persistence-is-not-autoscaled': breach(
    { persistence: { size: '1Gi', mountPath: '/d' }, autoscaling: { enabled: true } },
    'persistence: found {"mountPath":"/d","size":"1Gi"};',
  ),
  'replicas-only-without-autoscaling': breach({ replicas: 3 }, 'replicas: found 3;'),
  'expose-needs-ports': breach({ expose: { hosts: ['a.example.com'] } }, 'expose: found {'),
  'expose-port-exists': breach(
    { ports: http, expose: { hosts: ['a.example.com'], port: 'web' } },
    'expose.port: found "web";',
  ),
  'metrics-port-exists': breach({ ports: http, metrics: { port: 'admin' } }, 'metrics.port: found "admin";'),
  'probe-port-exists': breach(
    { ports: http, probes: { liveness: { type: 'tcp', port: 'admin' } } },
    'probes.liveness.port: found "admin";',
  ),
  'http-probe-needs-port': breach({ probes: { startup: { type: 'http' } } }, 'probes.startup.type: found "http";'),
  'tcp-probe-needs-port': breach({ probes: { startup: { type: 'tcp' } } }, 'probes.startup.type: found "tcp";'),
  'grpc-probe-needs-port': breach({ probes: { startup: { type: 'grpc' } } }, 'probes.startup.type: found "grpc";'),
  'exec-probe-needs-command': breach({ probes: { startup: { type: 'exec' } } }, 'probes.startup.type: found "exec";'),
  'grace-period-covers-sleep': breach({ preStopSleepSeconds: 60 }, 'terminationGracePeriodSeconds: found 30;'),
  'team-is-not-its-own-peer': [
    { tenant: { team: 'shop', network: { peers: { shop: {} } } } },
    'tenant.team: found "shop";',
  ],
  'restricted-mesh-needs-cni': breach({}, 'global.platform.mesh.enabled: found true;', {
    mesh: { enabled: true, cni: false },
  }),
};

function breach(workload: Partial<Workload>, line: string, platform?: Platform): readonly [TeamValues, string] {
  return [web(workload, platform), platform === undefined ? `workloads.web.${line}` : line];
}

const render = renderBatch();

describe('the rules of the library chart', () => {
  it('each have values here that break them, and no others have', () => {
    expect(Object.keys(breaches).toSorted()).toEqual(teamRules.map(({ id }) => id).toSorted());
  });

  for (const rule of teamRules) {
    const known = breaches[rule.id];
    if (known === undefined) continue;
    const [values, line] = known;
    const pending = render(values);
    it(`refuse what breaks ${rule.id}`, () => {
      const message = 'problems' in pending.result ? (pending.result.problems[0]?.found ?? '') : 'it rendered';
      const [heading, found, ...others] = message.split('\n');
      expect(heading).toBe("the values break 1 of the chart's rules:");
      expect(found?.slice(0, line.length)).toBe(line);
      expect(found).toContain(`; expected ${rule.expected}; ${rule.fix}`);
      expect(others).toEqual([]);
    });
  }

  const several = render({
    tenant: { team: 'shop', network: { peers: { shop: {} } } },
    workloads: { web: { image: 'a:1', replicas: 3, autoscaling: { min: 9, max: 8 } } },
  });
  it('report all broken rules at once', () => {
    const message = 'problems' in several.result ? (several.result.problems[0]?.found ?? '') : '';
    expect(message.split('\n').map((line) => line.split(':')[0])).toEqual([
      "the values break 3 of the chart's rules",
      'workloads.web.autoscaling.max',
      'workloads.web.replicas',
      'tenant.team',
    ]);
  });
});
