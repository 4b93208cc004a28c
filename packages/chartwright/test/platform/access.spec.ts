import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { type PlatformCase, realCharts, renderPlatform } from '../support/platform.ts';
import { type KubernetesObject, type Rendering, valueAt } from '../support/rendering.ts';
import { repositoryPath } from '../support/repository.ts';

interface Rule {
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly nonResourceURLs?: readonly string[];
  readonly verbs: readonly string[];
}

/** Every component that has a choice is in one of them. */
const wholes: readonly PlatformCase[] = [
  { profile: 'kind' },
  { profile: 'eks' },
  {
    profile: 'eks',
    platform: {
      choices: { customMetrics: 'keda' },
      components: { 'external-secrets': { enabled: true } },
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

describe('the rights of the platform’s own', () => {
  it('hold no wildcard', () => {
    for (const rendering of renderings) {
      const own = rulesIn(rendering).filter(({ value }) => isOwn(value));
      expect(own.length).toBeGreaterThan(0);
      expect(own.filter(({ rule }) => hasWildcard(rule)).map(({ object }) => object)).toEqual([]);
    }
  });

  it('bind nobody to cluster-admin', () => {
    const own = new Set(renderings.flatMap((rendering) => rendering.objects.filter(({ value }) => isOwn(value))));
    expect([...own].filter(({ value }) => valueAt(value, 'roleRef.name') === 'cluster-admin')).toEqual([]);
  });

  it.skipIf(!realCharts)('have no wildcards beside them but the listed ones of upstream', () => {
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
  it('are bound to the groups that are named, and to nobody else', async () => {
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

  it('refuse a group of system:, whose members no identity provider says', async () => {
    const groups = ['system:masters'];
    await expect(
      renderPlatform({ profile: 'kind', ring: 'base', values: { platform: { access: { admins: { groups } } } } }),
    ).rejects.toThrow('platform.access.admins.groups: "system:masters"');
  });

  it('let a viewer write nothing and read no Secret', () => {
    const grants = [...grantsOf(everything(), 'platform-viewer')];
    expect(grants).toContain('get velero.io/backups');
    expect(grants.filter((grant) => !/^(get|list|watch) /.test(grant))).toEqual([]);
    expect(grants.filter((grant) => / (\/secrets|velero\.io\/downloadrequests)$/.test(grant))).toEqual([]);
  });

  it('let an admin see all that a viewer sees', () => {
    const admin = grantsOf(everything(), 'platform-admin');
    expect([...grantsOf(everything(), 'platform-viewer')].filter((grant) => !admin.has(grant))).toEqual([]);
  });

  it('let an admin look after namespaces, nodes, certificates and backups', () => {
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

  it('give an admin no Secret, nothing that makes a pod, and no way to become another', () => {
    const refused =
      /^(\w+ \/secrets|\w+ \/(pods\/(exec|attach|ephemeralcontainers)|serviceaccounts\/token|nodes\/proxy)|(create|update|patch) (\/pods|apps\/\w+|batch\/\w+)|(escalate|impersonate) .*|bind [^ ]*|(create|update|patch|delete) rbac\.authorization\.k8s\.io\/(cluster.*|roles))$/;
    const reads = /^(get|list|watch) (?!\/secrets$)/;
    expect(
      [...grantsOf(everything(), 'platform-admin')].filter((grant) => refused.test(grant) && !reads.test(grant)),
    ).toEqual([]);
  });

  it('let an admin give the personas alone', () => {
    const { rule } = rulesIn(everything()).find(({ rule: { verbs } }) => verbs.includes('bind')) as { rule: Rule };
    expect(rule.resourceNames?.every((name) => /^chartwright-(team-\w+|platform-viewer)$/.test(name))).toBe(true);
  });
});

describe('what components add to the personas of teams', () => {
  it('is there only with the component', () => {
    const [kind] = renderings as [Rendering];
    expect(grantsOf(kind, 'team-deployer')).not.toContain('create keda.sh/scaledobjects');
    expect(grantsOf(everything(), 'team-deployer')).toContain('create keda.sh/scaledobjects');
  });

  it('lets a deployer write routes of alerts, mesh policies and external secrets, and every persona see them', () => {
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

  it('gives a team no SecretStore, no trigger that lends an identity, and nothing of Velero’s', () => {
    const writes = [...grantsOf(everything(), 'team-admin')].filter((grant) => !/^(get|list|watch) /.test(grant));
    expect(
      writes.filter((grant) => /secretstores|triggerauthentications|velero|scrapeconfigs|probes/.test(grant)),
    ).toEqual([]);
    expect([...grantsOf(everything(), 'team-viewer')].filter((grant) => grant.includes('velero'))).toEqual([]);
  });
});
