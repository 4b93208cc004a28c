import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { contractValues } from '../../src/environment/contract.ts';
import { needFaults } from '../../src/environment/checks/needs.ts';
import { readEnvironment } from '../../src/platform/model/documents.ts';
import { type Environment, environmentOf } from '../../src/platform/model/environment.ts';
import { shippedCatalog } from '../../src/kube/bundles.fixture.ts';
import type { ManifestObject } from '../../src/kube/manifest.ts';
import { validateObjects } from '../../src/kube/validate.ts';
import type { TeamValues } from '../../src/team/generated/team-values.ts';
import { teamObjectFindings } from '../../src/team/objects/check-object.ts';
import { teamReleaseFindings } from '../../src/team/objects/check-release.ts';
import { isOfNeed } from '../../src/team/terms/needs.ts';
import { checkTeamSource } from '../../src/team/values/check.ts';
import { effectiveValues } from '../../src/team/values/effective.ts';
import { yamlText } from '../../src/core/yaml/text.ts';
import { valueAt } from '../../src/core/untyped.ts';
import { renderBatch } from '../support/batch.ts';
import { platformFrom, sampleEnvironments } from '../support/platform.ts';

function environment(profile: 'kind' | 'eks', contract: object = {}): Environment {
  const { value } = readEnvironment({
    file: 'environment.yaml',
    text: yamlText({ ...sampleEnvironments[profile], contract }),
  });
  if (value === undefined) throw new Error('the environment is wrong');
  return environmentOf('sample', value);
}

/** A team that needs a database where the component is as given. */
function needing(
  component: object,
  size = 'small',
  contract: object = {},
  profile: 'kind' | 'eks' = 'kind',
  others: object = {},
): TeamValues {
  const platform = platformFrom({ components: { 'cloudnative-pg': component, ...others } });
  return {
    ...(contractValues(platform, environment(profile, contract)) as Pick<TeamValues, 'global'>),
    tenant: { team: 'shop', quota: { enabled: false } },
    needs: { db: { type: 'postgres', size } },
    workloads: { web: { image: 'registry.example.com/shop/web:1.0.0', needs: ['db'] } },
  };
}

function problemsOf(values: TeamValues): string[] {
  const { problems } = checkTeamSource({ file: 'values.yaml', text: stringify(values) });
  return problems.map(({ path, expected }) => `${path}: ${expected}`);
}

const render = renderBatch();
const narrowed = { needs: { types: { postgres: { egress: { api: { cidrs: ['172.18.0.0/16'] } } } } } };

describe('databases by CloudNativePG', () => {
  it.each(['small', 'medium', 'large'])('have the size %s', (size) => {
    expect(problemsOf(needing({ enabled: true }, size))).toEqual([]);
  });

  it('have no other size', () => {
    expect(problemsOf(needing({ enabled: true }, 'huge'))).toEqual([
      'needs.db.size: a size that the environment has of this type: large, medium, small',
    ]);
  });

  it('are refused where nothing makes them', () => {
    expect(problemsOf(needing({ enabled: false }))).toEqual([
      'needs.db.type: a type that the environment answers: none',
    ]);
  });

  it('hold no text that nothing fills in', () => {
    const { global } = needing({ enabled: true });
    const contract = valueAt(global, ['platform']) as Environment['contract'];
    expect(needFaults({ ...environment('kind'), contract })).toEqual([]);
  });

  const installed = render(needing({ enabled: true }, 'medium', narrowed, 'eks'));
  it('are clusters that their operator and their pods can work on, as the environment narrows it', () => {
    expect(installed.rendering.one('Cluster', 'db')).toMatchObject({
      spec: { instances: 2, storage: { size: '20Gi' }, resources: { limits: { memory: '1Gi' } } },
    });
    const [operator, api] = ['operator', 'api'].map((name) =>
      installed.rendering.one('NetworkPolicy', `allow-need-db-${name}`),
    );
    expect(JSON.stringify(operator)).toContain('"platform-scaling"');
    expect(valueAt(api, ['spec', 'egress', 0, 'to'])).toEqual([{ ipBlock: { cidr: '172.18.0.0/16' } }]);
  });

  it('are scraped by a monitor of their own, with the label that the alerts go by', () => {
    expect(installed.rendering.one('PodMonitor', 'db')).toMatchObject({
      metadata: { labels: { 'chartwright.dev/monitor': 'platform', 'chartwright.dev/need': 'db' } },
      spec: {
        selector: { matchLabels: { 'cnpg.io/cluster': 'db' } },
        podMetricsEndpoints: [{ port: 'metrics', relabelings: [{ targetLabel: 'database' }] }],
      },
    });
    const policy = installed.rendering.one('NetworkPolicy', 'allow-need-db-metrics');
    expect(valueAt(policy, ['spec', 'ingress'])).toEqual([
      {
        from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'platform-observability' } } }],
        ports: [{ protocol: 'TCP', port: 9187 }],
      },
    ]);
  });

  it('are objects that a team’s chart may hold', () => {
    const values = needing({ enabled: true }, 'medium', narrowed, 'eks');
    const objects = installed.rendering.objects;
    const isAnswer = (object: ManifestObject): boolean => isOfNeed(object, effectiveValues(values));
    const found = [
      ...validateObjects(objects, shippedCatalog(), isAnswer),
      ...teamReleaseFindings(objects, effectiveValues(values)),
      ...objects.flatMap((object) => teamObjectFindings(object, effectiveValues(values))),
    ];
    expect(found).toEqual([]);
  });

  const disabled = { enabled: false };
  const unwatched = render(
    needing({ enabled: true }, 'small', {}, 'kind', {
      'kube-prometheus-stack': disabled,
      grafana: disabled,
      'linkerd-viz': disabled,
      'platform-dashboards': disabled,
    }),
  );
  it('have no monitor where there is no Prometheus', () => {
    expect(unwatched.rendering.ofKind('PodMonitor')).toEqual([]);
    expect(unwatched.rendering.ofKind('NetworkPolicy').map(({ metadata }) => metadata)).not.toContainEqual(
      expect.objectContaining({ name: 'allow-need-db-metrics' }),
    );
  });

  const external = render(needing({ enabled: true, external: true }));
  it('are the same where the operator is there already', () => {
    expect(external.rendering.one('Cluster', 'db')).toMatchObject({ spec: { instances: 1 } });
  });
});
