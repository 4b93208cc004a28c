import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { githubPipeline } from '../../packages/chartwright/src/nx/generators/ci/github.ts';
import { gitlabPipeline } from '../../packages/chartwright/src/nx/generators/ci/gitlab.ts';
import type { Pipeline } from '../../packages/chartwright/src/nx/generators/ci/pipeline.ts';
import { locate, locateProgram } from '../../packages/chartwright/src/toolchain/programs/locate.ts';
import { run } from '../../packages/chartwright/src/toolchain/run.ts';
import { pipelinePrograms } from './programs.ts';

const npm = { name: 'npm', lockFile: 'package-lock.json', install: 'npm ci', nx: 'npx nx' } as const;
const pnpm = {
  name: 'pnpm',
  lockFile: 'pnpm-lock.yaml',
  install: 'pnpm install --frozen-lockfile',
  nx: 'pnpm exec nx',
} as const;
const least: Pipeline = {
  manager: pnpm,
  node: { file: '.nvmrc' },
  branch: 'trunk',
  platform: false,
  environment: undefined,
  registry: undefined,
  remoteCache: false,
  kind: 'v0.33.0',
  ct: "go install -ldflags='-X a.b=v1' example.com/ct@v1.0.0",
};
const platform = { platform: true, environment: { name: 'dev', cluster: 'trial' } };
const most: Pipeline = { ...least, ...platform, manager: npm, registry: 'ghcr.io/acme/charts', remoteCache: true };
const variants: Readonly<Record<string, Pipeline>> = {
  least,
  most,
  elsewhere: { ...most, manager: pnpm, node: { version: '22' }, registry: 'registry.example.com/acme/charts' },
  quiet: { ...least, ...platform, node: { version: '24' } },
};

/** Absolute path of a program; undefined where `npm run tools` did not build it. */
const pathOf = (name: keyof typeof pipelinePrograms | 'yamllint') =>
  (name === 'yamllint' ? locate(name) : locateProgram(pipelinePrograms[name])).then(
    ({ path }) => path,
    () => undefined,
  );
const [actionlint, zizmor, schemas, yamllint] = await Promise.all(
  (['actionlint', 'zizmor', 'check-jsonschema', 'yamllint'] as const).map((name) => pathOf(name)),
);
if ([actionlint, zizmor, schemas, yamllint].includes(undefined))
  console.warn('skipped: some checks of pipelines, for want of their programs (npm run tools)');

describe('the pipelines that nx generate ci writes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chartwright-pipelines-'));
  const github = (name: string) => join(folder, '.github/workflows', `${name}.yaml`);
  const gitlab = (name: string) => join(folder, 'gitlab', `${name}.gitlab-ci.yml`);
  const write = (file: string, text: string) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  beforeAll(() => {
    for (const [name, pipeline] of Object.entries(variants)) {
      write(github(name), githubPipeline(pipeline));
      write(gitlab(name), gitlabPipeline(pipeline));
    }
    write(
      join(folder, 'yamllint.yaml'),
      'extends: default\nrules: { line-length: disable, document-start: disable, truthy: { check-keys: false }, comments: { min-spaces-from-content: 1 }, comments-indentation: disable }\n',
    );
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const verdict = async (program: string | undefined, args: readonly string[]) => {
    const { exitCode, stdout, stderr } = await run(program ?? '', args, { cwd: folder });
    return exitCode === 0 ? 'ok' : `${stdout}\n${stderr}`;
  };
  const names = Object.keys(variants);

  it.skipIf(actionlint === undefined)('are workflows of GitHub to actionlint', async () => {
    const args = ['-no-color', '-shellcheck=', '-pyflakes='];
    expect(await verdict(actionlint, [...args, ...names.map((name) => github(name))])).toBe('ok');
    write(github('wrong'), githubPipeline(least).replace('needs: review', 'needs: revue'));
    expect(await verdict(actionlint, [...args, github('wrong')])).toContain('revue');
    rmSync(github('wrong'));
  });

  it.skipIf(zizmor === undefined)('give nothing away that zizmor knows of', { timeout: 60_000 }, async () => {
    const args = ['--offline', '--no-progress', '--persona=pedantic'];
    expect(await verdict(zizmor, [...args, ...names.map((name) => github(name))])).toBe('ok');
    write(github('wrong'), githubPipeline(least).replace(/@[0-9a-f]{40} # v7\.0\.1/, '@v7'));
    expect(await verdict(zizmor, [...args, github('wrong')])).toContain('unpinned-uses');
    rmSync(github('wrong'));
  });

  it.skipIf(schemas === undefined)("keep to their hosts' published schemas", { timeout: 60_000 }, async () => {
    const check = (schema: string, files: readonly string[]) =>
      verdict(schemas, ['--builtin-schema', schema, ...files]);
    expect(await check('vendor.github-workflows', names.map(github))).toBe('ok');
    expect(await check('vendor.gitlab-ci', names.map(gitlab))).toBe('ok');
    write(gitlab('wrong'), gitlabPipeline(least).replace('expire_in: 1 day', 'expires: 1 day'));
    expect(await check('vendor.gitlab-ci', [gitlab('wrong')])).toContain('charts:ct');
    rmSync(gitlab('wrong'));
  });

  it.skipIf(yamllint === undefined)('are clean YAML', { timeout: 60_000 }, async () => {
    const files = names.flatMap((name) => [github(name), gitlab(name)]);
    expect(await verdict(yamllint, ['--strict', '-c', join(folder, 'yamllint.yaml'), ...files])).toBe('ok');
  });
});
