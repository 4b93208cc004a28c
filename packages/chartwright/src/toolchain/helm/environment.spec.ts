import { describe, expect, it } from 'vitest';
import { clusterHelmEnvironment, offlineHelmEnvironment } from './environment.ts';
import { templateArguments } from './command.ts';

const theirs = { CHARTWRIGHT_CACHE: '/c', HELM_NAMESPACE: 'x', HELM_PLUGINS: '/p', KUBECONFIG: '/k', PATH: '/bin' };
const homes = {
  HELM_CONFIG_HOME: '/c/helm-home/config',
  HELM_CACHE_HOME: '/c/helm-home/cache',
  HELM_DATA_HOME: '/c/helm-home/data',
};

describe("helm's environment", () => {
  it("holds homes of its own and none of the person's HELM_ settings", () => {
    const kept = { CHARTWRIGHT_CACHE: '/c', PATH: '/bin', ...homes };
    expect(clusterHelmEnvironment(theirs)).toEqual({ ...kept, KUBECONFIG: '/k' });
    expect(offlineHelmEnvironment(theirs)).toEqual({ ...kept, KUBECONFIG: '/c/helm-home/no-kubeconfig' });
  });
});

describe('templateArguments', () => {
  it('keeps names and paths apart from flags', () => {
    const request = { chart: '/a/chart', release: '--debug', values: ['/a,b/"v".yaml'] };
    expect(templateArguments(request, { kubeVersion: '1.33', apiVersions: ['a/v1'] })).toEqual([
      'template',
      '--namespace=default',
      '--kube-version=1.33',
      '--api-versions=a/v1',
      '--values="/a,b/""v"".yaml"',
      '--',
      '--debug',
      '/a/chart',
    ]);
  });
});
