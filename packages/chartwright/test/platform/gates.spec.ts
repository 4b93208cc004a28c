import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainPlatform } from '../../src/commands/platform/explain/explain.ts';
import { ownNotice } from '../../src/commands/platform/rendering/own-chart.ts';
import { diffPlatform } from '../../src/commands/platform/diff/diff.ts';
import { platformImages } from '../../src/commands/platform/images/images.ts';
import { renderPlatform } from '../../src/commands/platform/render.ts';
import { platformSize } from '../../src/commands/platform/size.ts';
import type { TargetOptions } from '../../src/commands/platform/files/targets.ts';
import { lintPlatform } from '../../src/commands/platform/lint.ts';
import { validatePlatform } from '../../src/commands/platform/validate.ts';
import { readManifest } from '../../src/kube/manifest.ts';
import { type Problem, ProblemsError } from '../../src/core/problem.ts';
import { locate } from '../../src/toolchain/programs/locate.ts';
import { realCharts } from '../support/platform.ts';
import { PlatformWorkspace } from '../support/platform-workspace.ts';

const workspace = new PlatformWorkspace();
const { root } = workspace;
afterAll(() => workspace.remove());

/** The problems of the platform's own objects, or of everything where the real charts are there. */
const own = !realCharts;

async function refusal(work: Promise<unknown>): Promise<Problem | undefined> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ProblemsError)) throw new Error('nothing was refused');
  return error.problems[0];
}

describe.skipIf(realCharts)('a workspace whose charts are not vendored', () => {
  it('is reported, with the command that vendors them and the --own alternative', async () => {
    const problem = await refusal(renderPlatform(root, {}));
    expect(problem).toMatchObject({ code: 'platform/not-vendored' });
    expect(problem?.fix).toMatch(/platform:vendor.*--mirror.*--own/);
  });

  it('does not advise --own where the command lacks it', async () => {
    const problem = await refusal(platformImages(root, {}));
    expect(problem).toMatchObject({ code: 'platform/not-vendored' });
    expect(problem?.fix).toMatch(/platform:vendor.*--mirror/);
    expect(problem?.fix).not.toContain('--own');
  });

  it('renders only the platform’s own objects with --own, and reports that', async () => {
    const { problems, text } = await renderPlatform(root, { env: 'dev', own: true });
    expect(problems).toEqual([]);
    expect(text).toContain(ownNotice);
    const { objects } = readManifest(readFileSync(join(root, 'dist/platform/dev/rings/base.yaml'), 'utf8'), 'base');
    expect(objects.map(({ kind }) => kind)).toContain('Namespace');
  });
});

describe('render', () => {
  it('writes one file per ring, or one for a single release', async () => {
    const { text } = await renderPlatform(root, { env: 'prod', own, ring: 'base' });
    expect(text).toContain('→ dist/platform/prod/rings/base.yaml');
    const single = await renderPlatform(root, { profile: 'kind', own });
    expect(single.text).toContain('→ dist/platform/kind/single.yaml');
  });

  it('is byte-for-byte reproducible in every ring', async () => {
    const read = (): string[] =>
      ['base', 'certs', 'mesh', 'observability', 'edge', 'dr'].map((ring) =>
        readFileSync(join(root, `dist/platform/prod/rings/${ring}.yaml`), 'utf8'),
      );
    await renderPlatform(root, { env: 'prod', own });
    const first = read();
    await renderPlatform(root, { env: 'prod', own });
    expect(read()).toEqual(first);
  });

  it('writes a Kustomize base that kubectl builds to the same objects', async () => {
    await renderPlatform(root, { env: 'dev', own, layout: 'kustomize' });
    const kubectl = await locate('kubectl');
    const overlay = join(root, 'dist/platform/dev/kustomize/overlays/dev');
    const built = execFileSync(kubectl.path, ['kustomize', overlay], { encoding: 'utf8', maxBuffer: 1 << 28 });
    await renderPlatform(root, { env: 'dev', own });
    const rings = ['base', 'scaling', 'certs', 'trust', 'mesh-cni', 'mesh', 'observability', 'mesh-viz', 'edge', 'dr'];
    const names = (text: string): string[] =>
      readManifest(text, 'm')
        .objects.filter(({ value }) => !JSON.stringify(value['metadata']).includes('"helm.sh/hook":"test'))
        .map(({ kind, name }) => `${kind}/${name}`);
    const rendered = rings.flatMap((ring) =>
      names(readFileSync(join(root, `dist/platform/dev/rings/${ring}.yaml`), 'utf8')),
    );
    expect(names(built).toSorted()).toEqual(rendered.toSorted());
  });

  it.each([
    [{ env: 'devv' }, 'platform/unknown-environment', 'did you mean `dev`?'],
    [{ env: 'dev', ring: 'meshh' }, 'platform/bad-option', 'write --ring=mesh'],
    [{ profile: 'gke' }, 'platform/bad-option', 'name one of them'],
  ])('refuses %o', async (options, code, fix) => {
    expect(await refusal(renderPlatform(root, { own, ...options }))).toMatchObject({ code, fix });
  });
});

describe('size', () => {
  it('reports the size of each ring and the total as a share of a Secret’s limit', async () => {
    const { problems, document = '' } = await platformSize(root, { env: 'prod', own });
    expect(problems).toEqual([]);
    const percents = [...document.matchAll(/ ([0-9.]+) %$/gm)].map(([, percent]) => Number(percent));
    expect(percents).toHaveLength(12);
    expect(Math.max(...percents)).toBeLessThan(80);
  });
});

describe('validate', () => {
  const file = 'environments/dev/values.yaml';
  afterAll(() => workspace.write(file, '{}\n'));

  async function problemsWith(values: string): Promise<Problem[]> {
    workspace.write(file, values);
    try {
      return [...(await validatePlatform(root, { env: 'dev', own, ring: 'base' })).problems];
    } catch (error) {
      if (error instanceof ProblemsError) return [...error.problems];
      throw error;
    }
  }

  it.each([
    ['platfrom: {}\n', 'schema/unknown-key', 'did you mean `platform`?', '1:1'],
    [
      'platform:\n  base:\n    priorityClasses:\n      team-default: { value: high }\n',
      'schema/type',
      undefined,
      '4:30',
    ],
    ['components: { loki: false }\n', 'platform/tool-value', undefined, '1:1'],
    ['platform: { base: &a {} }\nloki: *a\n', 'yaml/anchor', undefined, '1:19'],
    ['loki: { a: yes }\n', 'yaml/ambiguous', undefined, '1:12'],
  ])('reports the position of %j in the user’s file', async (values, code, fix, at) => {
    const found = (await problemsWith(values)).find((problem) => problem.code.startsWith(code));
    expect(found).toMatchObject({ file, ...(fix === undefined ? {} : { fix }) });
    expect(`${found?.line}:${found?.column}`).toBe(at);
  });

  it('reports what environment.yaml is warned of, and what two environments share', async () => {
    const settings = 'environments/dev/environment.yaml';
    const before = readFileSync(join(root, settings), 'utf8');
    workspace.write(file, '{}\n');
    workspace.write(settings, `${before}cluster: { name: lab, nodes: 1 }\n`);
    workspace.write('environments/lab/environment.yaml', 'profile: kind\n');
    const codes = async (run: typeof validatePlatform): Promise<string[]> =>
      (await run(root, { own, env: 'dev', ring: 'base' })).problems
        .filter(({ file: at }) => at === settings)
        .map(({ code, severity }) => `${severity} ${code}`);
    try {
      const expected = ['error environment/same-cluster', 'warning environment/one-node'];
      expect(await codes(validatePlatform)).toEqual(expected);
      expect(await codes(lintPlatform)).toEqual(expected);
    } finally {
      workspace.write(settings, before);
      rmSync(join(root, 'environments/lab'), { recursive: true });
    }
  });

  it('reports a fault that several environments have once, and names them', async () => {
    const template = 'charts/platform/templates/broken.yaml';
    workspace.write(file, '{}\n');
    workspace.write(template, 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: broken }\ndata: { a: 1 }\n');
    const broken = async (options: TargetOptions): Promise<string[]> =>
      (await validatePlatform(root, { ...options, own })).problems
        .filter(({ file: at }) => at === 'platform/templates/broken.yaml')
        .map(({ path }) => path);
    try {
      expect(await broken({ ring: 'base' })).toEqual(['dev, prod: ConfigMap/broken: data.a']);
      workspace.write(template, '{{ fail "no such thing" }}\n');
      const { problems } = await validatePlatform(root, { own, env: 'dev' });
      expect(problems.filter(({ code }) => code === 'helm/refused')).toMatchObject([
        {
          found: 'no such thing',
          expected: expect.stringMatching(/, for ring base, ring crds, .*, ring dr$/) as string,
        },
      ]);
    } finally {
      rmSync(join(root, template));
    }
  });

  it.runIf(realCharts)('warns about a misspelt key of an upstream chart, with a suggestion', async () => {
    expect(await problemsWith('tempo:\n  replcas: 3\n')).toMatchObject([
      {
        code: 'platform/unknown-value',
        severity: 'warning',
        path: 'tempo.replcas',
        line: 2,
        fix: 'did you mean `replicas`?',
      },
    ]);
  });

  it.runIf(realCharts)('reports a violation of an upstream schema at its line in the user’s file', async () => {
    workspace.write(file, 'cert-manager:\n  replicaCount: many\n  replicsCount: 2\n');
    const { problems } = await validatePlatform(root, { env: 'dev', ring: 'certs' });
    const refused = problems
      .filter(({ code }) => code === 'helm/schema')
      .map(({ path, line }) => `${path}:${String(line)}`);
    expect(refused).toEqual(expect.arrayContaining(['cert-manager.replicaCount:2', 'cert-manager.replicsCount:3']));
  });

  it('accepts what the generators write', async () => {
    expect((await problemsWith('{}\n')).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('explain', () => {
  it('reports the file and line of a platform value', async () => {
    const { document: text = '' } = await explainPlatform(root, {
      path: 'platform.base.priorityClasses.team-default.value',
      env: 'dev',
    });
    const [, , place = ''] = text.split('\n');
    const [path = '', line = ''] = place.trim().split(':');
    expect(readFileSync(join(root, path), 'utf8').split('\n')[Number(line) - 1]).toContain('value: 1000');
  });

  it('shows the user’s value and the one that it overrides', async () => {
    workspace.write(
      'environments/dev/values.yaml',
      'platform:\n  base:\n    priorityClasses:\n      team-default: { value: 7 }\n',
    );
    const { document: text = '' } = await explainPlatform(root, {
      path: 'platform.base.priorityClasses.team-default.value',
      env: 'dev',
    });
    workspace.write('environments/dev/values.yaml', '{}\n');
    expect(text).toMatch(
      /= 7\n {2}environments\/dev\/values.yaml:4:23\n {2}charts\/platform\/values.yaml:\d+:\d+ {2}hidden: 1000/,
    );
  });

  it('suggests the nearest key', async () => {
    const { problems } = await explainPlatform(root, { path: 'platform.bse', env: 'dev' });
    expect(problems).toMatchObject([{ code: 'platform/no-such-value', fix: 'did you mean `platform.base`?' }]);
  });

  it.runIf(realCharts)('includes the upstream chart’s own values', async () => {
    const { data } = await explainPlatform(root, { path: 'tempo.replicas', env: 'dev' });
    expect(JSON.stringify(data)).toContain('"file":"tempo-2.2.4.tgz:values.yaml"');
  });
});

describe('diff', () => {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=spec', '-c', 'user.email=spec@example.com', ...args], {
      cwd: root,
      encoding: 'utf8',
    });

  beforeAll(() => {
    writeFileSync(join(root, '.gitignore'), '*.tgz\ndist/\ncharts/platform-crds/crds/\n');
    git('init', '--quiet', '--initial-branch=main');
    git('add', '--all');
    git('commit', '--quiet', '--message=base');
  });

  it('of an unchanged workspace is empty', async () => {
    const { document: text = '' } = await diffPlatform(root, { env: 'dev', own });
    expect(text).toMatch(/^dev, compared with main \([0-9a-f]+\): 0 objects added, 0 removed, 0 changed/);
  });

  it('reports the effects of a change in the user’s values', async () => {
    workspace.write(
      'environments/dev/values.yaml',
      'platform:\n  base:\n    priorityClasses:\n      team-default: { value: 7 }\n',
    );
    const { document: text = '' } = await diffPlatform(root, { env: 'dev', own, ring: 'base' });
    workspace.write('environments/dev/values.yaml', '{}\n');
    expect(text).toContain(
      '~ PriorityClass/team-default (base)\n    ! changes what cannot be changed: value cannot be changed in place\n    value: 1000 → 7',
    );
  });

  it('rejects an unknown commit', async () => {
    expect(await refusal(diffPlatform(root, { env: 'dev', own, base: 'nowhere' }))).toMatchObject({
      code: 'platform/no-such-commit',
    });
    expect(await refusal(diffPlatform(root, { env: 'dev', own, base: '--output=x' }))).toMatchObject({
      code: 'platform/no-such-commit',
    });
  });
});
