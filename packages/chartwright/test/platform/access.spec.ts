import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { optionalComponents, type PlatformCase, realCharts, renderPlatform } from '../support/platform.ts';
import { type KubernetesObject, type Rendering, valueAt } from '../support/rendering.ts';
import { repositoryPath } from '../support/repository.ts';

interface Rule {
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly nonResourceURLs?: readonly string[];
  readonly verbs: readonly string[];
}

/** Every component of a choice is in one of them. */
const wholes: readonly PlatformCase[] = [
  { profile: 'kind' },
  { profile: 'eks' },
  {
    profile: 'eks',
    platform: {
      choices: { customMetrics: 'keda' },
      components: optionalComponents,
    },
  },
  { profile: 'eks', platform: { choices: { customMetrics: 'prometheus-adapter', logAgent: 'promtail' } } },
];

const renderings: Rendering[] = [];
beforeAll(async () => {
  for (const whole of wholes) renderings.push(await renderPlatform(whole));
}, 240_000);

function rulesIn(rendering: Rendering): { object: string; value: KubernetesObject; rule: Rule }[] {
  return rendering.objects
    .filter(({ kind }) => kind === 'ClusterRole' || kind === 'Role')
    .flatMap(({ kind, name, value }) =>
      ((valueAt(value, 'rules') ?? []) as Rule[]).map((rule) => ({ object: `${kind}/${name}`, value, rule })),
    );
}

function hasWildcard({ apiGroups = [], resources = [], verbs, nonResourceURLs = [] }: Rule): boolean {
  return [...apiGroups, ...resources, ...verbs, ...nonResourceURLs].some((word) => word.includes('*'));
}

function cluster(rendering: Rendering): string[] {
  return rendering.objects
    .filter(({ kind, value }) => kind.endsWith('RoleBinding') && valueAt(value, 'roleRef.name') === 'cluster-admin')
    .map(({ kind, name }) => `${kind}/${name}`);
}

const isOwn = (value: KubernetesObject): boolean =>
  valueAt(value, 'metadata.labels["app.kubernetes.io/part-of"]') === 'platform';

/** `<verb> <group>/<resource>` of all that an aggregated ClusterRole comes to. */
function grantsOf(rendering: Rendering, persona: string): Set<string> {
  const label = `chartwright.dev/aggregate-to-${persona}`;
  return new Set(
    rulesIn(rendering)
      .filter(({ value }) => valueAt(value, `metadata.labels["${label}"]`) === 'true')
      .flatMap(({ rule: { verbs, apiGroups = [], resources = [], resourceNames } }) =>
        verbs.flatMap((verb) =>
          apiGroups.flatMap((group) =>
            resources.map((one) => `${verb} ${group}/${one}${resourceNames === undefined ? '' : ' by name'}`),
          ),
        ),
      ),
  );
}

const everything = (): Rendering => renderings[2] as Rendering;

describe('the platform’s own RBAC', () => {
  it('contains no wildcard', () => {
    for (const rendering of renderings) {
      const own = rulesIn(rendering).filter(({ value }) => isOwn(value));
      expect(own.length).toBeGreaterThan(0);
      expect(own.filter(({ rule }) => hasWildcard(rule)).map(({ object }) => object)).toEqual([]);
    }
  });

  it('binds nobody to cluster-admin', () => {
    const own = new Set(renderings.flatMap((rendering) => rendering.objects.filter(({ value }) => isOwn(value))));
    expect([...own].filter(({ value }) => valueAt(value, 'roleRef.name') === 'cluster-admin')).toEqual([]);
  });

  it.skipIf(!realCharts)('leaves only the listed upstream wildcards', () => {
    const file = repositoryPath('packages/chartwright/fixtures/rbac-exceptions.yaml');
    const listed = (load(readFileSync(file, 'utf8')) as { object: string }[]).map(({ object }) => object);
    const found = renderings.flatMap((rendering) => [
      ...rulesIn(rendering)
        .filter(({ rule }) => hasWildcard(rule))
        .map(({ object }) => object),
      ...cluster(rendering),
    ]);
    expect([...new Set(found)].toSorted()).toEqual(listed.toSorted());
  });
});

describe('the platform’s personas', () => {
  it('are bound only to the configured groups', async () => {
    expect(everything().names.filter((name) => name.startsWith('ClusterRoleBinding/chartwright'))).toEqual([]);
    const rendering = await renderPlatform({
      profile: 'kind',
      ring: 'base',
      values: { platform: { access: { admins: { groups: ['sre'] }, viewers: { groups: ['everyone', 'audit'] } } } },
    });
    const subjects = (persona: string): unknown =>
      (valueAt(rendering.one('ClusterRoleBinding', `chartwright-platform-${persona}`), 'subjects') as object[]).map(
        (subject) => valueAt(subject, 'name'),
      );
    expect(subjects('admin')).toEqual(['sre']);
    expect(subjects('viewer')).toEqual(['everyone', 'audit']);
  });

  it('reject system: groups, which no identity provider manages', async () => {
    const groups = ['system:masters'];
    await expect(
      renderPlatform({ profile: 'kind', ring: 'base', values: { platform: { access: { admins: { groups } } } } }),
    ).rejects.toThrow('platform.access.admins.groups: "system:masters"');
  });

  it('do not let a viewer write anything or read Secrets', () => {
    const grants = [...grantsOf(everything(), 'platform-viewer')];
    expect(grants).toContain('get velero.io/backups');
    expect(grants.filter((grant) => !/^(get|list|watch) /.test(grant))).toEqual([]);
    expect(grants.filter((grant) => / (\/secrets|velero\.io\/downloadrequests)$/.test(grant))).toEqual([]);
  });

  it('let an admin see everything that a viewer sees', () => {
    const admin = grantsOf(everything(), 'platform-admin');
    expect([...grantsOf(everything(), 'platform-viewer')].filter((grant) => !admin.has(grant))).toEqual([]);
  });

  it('let an admin manage namespaces, nodes, certificates and backups', () => {
    const needed = [
      'patch /nodes',
      'create /namespaces',
      'update /resourcequotas',
      'create /pods/eviction',
      'delete /pods',
      'patch cert-manager.io/certificates',
      'create velero.io/restores',
      'patch karpenter.sh/nodepools',
    ];
    expect(needed.filter((grant) => !grantsOf(everything(), 'platform-admin').has(grant))).toEqual([]);
  });

  it('do not let an admin read Secrets, create pods or impersonate others', () => {
    const refused =
      /^(\w+ \/secrets|\w+ \/(pods\/(exec|attach|ephemeralcontainers)|serviceaccounts\/token|nodes\/proxy)|(create|update|patch) (\/pods|apps\/\w+|batch\/\w+)|(escalate|impersonate) .*|bind [^ ]*|(create|update|patch|delete) rbac\.authorization\.k8s\.io\/(cluster.*|roles))$/;
    const reads = /^(get|list|watch) (?!\/secrets$)/;
    expect(
      [...grantsOf(everything(), 'platform-admin')].filter((grant) => refused.test(grant) && !reads.test(grant)),
    ).toEqual([]);
  });

  it('let an admin bind only the personas', () => {
    const { rule } = rulesIn(everything()).find(({ rule: { verbs } }) => verbs.includes('bind')) as { rule: Rule };
    expect(rule.resourceNames?.every((name) => /^chartwright-(team-\w+|platform-viewer)$/.test(name))).toBe(true);
  });
});

describe('rules that components add to the team personas', () => {
  it('exist only with the component', () => {
    const [kind] = renderings as [Rendering];
    expect(grantsOf(kind, 'team-deployer')).not.toContain('create keda.sh/scaledobjects');
    expect(grantsOf(everything(), 'team-deployer')).toContain('create keda.sh/scaledobjects');
  });

  it('let a deployer write alert routes, mesh policies and external secrets, and every persona read them', () => {
    for (const [group, resource] of [
      ['monitoring.coreos.com', 'alertmanagerconfigs'],
      ['policy.linkerd.io', 'servers'],
      ['external-secrets.io', 'externalsecrets'],
    ]) {
      expect(grantsOf(everything(), 'team-deployer')).toContain(`create ${group}/${resource}`);
      expect(grantsOf(everything(), 'team-developer')).not.toContain(`create ${group}/${resource}`);
      for (const persona of ['viewer', 'developer', 'deployer', 'admin'])
        expect(grantsOf(everything(), `team-${persona}`)).toContain(`get ${group}/${resource}`);
    }
  });

  it('let teams and the platform see the databases that an operator makes, and nobody change them by hand', () => {
    for (const persona of ['team-viewer', 'team-admin', 'platform-viewer', 'platform-admin'])
      expect([...grantsOf(everything(), persona)].filter((grant) => grant.includes('postgresql.cnpg.io'))).toEqual([
        'get postgresql.cnpg.io/clusters',
        'list postgresql.cnpg.io/clusters',
        'watch postgresql.cnpg.io/clusters',
      ]);
  });

  it('give a team no SecretStore, no trigger with another identity, and no Velero object', () => {
    const writes = [...grantsOf(everything(), 'team-admin')].filter((grant) => !/^(get|list|watch) /.test(grant));
    expect(
      writes.filter((grant) => /secretstores|triggerauthentications|velero|scrapeconfigs|probes/.test(grant)),
    ).toEqual([]);
    expect([...grantsOf(everything(), 'team-viewer')].filter((grant) => grant.includes('velero'))).toEqual([]);
  });
});
