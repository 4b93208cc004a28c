import { readFileSync } from 'node:fs';
import type { Tree } from '@nx/devkit';
import { loadAll } from 'js-yaml';
import { beforeEach, describe, expect, it } from 'vitest';
import { type SchemaBundle, SchemaCatalog } from '../../../kube/catalog.ts';
import { readManifest } from '../../../kube/manifest.ts';
import { validateObjects } from '../../../kube/validate.ts';
import { ringNames, ringsBefore } from '../../../platform/model/rings.ts';
import { verify } from '../../../core/ownership.ts';
import { valueAt } from '../../../core/untyped.ts';
import { assetPath } from '../../../toolchain/assets.ts';
import { memoryWorkspace } from '../../workspace/workspace.fixture.ts';
import teamChart from '../team-chart/generator.ts';
import type { GitopsOptions } from '../generated/options.ts';
import gitops from './generator.ts';

const environment = '# ours\nprofile: kind\ndomains: [dev.example.test]\n';
const wanted = {
  env: 'dev',
  repository: 'https://git.example.com/platform.git',
  charts: 'oci://registry.example.com/charts',
} as const;

let tree: Tree;
beforeEach(async () => {
  tree = memoryWorkspace();
  tree.write('platform.yaml', 'components: {}\n');
  tree.write('environments/dev/environment.yaml', environment);
  await teamChart(tree, { name: 'payments' });
  await teamChart(tree, { name: 'search' });
});

function objects(path: string): Record<string, unknown>[] {
  return loadAll(tree.read(`gitops/dev/${path}`, 'utf-8') ?? '') as Record<string, unknown>[];
}

function filesBelow(folder: string): string[] {
  return tree.children(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    return tree.isFile(path) ? [path] : filesBelow(path);
  });
}

const bundle = (name: string): SchemaBundle =>
  JSON.parse(readFileSync(assetPath('schemas', 'kubernetes', name), 'utf8')) as SchemaBundle;
const catalog = SchemaCatalog.of({ core: bundle('core.json'), bundles: [bundle('custom.json')] });

describe.each(['argocd', 'flux'] as const)('nx generate gitops --engine=%s', (engine) => {
  const options: GitopsOptions = { ...wanted, engine };

  it('writes objects that the engine’s own definitions accept', async () => {
    await gitops(tree, options);
    const files = filesBelow('gitops/dev').filter(
      (file) => file.endsWith('.yaml') && !file.endsWith('kustomization.yaml'),
    );
    expect(files.length).toBeGreaterThan(ringNames.length);
    const manifest = files.map((file) => tree.read(file, 'utf-8') ?? '').join('\n---\n');
    const { objects: all, problems } = readManifest(manifest, 'gitops');
    expect([...problems, ...validateObjects(all, catalog)]).toEqual([]);
  });

  it('writes the same again, stamped, and changes nothing the second time', async () => {
    await gitops(tree, options);
    const before = filesBelow('gitops/dev').map((file) => [file, tree.read(file, 'utf-8')] as const);
    for (const [file, text] of before) expect(verify(file, text ?? '')).toBe('intact');
    await gitops(tree, { env: 'dev' });
    for (const [file, text] of before) expect(tree.read(file, 'utf-8')).toBe(text);
  });

  it('has its README push the one package that its files install', async () => {
    await gitops(tree, options);
    const readme = tree.read('gitops/dev/README.md', 'utf-8') ?? '';
    const [, version] = /helm push dist\/platform\/platform-([\d.]+)\.tgz /.exec(readme) ?? [];
    const files = filesBelow('gitops/dev').map((file) => tree.read(file, 'utf-8') ?? '');
    const installed = files.flatMap((text) => text.match(/(?<=\b(?:version|targetRevision): )\d[\d.]+$/gm) ?? []);
    expect(installed).toEqual(ringNames.map(() => version));
  });

  it('records the engine in environment.yaml and leaves the rest of it as it was', async () => {
    await gitops(tree, options);
    const text = tree.read('environments/dev/environment.yaml', 'utf-8') ?? '';
    expect(text.startsWith(environment)).toBe(true);
    expect(text).toContain(`engine: ${engine}`);
  });

  it('refuses another engine than the one recorded', async () => {
    await gitops(tree, options);
    const other = engine === 'flux' ? 'argocd' : 'flux';
    await expect(gitops(tree, { ...options, engine: other })).rejects.toThrow(/nx\/gitops-differs/);
  });

  it('refuses to replace a file that was changed by hand', async () => {
    await gitops(tree, options);
    const file = filesBelow('gitops/dev').find((path) => path.endsWith('mesh.yaml')) ?? '';
    tree.write(file, `${tree.read(file, 'utf-8')}# mine\n`);
    await expect(gitops(tree, { env: 'dev' })).rejects.toThrow(/nx\/edited-file/);
  });
});

describe('nx generate gitops', () => {
  it('requires the options that it cannot derive', async () => {
    await expect(gitops(tree, { env: 'dev' })).rejects.toThrow(/nx\/gitops-missing/);
    await expect(gitops(tree, { ...wanted, env: 'nope', engine: 'flux' })).rejects.toThrow(/unknown-environment/);
    await expect(gitops(tree, { env: 'dev', engine: 'flux' })).rejects.toThrow(/schema\/missing-key/);
    expect(filesBelow('gitops')).toEqual([]);
  });

  it('gives Argo CD a wave for each ring, every one after those it depends on', async () => {
    await gitops(tree, { ...wanted, engine: 'argocd' });
    const wave = (ring: string): number => {
      const [application] = objects(`apps/${ring}.yaml`) as { metadata: { annotations: Record<string, string> } }[];
      return Number(application?.metadata.annotations['argocd.argoproj.io/sync-wave']);
    };
    for (const ring of ringNames) for (const before of ringsBefore(ring)) expect(wave(before)).toBeLessThan(wave(ring));
  });

  it('has Argo CD ask the API server what differs, of the platform and of teams', async () => {
    await gitops(tree, { ...wanted, engine: 'argocd' });
    const asked = { 'argocd.argoproj.io/compare-options': 'ServerSideDiff=true' };
    const [ring] = objects('apps/edge.yaml');
    expect(ring?.metadata).toMatchObject({ annotations: asked });
    const sets = objects('apps/teams.yaml').filter(({ kind }) => kind === 'ApplicationSet');
    for (const set of sets) expect(valueAt(set, ['spec', 'template', 'metadata', 'annotations'])).toEqual(asked);
    expect(sets).not.toEqual([]);
  });

  it('has Argo CD leave alone the replicas that an autoscaler wrote, and no others', async () => {
    await gitops(tree, { ...wanted, engine: 'argocd' });
    const ignored = (file: string, ...path: string[]) =>
      objects(file).flatMap((object) => valueAt(object, [...path, 'ignoreDifferences']) as Record<string, unknown>[]);
    const all = [
      ...ignored('apps/observability.yaml', 'spec'),
      ...ignored('apps/teams.yaml', 'spec', 'template', 'spec'),
    ];
    const workloads = all.filter(({ group }) => group === 'apps');
    expect(workloads).toHaveLength(6);
    for (const one of workloads)
      expect(one).toEqual({
        group: 'apps',
        kind: expect.stringMatching(/^(Deployment|StatefulSet)$/) as string,
        managedFieldsManagers: ['kube-controller-manager', 'keda'],
      });
    expect(JSON.stringify(all)).not.toContain('/spec/replicas');
  });

  it('limits a team’s project in Argo CD to its namespace, this repository, and what a team may hold', async () => {
    await gitops(tree, { ...wanted, engine: 'argocd' });
    const project = objects('apps/projects.yaml').find(
      (object) => (object['metadata'] as { name: string }).name === 'payments',
    );
    expect(project?.['spec']).toMatchObject({
      sourceRepos: [wanted.repository],
      destinations: [{ namespace: 'team-payments' }],
      clusterResourceWhitelist: [],
    });
    expect(JSON.stringify(project)).toContain('"NetworkPolicy"');
  });

  it('gives Flux the dependencies of the rings, and a team an account that ends at its namespace', async () => {
    await gitops(tree, { ...wanted, engine: 'flux' });
    const [mesh] = objects('platform/mesh.yaml') as { spec: { dependsOn: unknown } }[];
    expect(mesh?.spec.dependsOn).toEqual([{ name: 'platform-trust' }, { name: 'platform-mesh-cni' }]);
    const [account, , release] = objects('teams/payments.yaml') as { kind: string; metadata: { namespace: string } }[];
    expect([account?.kind, account?.metadata.namespace]).toEqual(['ServiceAccount', 'team-payments']);
    expect(release).toMatchObject({ spec: { serviceAccountName: 'payments-deployer', values: { part: 'app' } } });
  });

  it('has Flux wait for the platform, and for no team, which could hold up the others', async () => {
    await gitops(tree, { ...wanted, engine: 'flux' });
    expect(objects('flux.yaml')).toMatchObject([
      { metadata: { name: 'dev-platform' }, spec: { wait: true } },
      { metadata: { name: 'dev-tenants' }, spec: { wait: false, dependsOn: [{ name: 'dev-platform' }] } },
      { metadata: { name: 'dev-teams' }, spec: { wait: false, dependsOn: [{ name: 'dev-tenants' }] } },
    ]);
  });

  it('names only values files that are there, by paths that lead to them', async () => {
    tree.write('environments/dev/teams/payments.yaml', 'part: all\n');
    await gitops(tree, { ...wanted, engine: 'flux' });
    const [kustomization] = objects('teams/kustomization.yaml') as { configMapGenerator: { files: string[] }[] }[];
    expect(kustomization?.configMapGenerator.map(({ files }) => files)).toEqual([
      [
        'contract.yaml=../../../environments/dev/contract.yaml',
        'teams-payments.yaml=../../../environments/dev/teams/payments.yaml',
      ],
      ['contract.yaml=../../../environments/dev/contract.yaml'],
    ]);
  });
});
