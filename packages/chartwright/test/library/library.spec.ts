import { describe, expect, it } from 'vitest';
import { renderBatch } from '../support/batch.ts';
import { pathSegments } from '../support/rendering.ts';
import { nodeOfKey, schemaKeys } from '../support/schema-keys.ts';
import { alertingCases } from './cases/alerting.ts';
import { accountCases } from './cases/accounts.ts';
import { affinityCases } from './cases/affinity.ts';
import { alertCases } from './cases/alerts.ts';
import { backupCases } from './cases/backup.ts';
import { claimCases, rolloutCases } from './cases/claims.ts';
import { canaryCases } from './cases/canary.ts';
import { chartCases } from './cases/chart.ts';
import { containerCases } from './cases/container.ts';
import { edgeCases } from './cases/edge.ts';
import { dashboardCases } from './cases/dashboard.ts';
import { egressCases } from './cases/egress.ts';
import { exposureCases } from './cases/exposure.ts';
import { ingressCases } from './cases/ingress.ts';
import { cronJobCases, jobCases } from './cases/jobs.ts';
import { kedaCases } from './cases/keda.ts';
import { kindCases } from './cases/kinds.ts';
import { externalSecretCases } from './cases/external-secrets.ts';
import { meshCases } from './cases/mesh.ts';
import { needCases } from './cases/needs.ts';
import { middlewareCases } from './cases/middlewares.ts';
import { networkCases } from './cases/network.ts';
import { objectiveCases } from './cases/objectives.ts';
import { observationCases } from './cases/observation.ts';
import { podSettingCases } from './cases/pod-settings.ts';
import { podCases } from './cases/pods.ts';
import { probeCases } from './cases/probes.ts';
import { scalingCases } from './cases/scaling.ts';
import { serviceCases } from './cases/service.ts';
import { sessionAffinityCases } from './cases/session-affinity.ts';
import { sourceCases } from './cases/sources.ts';
import { storageCases } from './cases/storage.ts';
import { tenantCases } from './cases/tenant.ts';
import { expectCase } from './template-case.ts';

const topics = {
  affinity: affinityCases,
  chart: chartCases,
  tenant: tenantCases,
  network: networkCases,
  egress: egressCases,
  ingress: ingressCases,
  mesh: meshCases,
  container: containerCases,
  pods: podCases,
  'pod settings': podSettingCases,
  accounts: accountCases,
  sources: sourceCases,
  probes: probeCases,
  service: serviceCases,
  storage: storageCases,
  claims: claimCases,
  rollouts: rolloutCases,
  kinds: kindCases,
  jobs: jobCases,
  'cron jobs': cronJobCases,
  backup: backupCases,
  scaling: scalingCases,
  keda: kedaCases,
  exposure: exposureCases,
  edge: edgeCases,
  canary: canaryCases,
  middlewares: middlewareCases,
  'session affinity': sessionAffinityCases,
  observation: observationCases,
  alerts: alertCases,
  objectives: objectiveCases,
  alerting: alertingCases,
  dashboard: dashboardCases,
  'external secrets': externalSecretCases,
  needs: needCases,
};

const render = renderBatch();

describe.each(Object.entries(topics))('library chart, %s', (_topic, cases) => {
  for (const one of cases) {
    const pending = render(one.values);
    it(`${one.key} ${one.does}`, () => {
      expectCase(one, pending.rendering);
    });
  }
});

describe('the cases', () => {
  const cases = Object.values(topics).flat();

  it('cover every key of the schema', () => {
    const covered = new Set(cases.map(({ key }) => nodeOfKey(pathSegments(key))));
    const uncovered = [...schemaKeys()].filter(([node]) => !covered.has(node)).map(([, path]) => path);
    expect(uncovered).toEqual([]);
  });

  it.each(cases)('set the key they name: $key $does', ({ key, values }) => {
    expect(reachable(values, pathSegments(key)), key).toBe(true);
  });
});

/** Whether a value is set at a key in which `*` is any entry. */
function reachable(value: unknown, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return value !== undefined;
  if (typeof value !== 'object' || value === null) return false;
  const entries = key === '*' ? Object.values(value) : [(value as Record<string, unknown>)[key]];
  return entries.some((entry) => reachable(entry, rest));
}
