import { beforeAll, describe, expect, it } from 'vitest';
import { helm } from '../support/helm.ts';
import { Rendering, valueAt } from '../support/rendering.ts';
import { chartUnderTest } from '../support/repository.ts';

interface Rule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

const personas = ['viewer', 'developer', 'deployer', 'admin'] as const;

let rendering: Rendering;
beforeAll(async () => {
  const chart = chartUnderTest('platform-personas');
  const [result] = await (await helm()).render([{ chart, name: 'platform-personas' }]);
  if (result === undefined) throw new Error('Helm gave nothing.');
  rendering = new Rendering(result);
});

/** The rules that the API server would gather for a persona, as its aggregated ClusterRole defines. */
function rulesOf(persona: string): readonly Rule[] {
  const role = rendering.one('ClusterRole', `chartwright-team-${persona}`);
  const [selector] = valueAt(role, 'aggregationRule.clusterRoleSelectors') as { matchLabels: Record<string, string> }[];
  const wanted = Object.entries(selector?.matchLabels ?? {});
  expect(wanted).toHaveLength(1);
  return rendering
    .ofKind('ClusterRole')
    .filter((candidate) => wanted.every(([key, value]) => valueAt(candidate, `metadata.labels["${key}"]`) === value))
    .flatMap((candidate) => valueAt(candidate, 'rules') as Rule[]);
}

/** `<verb> <group>/<resource>` of all that a persona may do. */
function grantsOf(persona: string): Set<string> {
  return new Set(
    rulesOf(persona).flatMap(({ apiGroups, resources, verbs }) =>
      verbs.flatMap((verb) =>
        apiGroups.flatMap((group) => resources.map((resource) => `${verb} ${group}/${resource}`)),
      ),
    ),
  );
}

const writes = ['create', 'update', 'patch', 'delete', 'deletecollection'];

describe('the platform’s personas', () => {
  it('are four, each gathered by label, so that a platform adds rules without touching the chart', () => {
    const gathered = rendering.ofKind('ClusterRole').filter((role) => valueAt(role, 'aggregationRule') !== undefined);
    expect(gathered.map((role) => valueAt(role, 'metadata.name'))).toEqual(
      expect.arrayContaining(personas.map((persona) => `chartwright-team-${persona}`)),
    );
    // None, not an empty list: what the platform sets, the aggregation controller's rules would be in conflict with.
    expect(gathered.filter((role) => 'rules' in role)).toEqual([]);
  });

  it('contain no binding', () => {
    expect(new Set(rendering.objects.map(({ kind }) => kind))).toEqual(new Set(['ClusterRole']));
  });

  describe.each(personas)('%s', (persona) => {
    it('has permissions, none of them a wildcard', () => {
      const words = rulesOf(persona).flatMap(({ apiGroups, resources, verbs }) => [
        ...apiGroups,
        ...resources,
        ...verbs,
      ]);
      expect(words.length).toBeGreaterThan(0);
      expect(words.filter((word) => word.includes('*'))).toEqual([]);
    });

    it('cannot impersonate or grant more than it has', () => {
      expect([...grantsOf(persona)].filter((grant) => /^(escalate|bind|impersonate) /.test(grant))).toEqual([]);
    });

    it('may view the team’s workloads', () => {
      const grants = grantsOf(persona);
      for (const resource of [
        '/pods',
        '/pods/log',
        '/events',
        'apps/deployments',
        'autoscaling/horizontalpodautoscalers',
      ]) {
        for (const verb of ['get', 'list', 'watch']) expect(grants).toContain(`${verb} ${resource}`);
      }
    });

    it('cannot change quota, limits, namespaces, nodes or tokens', () => {
      const refused =
        /^(create|update|patch|delete|deletecollection) \/(resourcequotas|limitranges|namespaces|nodes|serviceaccounts\/token)/;
      expect([...grantsOf(persona)].filter((grant) => refused.test(grant))).toEqual([]);
    });
  });

  it.each(['viewer', 'developer'])('do not let a %s read a Secret or open a shell', (persona) => {
    const refused = / \/(secrets|pods\/exec|pods\/attach|pods\/ephemeralcontainers)$/;
    expect([...grantsOf(persona)].filter((grant) => refused.test(grant))).toEqual([]);
  });

  it('do not let a viewer write anything', () => {
    expect([...grantsOf('viewer')].filter((grant) => writes.some((verb) => grant.startsWith(`${verb} `)))).toEqual([]);
  });

  it('do not let a developer write pods or anything that creates them, since that would expose every Secret', () => {
    const makers = [
      '/pods',
      'apps/deployments',
      'apps/statefulsets',
      'apps/daemonsets',
      'apps/replicasets',
      'batch/jobs',
      'batch/cronjobs',
    ];
    const made = makers.flatMap((resource) => ['create', 'update', 'patch'].map((verb) => `${verb} ${resource}`));
    expect(made.filter((grant) => grantsOf('developer').has(grant))).toEqual([]);
  });

  it('let a developer restart, scale and forward ports', () => {
    const needed = [
      'delete /pods',
      'create /pods/eviction',
      'patch apps/deployments/scale',
      'create /pods/portforward',
    ];
    expect(needed.filter((grant) => !grantsOf('developer').has(grant))).toEqual([]);
  });

  it('let a deployer write every kind of the app part and none of the tenant part', () => {
    const grants = grantsOf('deployer');
    const app = [
      '/configmaps',
      '/services',
      '/serviceaccounts',
      '/secrets',
      'apps/deployments',
      'apps/statefulsets',
      'apps/daemonsets',
      'batch/jobs',
      'batch/cronjobs',
      'autoscaling/horizontalpodautoscalers',
      'policy/poddisruptionbudgets',
      'networking.k8s.io/ingresses',
      'gateway.networking.k8s.io/httproutes',
      'monitoring.coreos.com/servicemonitors',
      'monitoring.coreos.com/podmonitors',
    ];
    // Helm's server-side apply creates by patch; rollback and uninstall need the others.
    const needed = app.flatMap((resource) =>
      ['get', 'create', 'patch', 'update', 'delete'].map((verb) => `${verb} ${resource}`),
    );
    expect(needed.filter((grant) => !grants.has(grant))).toEqual([]);
    const tenant = / (networking\.k8s\.io\/networkpolicies|rbac\.authorization\.k8s\.io\/.*)$/;
    expect(
      [...grants].filter((grant) => tenant.test(grant) && writes.some((verb) => grant.startsWith(`${verb} `))),
    ).toEqual([]);
  });

  it('give an admin all permissions of the others', () => {
    const admin = grantsOf('admin');
    for (const persona of personas) expect([...grantsOf(persona)].filter((grant) => !admin.has(grant))).toEqual([]);
  });

  it('have a ClusterRole for each RoleBinding that the library renders', () => {
    const names = rendering.ofKind('ClusterRole').map((role) => valueAt(role, 'metadata.name'));
    for (const persona of personas) expect(names).toContain(`chartwright-team-${persona}`);
  });
});
