import { logger } from '@nx/devkit';
import { load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DiskWorkspace, refusal } from '../../workspace/workspace.fixture.ts';
import type { CiOptions } from '../generated/options.ts';
import ci from './generator.ts';
import { githubFile } from './github.ts';
import { gitlabEntry, gitlabFile } from './gitlab.ts';

interface Step {
  readonly name: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions: Readonly<Record<string, string>>;
  readonly needs?: string | readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

let workspace: DiskWorkspace;
beforeEach(() => {
  vi.spyOn(logger, 'info').mockImplementation(() => undefined);
  workspace = new DiskWorkspace(false);
});
afterEach(() => {
  vi.restoreAllMocks();
  workspace.remove();
});

const github: CiOptions = { provider: 'github' };
const run = (options: Partial<CiOptions> = {}) => workspace.run(ci, { ...github, ...options });
const workflow = () => load(workspace.read(githubFile)) as Workflow;
const stepsOf = (job: string) => workflow().jobs[job]?.steps ?? [];
const allSteps = () => Object.values(workflow().jobs).flatMap(({ steps }) => steps);

/** A workspace with a platform, of which one environment is of kind. */
function platform(): void {
  workspace.write('platform.yaml', 'components: {}\n');
  workspace.write('environments/live/environment.yaml', 'profile: eks\n');
  workspace.write('environments/trial/environment.yaml', 'profile: kind\n');
}

describe('nx generate ci --provider=github', () => {
  it('checks drift, values, style and objects of what a change touches, and comments on it', async () => {
    await run();
    expect(Object.keys(workflow().jobs)).toEqual(['drift', 'lint', 'ct-lint', 'review', 'comment']);
    const commands = allSteps().flatMap(({ run: command }) => command ?? []);
    expect(commands).toContain('npx nx sync:check');
    expect(commands).toContain('npx nx affected -t validate lint --base="$BASE" --format=github');
    expect(commands.join('\n')).toContain('npx nx affected -t ct-lint');
    expect(commands.join('\n')).toContain('npx nx run-many -t diff --base="$BASE" --format=markdown');
    expect(commands.join('\n')).not.toContain('platform:');
  });

  it('vendors, reviews and installs a platform, in the environment of kind', async () => {
    platform();
    await run();
    expect(Object.keys(workflow().jobs)).toContain('install');
    const commands = stepsOf('install').map(({ run: command }) => command);
    expect(commands).toContain('npx nx run platform:vendor');
    expect(commands).toContain('npx nx run platform:up --env=trial --yes');
    expect(stepsOf('review').find(({ run: command }) => command?.includes('platform:review'))).toBeDefined();
    const cached = stepsOf('lint').find(({ uses }) => uses?.startsWith('actions/cache@'));
    expect(cached?.with?.['key']).toContain("hashFiles('charts/platform/vendor.lock.yaml')");
    await run({ environment: 'none' });
    expect(Object.keys(workflow().jobs)).not.toContain('install');
  });

  it('gives each job what it needs and nothing else, and never runs a change with a token that writes', async () => {
    platform();
    await run({ registry: 'ghcr.io/acme/charts' });
    const { on, permissions, jobs } = workflow();
    expect(permissions).toEqual({});
    expect(Object.keys(on).sort()).toEqual(['pull_request', 'push']);
    for (const [name, { permissions: given, steps }] of Object.entries(jobs)) {
      if (name === 'comment') {
        expect(given).toEqual({ 'pull-requests': 'write' });
        expect(steps.some(({ uses, run: command }) => /checkout@|nx /.test(`${uses ?? ''}${command ?? ''}`))).toBe(
          false,
        );
      } else if (name === 'publish') {
        expect(Object.keys(given).sort()).toEqual(['attestations', 'contents', 'id-token', 'packages']);
        expect(given['contents']).toBe('read');
      } else expect([name, given]).toEqual([name, { contents: 'read' }]);
    }
  });

  it('names each action by a commit, with its version beside it, and puts no expression into a shell', async () => {
    platform();
    await run({ registry: 'ghcr.io/acme/charts', remoteCache: true });
    const uses = workspace.read(githubFile).match(/^.*\buses: .*$/gm) ?? [];
    expect(uses.length).toBeGreaterThan(15);
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    for (const { run: command = '' } of allSteps()) expect(command).not.toContain('${{');
    for (const step of allSteps().filter((one) => one.uses?.startsWith('actions/checkout@')))
      expect(step.with?.['persist-credentials']).toBe(false);
  });

  it('publishes on request, after all else has passed and without a cache', async () => {
    platform();
    await run({ registry: 'registry.example.com/acme/charts' });
    const { needs, permissions, steps } = workflow().jobs['publish'] ?? { steps: [], permissions: {} };
    expect(needs).toEqual(['drift', 'lint', 'ct-lint', 'install']);
    expect(permissions).not.toHaveProperty('packages');
    expect(steps.map(({ uses = '' }) => uses.split('@')[0])).not.toContain('actions/cache');
    expect(steps.find(({ uses }) => uses?.startsWith('actions/setup-node@'))?.with).toEqual({
      'node-version': '24',
      'package-manager-cache': false,
    });
    expect(workspace.read(githubFile)).toContain('REGISTRY: registry.example.com/acme/charts\n');
    expect(workspace.read(githubFile)).toContain('${{ secrets.REGISTRY_PASSWORD }}');
  });

  it.each([
    ['pnpm-lock.yaml', '', 'pnpm install --frozen-lockfile', 'pnpm exec nx sync:check'],
    ['yarn.lock', '# yarn lockfile v1\n', 'yarn install --frozen-lockfile', 'yarn nx sync:check'],
    ['yarn.lock', '__metadata:\n  version: 8\n', 'yarn install --immutable', 'yarn nx sync:check'],
    ['package-lock.json', '{}', 'npm ci', 'npx nx sync:check'],
  ])('knows the package manager by %s', async (file, text, install, nx) => {
    workspace.write(file, text);
    await run();
    const commands = stepsOf('drift').map(({ run: command }) => command);
    expect(commands).toEqual(expect.arrayContaining([install, nx]));
    expect(commands.includes('corepack enable')).toBe(file !== 'package-lock.json');
  });

  it('takes the version of Node from the file that names it', async () => {
    workspace.write('.nvmrc', '22\n');
    await run();
    expect(stepsOf('drift').find(({ uses }) => uses?.startsWith('actions/setup-node@'))?.with).toMatchObject({
      'node-version-file': '.nvmrc',
    });
  });

  it('gives a change a token of the cache that only reads', async () => {
    await run();
    expect(workflow().jobs['lint']?.env).toBeUndefined();
    await run({ remoteCache: true });
    expect(workflow().jobs['lint']?.env?.['NX_SELF_HOSTED_REMOTE_CACHE_ACCESS_TOKEN']).toMatch(
      /event_name == 'push' && secrets\.NX_CACHE_WRITE_TOKEN \|\| secrets\.NX_CACHE_READ_TOKEN/,
    );
  });
});

describe('nx generate ci --provider=gitlab', () => {
  const jobs = () => load(workspace.read(gitlabFile)) as Readonly<Record<string, Record<string, unknown>>>;
  const gitlab = (options: Partial<CiOptions> = {}) => run({ provider: 'gitlab', ...options });

  it('writes the same checks, included by a file of its own where there is none', async () => {
    await gitlab();
    expect(load(workspace.read(gitlabEntry))).toEqual({ include: [{ local: gitlabFile }] });
    expect(Object.keys(jobs())).toEqual([
      ...['.charts', 'charts:drift', 'charts:lint', 'charts:ct', 'charts:ct-lint', 'charts:review', 'charts:comment'],
    ]);
    expect(jobs()['charts:drift']?.['script']).toEqual(['npm ci', 'npx nx sync:check']);
    expect(workspace.read(gitlabFile)).not.toContain('platform:');
  });

  it('leaves the pipeline of a person as it is', async () => {
    workspace.write(gitlabEntry, 'stages: [test]\n');
    await gitlab();
    expect(workspace.read(gitlabEntry)).toBe('stages: [test]\n');
    expect(vi.mocked(logger.info).mock.calls.flat().join()).toContain(`- local: ${gitlabFile}`);
  });

  it('names each image by its digest, and says where none is known', async () => {
    platform();
    await gitlab({ registry: 'registry.example.com/acme/charts' });
    const images = workspace.read(gitlabFile).match(/image: .*$/gm) ?? [];
    expect(images).toHaveLength(3);
    for (const image of images)
      expect(image).toMatch(/^image: docker\.io\/library\/[a-z]+:[\d.]+@sha256:[0-9a-f]{64}$/);
    await gitlab({ node: '22' });
    expect(workspace.read(gitlabFile)).toMatch(/# Its digest is not known here.*\n +image: .*node:22-bookworm\n/);
  });

  it('installs and removes the cluster of the environment, and publishes on request', async () => {
    platform();
    workspace.write('environments/trial/environment.yaml', 'profile: kind\ncluster: { name: laptop }\n');
    await gitlab({ registry: 'registry.example.com/acme/charts' });
    expect(jobs()['charts:install']).toMatchObject({
      tags: ['$KIND_RUNNER'],
      after_script: [expect.any(String), '"$CI_PROJECT_DIR/.programs/kind" delete cluster --name laptop'],
    });
    expect(jobs()['charts:publish']).toMatchObject({
      id_tokens: { SIGSTORE_ID_TOKEN: { aud: 'sigstore' } },
      rules: [{ if: '$CI_COMMIT_BRANCH == "main"' }],
    });
    expect(jobs()['charts:package']).toMatchObject({ cache: [] });
    expect(jobs()['charts:publish']).toMatchObject({ cache: [], variables: { GIT_STRATEGY: 'empty' } });
  });
});

describe('a workspace', () => {
  it('whose nx.json names another main branch has that one', async () => {
    workspace.write('nx.json', JSON.stringify({ defaultBase: 'origin/master' }));
    await run();
    expect(workflow().on).toMatchObject({ push: { branches: ['master'] } });
  });

  it('with a lock file of Bun alone is refused, and one that has npm’s too is not', async () => {
    workspace.write('bun.lock', '{}');
    expect(await refusal(run())).toMatchObject([{ code: 'nx/package-manager', file: 'bun.lock' }]);
    workspace.write('package-lock.json', '{}');
    await run();
    expect(workspace.read(githubFile)).toContain('npm ci');
  });

  it('without a platform is refused an environment that is not there', async () => {
    expect(await refusal(run({ environment: 'dev' }))).toMatchObject([{ code: 'platform/unknown-environment' }]);
  });
});

describe('the file of a person', () => {
  it('is renewed while nobody has changed it, and records how it was made', async () => {
    await run({ node: '22' });
    const before = workspace.read(githubFile);
    expect(before.split('\n')[0]).toContain('`npx nx generate ci --provider=github --node=22`');
    await run({ node: '22' });
    expect(workspace.read(githubFile)).toBe(before);
    workspace.write(githubFile, before.replaceAll('\n', '\r\n'));
    await run({ branch: 'trunk' });
    expect(workspace.read(githubFile)).toContain('branches: [trunk]');
  });

  it.each([
    ['changed', (text: string) => text.replace('timeout-minutes: 10', 'timeout-minutes: 11')],
    ['wrote', () => 'name: mine\n'],
  ])('is not replaced when a person %s it, unless asked to', async (_, change) => {
    await run();
    const theirs = change(workspace.read(githubFile));
    workspace.write(githubFile, theirs);
    const problems = await refusal(run());
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([`nx/pipeline-changed ${githubFile}`]);
    expect(workspace.read(githubFile)).toBe(theirs);
    await run({ force: true });
    expect(workspace.read(githubFile)).not.toBe(theirs);
  });

  it('is not written for an environment that cannot be installed', async () => {
    platform();
    const codes = async (environment: string) => (await refusal(run({ environment }))).map(({ code }) => code);
    expect(await codes('live')).toEqual(['platform/not-kind']);
    expect(await codes('trail')).toEqual(['platform/unknown-environment']);
    expect(() => workspace.read(githubFile)).toThrow();
  });
});
