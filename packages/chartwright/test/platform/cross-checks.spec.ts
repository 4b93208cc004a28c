import { afterAll, describe, expect, it } from 'vitest';
import type { TargetOptions } from '../../src/commands/platform/files/targets.ts';
import { validatePlatform } from '../../src/commands/platform/validate.ts';
import { mergeValues } from '../../src/core/merge.ts';
import { yamlText } from '../../src/core/yaml/text.ts';
import { realCharts, sampleEnvironments } from '../support/platform.ts';
import { PlatformWorkspace, productionValues } from '../support/platform-workspace.ts';

const workspace = new PlatformWorkspace();
const dashboards = { contract: { dashboards: { teams: 'isolated' } } };
const isolated = new PlatformWorkspace({
  platform: { choices: { logTenants: 'namespace' } },
  environments: {
    dev: { ...sampleEnvironments.kind, ...dashboards },
    prod: { ...sampleEnvironments.eks, ...dashboards },
  },
});
afterAll(() => {
  workspace.remove();
  isolated.remove();
});

/** Without cert-manager's webhook the controller's chart makes a certificate of its own, a new one at each render. */
const madeByItself = [
  'warning platform/rendered-secret prod: Secret/platform/aws-load-balancer-tls: data: contents for ca.crt, tls.crt, tls.key (not shown)',
];

describe('cross-checks between the platform’s objects', () => {
  it.each<[string, TargetOptions, string[]?]>([
    ['kind, ring by ring', { env: 'dev' }],
    ['EKS, ring by ring', { env: 'prod' }],
    ['kind, in one release', { env: 'dev', ring: 'single' }],
    ['EKS, in one release', { env: 'prod', ring: 'single' }, realCharts ? madeByItself : []],
    ['kind without an environment', { profile: 'kind' }],
  ])('find only the known problems on %s', async (_, options, known = []) => {
    const { problems } = await validatePlatform(workspace.root, { ...options, own: !realCharts });
    expect(problems.map(({ severity, code, path, found }) => `${severity} ${code} ${path}: ${found}`)).toEqual(known);
  });

  it.each(['dev', 'prod'])('find nothing in %s where teams are isolated in Grafana', async (env) => {
    const oidc = {
      enabled: true,
      authUrl: 'https://id.example/auth',
      tokenUrl: 'https://id.example/token',
      issuerUrl: 'https://id.example',
      clientId: 'grafana',
    };
    const grafana = { teams: 'isolated', namespaces: ['team-checkout', 'team-catalog'], oidc };
    isolated.write(
      `environments/${env}/values.yaml`,
      yamlText(mergeValues(productionValues, { platform: { grafana } })),
    );
    const { problems } = await validatePlatform(isolated.root, { env, own: !realCharts });
    expect(problems.map(({ code, path, found }) => `${code} ${path}: ${found}`)).toEqual([]);
  });
});
