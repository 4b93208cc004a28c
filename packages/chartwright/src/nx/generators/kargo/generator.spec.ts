import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logger } from '@nx/devkit';
import { loadAll } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DiskWorkspace, refusal } from '../../workspace/workspace.fixture.ts';
import type { KargoOptions } from '../generated/options.ts';
import init from '../init/generator.ts';
import sync from '../sync/generator.ts';
import kargo from './generator.ts';

const own = 'charts/teams/payments/values.yaml';
const inDev = 'environments/dev/teams/payments.yaml';
const inProd = 'environments/prod/teams/payments.yaml';
const objects = 'gitops/kargo/payments.yaml';
const repository = 'registry.example.com/payments/api';

const values = `tenant: { team: payments }
workloads:
  api:
    image: ${repository}:1.4.0
    ports: { main: { containerPort: 8080 } }
    initContainers:
      migrate: { image: ${repository}:1.4.0, command: [migrate] }
      wait: { image: registry.example.com/wait:1.0.0, command: [wait] }
  worker:
    image: registry.example.com/payments/worker:2.0.0
`;
const prod = `# What production has and others have not.
workloads:
  # paged at night
  api:
    autoscaling: { min: 3 }   # one a zone
    image: "${repository}:1.3.9"
`;
const environment = (revision = 'main', host = 'github.example.com'): string =>
  `profile: kind\ngitops: { engine: flux, repository: 'https://${host}/p.git', revision: ${revision}, charts: 'oci://r.example.com/c' }\n`;

let workspace: DiskWorkspace;
beforeEach(() => {
  vi.spyOn(logger, 'info').mockImplementation(() => undefined);
  workspace = new DiskWorkspace(false);
  workspace.write('platform.yaml', '# ours\ncomponents: {}\n');
  for (const name of ['dev', 'prod']) workspace.write(`environments/${name}/environment.yaml`, environment());
  workspace.write(own, values);
  workspace.write(inProd, prod);
});
afterEach(() => {
  vi.restoreAllMocks();
  workspace.remove();
});

const run = (options: KargoOptions = { stages: ['dev', 'prod'] }) => workspace.run(kargo, options);
const platform = (promotion: string): void => {
  workspace.write('platform.yaml', `components: {}\npromotion:\n${promotion.replace(/^/gm, '  ')}\n`);
};
const stages = 'stages: [{ environment: dev }, { environment: prod }]';

interface KargoObject {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: Record<string, unknown>;
}

interface Step {
  readonly uses: string;
  readonly config: Record<string, unknown>;
}

const read = (file = objects) => loadAll(workspace.read(file)) as KargoObject[];
const one = (kind: string, name?: string): KargoObject => {
  const found = read().find(
    (object) => object.kind === kind && (name ?? object.metadata.name) === object.metadata.name,
  );
  if (found === undefined) throw new Error(`no ${kind} ${name ?? ''}`);
  return found;
};
const stepsOf = (stage: string): Step[] =>
  (one('Stage', stage).spec as { promotionTemplate: { spec: { steps: Step[] } } }).promotionTemplate.spec.steps;
const step = (stage: string, uses: string) => stepsOf(stage).find((found) => found.uses === uses)?.config;

/** The problems of a run that is refused, which writes nothing. */
async function refused(options: KargoOptions = {}): Promise<string[]> {
  const before = workspace.snapshot('.');
  const problems = await refusal(run(options));
  expect(workspace.snapshot('.')).toEqual(before);
  for (const problem of problems) expect(problem.fix).not.toBe('');
  return problems.map(({ code, file, line, path }) => `${code} ${file}${line === undefined ? '' : `:${line}`} ${path}`);
}

describe('nx generate kargo', () => {
  it('records the stages in platform.yaml, and leaves the rest of it as it was', async () => {
    await run();
    expect(workspace.read('platform.yaml')).toBe(
      '# ours\ncomponents: {}\npromotion:\n  stages:\n    - environment: dev\n    - environment: prod\n',
    );
  });

  it('writes into the file of each environment the image that runs there, and no other', async () => {
    await run();
    expect(loadAll(workspace.read(inDev))).toEqual([
      {
        workloads: {
          api: { image: `${repository}:1.4.0`, initContainers: { migrate: { image: `${repository}:1.4.0` } } },
          worker: { image: 'registry.example.com/payments/worker:2.0.0' },
        },
      },
    ]);
    const after = workspace.read(inProd);
    expect(after.startsWith(prod)).toBe(true);
    expect(after).not.toContain('wait');
    expect(workspace.read('gitops/dev/teams/kustomization.yaml')).toContain(inDev);
  });

  it('changes nothing the second time, nor does sync after it', async () => {
    await workspace.run(init, { minimal: true });
    await workspace.run(sync, {});
    await run();
    const before = workspace.snapshot('.');
    await run({});
    await run();
    expect(workspace.snapshot('.')).toEqual(before);
    const { tree } = await workspace.runUntilWritten(sync, {});
    expect(tree.listChanges()).toEqual([]);
  });
});

describe('the objects of a team', () => {
  it('are a project in a namespace of its own, a warehouse, and a stage for each environment', async () => {
    await run();
    expect(read().map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      'Namespace promotion-payments',
      'Project promotion-payments',
      'ProjectConfig promotion-payments',
      'Warehouse images',
      'Stage dev',
      'Stage prod',
    ]);
    expect(workspace.read(objects)).not.toContain('Secret');
  });

  it('subscribe once to each repository, to versions without pre-releases', async () => {
    await run();
    const { subscriptions } = one('Warehouse').spec as { subscriptions: { image: Record<string, unknown> }[] };
    expect(subscriptions.map(({ image }) => image['repoURL'])).toEqual([
      repository,
      'registry.example.com/payments/worker',
    ]);
    const [pattern] = subscriptions[0]?.image['allowTagsRegexes'] as string[];
    const tags = ['1.5.0', 'v1.5.0', '1.5.0-rc.1', '1.5', 'latest', '20261130'];
    expect(tags.filter((tag) => new RegExp(pattern ?? '').test(tag))).toEqual(['1.5.0', 'v1.5.0']);
  });

  it('carry an image from stage to stage, by itself to the first alone', async () => {
    await run();
    expect(one('ProjectConfig').spec).toEqual({
      promotionPolicies: [{ stageSelector: { name: 'dev' }, autoPromotionEnabled: true }],
    });
    const sources = (name: string) =>
      (one('Stage', name).spec as { requestedFreight: { sources: unknown }[] }).requestedFreight[0]?.sources;
    expect(sources('dev')).toEqual({ direct: true });
    expect(sources('prod')).toEqual({ stages: ['dev'] });
  });

  it('replace the keys that promote writes, on the branch that the environment’s engine follows', async () => {
    workspace.write('environments/prod/environment.yaml', environment('release'));
    await run();
    expect(step('prod', 'git-clone')).toEqual({
      repoURL: 'https://github.example.com/p.git',
      checkout: [{ branch: 'release', path: './repository' }],
    });
    const image = `${repository}:\${{ imageFrom("${repository}").Tag }}@\${{ imageFrom("${repository}").Digest }}`;
    expect(step('prod', 'yaml-update')).toEqual({
      path: `./repository/${inProd}`,
      updates: [
        { key: 'workloads.api.image', value: image },
        { key: 'workloads.api.initContainers.migrate.image', value: image },
        { key: 'workloads.worker.image', value: image.replaceAll('/api', '/worker') },
      ],
    });
  });

  it('push to the first stage, and open a pull request for the next', async () => {
    await run();
    expect(stepsOf('dev').map(({ uses }) => uses)).toEqual(['git-clone', 'yaml-update', 'git-commit', 'git-push']);
    expect(stepsOf('prod').map(({ uses }) => uses)).toEqual([
      ...['git-clone', 'yaml-update', 'git-commit'],
      ...['git-push', 'git-open-pr', 'git-wait-for-pr'],
    ]);
    expect(step('dev', 'git-push')).toEqual({ path: './repository' });
    expect(step('prod', 'git-push')).toEqual({ path: './repository', generateTargetBranch: true });
    expect(step('prod', 'git-open-pr')).toMatchObject({ targetBranch: 'main' });
  });

  it('do as the stage says', async () => {
    platform('stages: [{ environment: dev, automatic: false, review: true }, { environment: prod, review: false }]');
    await run({});
    expect(one('ProjectConfig').spec).toEqual({ promotionPolicies: [] });
    expect(stepsOf('dev').at(-1)?.uses).toBe('git-wait-for-pr');
    expect(stepsOf('prod').at(-1)?.uses).toBe('git-push');
  });

  it('follow a moving tag by its digest, which the tag does not name for long', async () => {
    platform(`${stages}\nimages: { tag: main }`);
    await run({});
    const { subscriptions } = one('Warehouse').spec as { subscriptions: unknown[] };
    expect(subscriptions[0]).toEqual({
      image: { repoURL: repository, imageSelectionStrategy: 'Digest', constraint: 'main' },
    });
    const { updates } = step('dev', 'yaml-update') as { updates: { value: string }[] };
    expect(updates[0]?.value).toBe(`${repository}@\${{ imageFrom("${repository}").Digest }}`);
  });

  it('leave out images of others, and teams that are not to be promoted', async () => {
    platform(`${stages}\nimages: { repositories: [registry.example.com/payments/w] }`.replace('/w]', '/worker/]'));
    await run({});
    expect(() => workspace.read(objects)).toThrow();
    platform(`${stages}\nteams: { payments: { images: { repositories: [registry.example.com/] } } }`);
    await run({});
    expect(one('Stage', 'dev').kind).toBe('Stage');
    platform(`${stages}\nteams: { payments: { enabled: false } }`);
    await run({});
    expect(() => workspace.read(objects)).toThrow();
  });

  it('name an image of Docker Hub alike, however the values write it', async () => {
    workspace.write(
      own,
      'tenant: { team: payments }\nworkloads:\n  a: { image: "docker.io/library/web:1.0.0" }\n  b: { image: "web:1.0.0" }\n',
    );
    workspace.write(inProd, '# none\n');
    await run();
    const { subscriptions } = one('Warehouse').spec as { subscriptions: unknown[] };
    expect(subscriptions).toHaveLength(1);
    const { updates } = step('dev', 'yaml-update') as { updates: { value: string }[] };
    expect(updates.map(({ value }) => value.split('$')[0])).toEqual(['docker.io/library/web:', 'web:']);
    for (const { value } of updates) expect(value).toContain('imageFrom("web").Tag');
  });
});

describe('nx sync', () => {
  beforeEach(() => workspace.run(init, { minimal: true }));

  it('brings the objects up to date, and takes those of a team that is gone', async () => {
    await run();
    platform('stages: [{ environment: dev }]');
    await workspace.run(sync, {});
    expect(read().filter(({ kind }) => kind === 'Stage')).toHaveLength(1);
    workspace.write('platform.yaml', 'components: {}\n');
    await workspace.run(sync, {});
    expect(Object.keys(workspace.snapshot('gitops'))).not.toContain(objects);
    expect(workspace.read(inProd).startsWith(prod)).toBe(true);
  });

  it('leaves the files of an environment called kargo, where nothing is promoted', async () => {
    workspace.write('environments/kargo/environment.yaml', environment());
    await workspace.run(sync, {});
    const before = workspace.snapshot('gitops/kargo');
    expect(Object.keys(before)).toContain('gitops/kargo/README.md');
    await workspace.run(sync, {});
    expect(workspace.snapshot('gitops/kargo')).toEqual(before);
  });

  it('names the images that a person has yet to pin, and the command that does', async () => {
    await run();
    workspace.write(own, `${values}  cron: { image: registry.example.com/payments/cron:1.0.0 }\n`);
    const problems = await refusal(workspace.run(sync, {}));
    expect(problems.map(({ code, file, path }) => `${code} ${file} ${path}`)).toEqual([
      `environment/promotion-pin ${inDev} workloads.cron.image`,
      `environment/promotion-pin ${inProd} workloads.cron.image`,
    ]);
    expect(problems[0]?.fix).toContain('npx nx generate kargo');
    await run({});
    await workspace.run(sync, {});
    expect(workspace.read(inProd)).toContain('payments/cron:1.0.0');
  });

  it('refuses to replace what a person changed in the objects', async () => {
    await run();
    workspace.write(objects, `${workspace.read(objects)}# mine\n`);
    const [problem] = await refusal(workspace.run(sync, {}));
    expect(problem).toMatchObject({ code: 'nx/edited-file', file: objects });
    expect(problem?.fix).toContain('npx nx generate kargo --force');
    await run({ force: true });
    expect(workspace.read(objects)).not.toContain('# mine');
  });
});

describe('refused, with nothing written', () => {
  it('a run without stages, and others than those recorded', async () => {
    expect(await refused()).toEqual(['nx/missing-option nx generate kargo --stages']);
    platform(stages);
    expect(await refused({ stages: ['prod', 'dev'] })).toEqual(['nx/kargo-differs platform.yaml promotion.stages']);
  });

  it('an environment that does not exist, one named twice, and one without an engine', async () => {
    workspace.write('environments/bare/environment.yaml', 'profile: kind\n');
    expect(await refused({ stages: ['dev', 'prd', 'dev', 'bare'] })).toEqual([
      'platform/unknown-environment nx generate kargo --stages (promotion.stages[1].environment)',
      'platform/promotion-twice nx generate kargo --stages (promotion.stages[2].environment)',
      'platform/promotion-no-engine nx generate kargo --stages (promotion.stages[3].environment)',
    ]);
  });

  it('what the options alone can mend, which then records it', async () => {
    workspace.write(own, `${values}  cache: { image: 'redis:alpine' }\n`);
    for (const name of ['dev', 'prod'])
      workspace.write(`environments/${name}/environment.yaml`, environment('main', 'git.example.com'));
    const given: KargoOptions = { stages: ['dev', 'prod'], images: ['registry.example.com/'], provider: 'gitlab' };
    expect((await refused({ stages: ['dev', 'prod'] }))[0]).toContain('platform/promotion-provider');
    expect((await refused({ ...given, images: [] }))[0]).toContain('environment/promotion-tag');
    expect(await refused({ ...given, images: ['registry.example.com'] })).toEqual([
      'schema/pattern nx generate kargo --images (promotion.images.repositories[0])',
    ]);
    await run(given);
    const before = workspace.snapshot('.');
    await run(given);
    expect(workspace.snapshot('.')).toEqual(before);
    expect(workspace.read(objects)).not.toContain('redis');
    expect(await refused({ provider: 'gitea' })).toEqual(['nx/kargo-differs platform.yaml promotion.provider']);
    expect(await refused({ images: ['ghcr.io/acme/'] })).toEqual(['nx/kargo-differs platform.yaml promotion.images']);
  });

  it('a repository that Kargo cannot push to, or open pull requests on', async () => {
    workspace.write('environments/dev/environment.yaml', environment().replace('https:', 'ssh:'));
    workspace.write('environments/prod/environment.yaml', environment('a'.repeat(40), 'git.example.com'));
    expect(await refused({ stages: ['dev', 'prod'] })).toEqual([
      'platform/promotion-repository nx generate kargo --stages (promotion.stages[0].environment)',
      'platform/promotion-provider nx generate kargo --stages (promotion.stages[1].environment)',
      'platform/promotion-branch nx generate kargo --stages (promotion.stages[1].environment)',
    ]);
    workspace.write('environments/prod/environment.yaml', environment('main', 'git.example.com'));
    platform(`${stages}\nrepository: https://git.example.com/p.git\nprovider: gitlab`);
    await run({});
    expect(step('prod', 'git-open-pr')).toMatchObject({ provider: 'gitlab', repoURL: 'https://git.example.com/p.git' });
  });

  it.each([
    ['git.example.com:99999', 'https://git.example.com:99999/p.git'],
    ['<host>', 'https://<host>/p.git'],
    ['kargo:t0ken@github.example.com', 'https://…@github.example.com/p.git'],
    ['t0ken@github.example.com', 'https://…@github.example.com/p.git'],
  ])('a repository at %s, which is no URL or holds a credential', async (host, shown) => {
    for (const name of ['dev', 'prod'])
      workspace.write(`environments/${name}/environment.yaml`, environment('main', host));
    const problems = await refusal(run());
    expect(problems.map(({ code, found }) => `${code} ${found}`)).toEqual(
      ['dev', 'prod'].map((name) => `platform/promotion-repository ${shown}, which the engine of ${name} follows`),
    );
    expect(() => workspace.read(objects)).toThrow('ENOENT');
  });

  it('a repository of platform.yaml that is no URL', async () => {
    platform(`${stages}\nrepository: https://<host>/p.git`);
    expect(await refused()).toEqual(['platform/promotion-repository platform.yaml:4 promotion.repository']);
  });

  it('an environment called kargo, whose files would lie among these', async () => {
    workspace.write('environments/kargo/environment.yaml', environment());
    expect(await refused({ stages: ['dev', 'prod'] })).toEqual([
      'platform/promotion-folder nx generate kargo --stages (promotion)',
    ]);
  });

  it('a team that does not exist, and one that has nothing to promote', async () => {
    platform(`${stages}\nteams: { paymnts: {} }`);
    expect(await refused()).toEqual(['platform/promotion-team platform.yaml:4 promotion.teams.paymnts']);
    platform(`${stages}\nteams: { payments: { images: { repositories: [ghcr.io/acme/] } } }`);
    expect(await refused()).toEqual(['platform/promotion-no-images platform.yaml:4 promotion.teams.payments']);
  });

  it('an image of another repository in a later stage, and one that no stage before has', async () => {
    workspace.write(
      inProd,
      `workloads:\n  api:\n    image: mirror.example.com/api:1.4.0\n  late:\n    image: r.io/l:1.0.0\n`,
    );
    expect(await refused({ stages: ['dev', 'prod'] })).toEqual([
      `environment/promotion-repository ${inProd}:3 workloads.api.image`,
      `environment/promotion-order ${inProd}:5 workloads.late.image`,
    ]);
  });

  it('an image without a version, which Kargo would never find one of', async () => {
    workspace.write(own, `tenant: { team: payments }\nworkloads:\n  cache:\n    image: redis:alpine\n`);
    workspace.write(inProd, '# none\n');
    expect(await refused({ stages: ['dev', 'prod'] })).toEqual([
      `environment/promotion-tag ${own}:4 workloads.cache.image`,
    ]);
    platform(`${stages}\nimages: { tag: alpine }`);
    await run({});
    expect(one('Stage', 'prod').kind).toBe('Stage');
  });

  it.each(['gitops', 'gitops/kargo', 'gitops/dev'])('a link in the place of %s that leads elsewhere', async (link) => {
    await run();
    const [from, elsewhere] = [join(workspace.root, link), mkdtempSync(join(tmpdir(), 'elsewhere-'))];
    try {
      cpSync(from, elsewhere, { recursive: true });
      rmSync(from, { recursive: true });
      symlinkSync(elsewhere, from);
      const before = readdirSync(elsewhere, { recursive: true });
      workspace.write('environments/dev/environment.yaml', environment().replace('flux', 'argocd'));
      workspace.write('platform.yaml', 'components: {}\n');
      const found = await refusal(workspace.run(sync, {}));
      expect(found.map(({ code }) => code)).toContain('nx/outside-workspace');
      expect(readdirSync(elsewhere, { recursive: true })).toEqual(before);
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });

  it('a team whose values cannot be read, whose objects stay', async () => {
    await run();
    workspace.write(own, 'workloads: [\n');
    expect((await refused()).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([`yaml/syntax ${own}:2`]);
    expect(workspace.read(objects)).toContain('kind: Stage');
  });

  it('an image whose name Kargo refuses', async () => {
    workspace.write(own, 'tenant: { team: payments }\nworkloads:\n  api:\n    image: r.io/a--b:1.0.0\n');
    workspace.write(inProd, '# none\n');
    expect((await refused({ stages: ['dev'] })).map((line) => line.split(' ')[0])).toEqual([
      'environment/promotion-name',
    ]);
  });

  it.each([
    ['a map on one line', `workloads:\n  api: { image: "${repository}:1.3.9" }\n`],
    ['a comment after it', `workloads:\n  api:\n    image: ${repository}:1.3.9 # until May\n`],
    ['a line below its key', `workloads:\n  api:\n    image:\n      ${repository}:1.3.9\n`],
  ])('an image that Kargo would break the file with: %s', async (_, text) => {
    workspace.write(inProd, text);
    const found = await refused({ stages: ['dev', 'prod'] });
    expect(found.map((line) => line.replace(/:\d+/, ''))).toContain(
      `environment/promotion-pin ${inProd} workloads.api.image`,
    );
  });
});
