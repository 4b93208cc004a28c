import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diffPlatform } from '../../src/commands/platform/diff/diff.ts';
import { environmentRoot } from '../../src/commands/platform/files/environment-root.ts';
import { readEnvironmentOf } from '../../src/commands/platform/files/platform-files.ts';
import { readUmbrellaFolder } from '../../src/commands/platform/files/umbrella-chart.ts';
import { umbrellaValuesFiles } from '../../src/commands/platform/files/values-files.ts';
import { installSteps } from '../../src/commands/platform/install/plan.ts';
import { withTemporaryFolder } from '../../src/toolchain/temporary-folder.ts';
import { explainPlatform } from '../../src/commands/platform/explain/explain.ts';
import { shippedCatalogue } from '../../src/commands/platform/files/catalogue-files.ts';
import { platformImages } from '../../src/commands/platform/images/images.ts';
import { packagePlatform } from '../../src/commands/platform/package.ts';
import { renderPlatform } from '../../src/commands/platform/render.ts';
import { validatePlatform } from '../../src/commands/platform/validate.ts';
import { vendorPlatform } from '../../src/commands/platform/vendor/vendor.ts';
import { type Problem, ProblemsError } from '../../src/core/problem.ts';
import { yamlText } from '../../src/core/yaml/text.ts';
import { readArchive } from '../../src/platform/vendor/packaged-chart.ts';
import { helm } from '../support/helm.ts';
import { useOwnCache } from '../support/own-cache.ts';
import { sampleEnvironments } from '../support/platform.ts';
import { PlatformWorkspace } from '../support/platform-workspace.ts';
import { writeStandIn } from '../support/stand-ins.ts';

// One component with objects and one with definitions: all that versions differ in.
const wanted = ['metrics-server', 'velero', 'platform-crds', 'platform-personas'];
const others = [...shippedCatalogue().keys()].filter((name) => !wanted.includes(name));
const platform = {
  choices: { edge: 'none' },
  components: {
    ...Object.fromEntries(others.map((name) => [name, { enabled: false }])),
    'metrics-server': { version: '2.0.0' },
    velero: { version: '2.0.0' },
  },
};

useOwnCache();

const workspace = new PlatformWorkspace({
  platform,
  environments: {
    dev: { ...sampleEnvironments.kind, components: { velero: { enabled: true } } },
    stage: sampleEnvironments.kind,
  },
});
const { root } = workspace;
afterAll(() => workspace.remove());

const environmentFile = 'environments/stage/environment.yaml';
const vendored = join(root, 'environments/stage/vendored');

/** Gives the environment `stage` versions of its own. */
function pin(components: Record<string, object>): void {
  workspace.write(environmentFile, yamlText({ ...sampleEnvironments.kind, components }));
}

/** Packages a version of a component whose objects and definitions name it, into the mirror. */
async function publish(name: string, version: string): Promise<void> {
  const chart = writeStandIn(name, version, join(root, 'sources', version));
  writeFileSync(join(chart, 'templates/version.yaml'), versioned);
  if (name === 'velero') {
    mkdirSync(join(chart, 'crds'), { recursive: true });
    writeFileSync(join(chart, 'crds/versions.yaml'), definition(version));
  }
  mkdirSync(join(root, 'mirror'), { recursive: true });
  await (await helm()).package(chart, join(root, 'mirror'));
}

const versioned = `apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Chart.Name }}-version
  namespace: {{ .Release.Namespace }}
data:
  version: {{ .Chart.Version }}
`;

const definition = (version: string): string => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: marks.velero.io
spec:
  group: velero.io
  names: { kind: Mark, plural: marks }
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema: { openAPIV3Schema: { type: object, description: "of ${version}" } }
`;

async function refusal(work: Promise<unknown>): Promise<readonly Problem[]> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ProblemsError)) throw new Error('nothing was refused');
  return error.problems;
}

const codes = (problems: readonly Problem[]): string[] =>
  problems.map(({ code, file, line, path }) => `${code} ${file}${line === undefined ? '' : `:${line}`} ${path}`);

async function versionsIn(env: string): Promise<string[]> {
  const { problems } = await renderPlatform(root, { env, ring: 'all' });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const folder = join(root, 'dist/platform', env, 'rings');
  const text = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  return [...text.join('\n').matchAll(/name: (\S+)-version\n(?:.*\n)*? {2}version: (\S+)/g)]
    .map(([, name, version]) => `${name} ${version}`)
    .sort();
}

const vendor = () => vendorPlatform(root, { mirror: 'mirror' });

beforeAll(async () => {
  workspace.write('charts/teams/payments/Chart.yaml', 'apiVersion: v2\nname: payments\nversion: 0.1.0\n');
  for (const name of ['metrics-server', 'velero'])
    for (const version of ['1.0.0', '2.0.0', '3.0.0']) await publish(name, version);
  writeFileSync(join(root, '.gitignore'), '*.tgz\ndist/\nsources/\ncharts/platform-crds/crds/\n');
});

describe('an environment with another version of a component', () => {
  it('is refused by its place as long as nobody vendored that version', async () => {
    await vendor();
    pin({ 'metrics-server': { version: '1.0.0' } });
    expect(codes(await refusal(renderPlatform(root, { env: 'stage' })))).toEqual([
      `platform/not-vendored ${environmentFile}:6 components.metrics-server.version`,
    ]);
    expect(codes((await vendorPlatform(root, { check: true })).problems)).toEqual([
      'platform/not-vendored environments/stage/vendored/charts/metrics-server-1.0.0.tgz ',
    ]);
  });

  it('is told when nobody publishes it, and nothing is put into place', async () => {
    pin({ 'metrics-server': { version: '9.9.9' } });
    expect(codes((await vendor()).problems)).toEqual(['platform/not-published metrics-server-9.9.9.tgz ']);
    expect(existsSync(vendored)).toBe(false);
  });

  it('has that version vendored beside the platform’s, and rendered; others keep theirs', async () => {
    pin({ 'metrics-server': { version: '1.0.0' } });
    const { problems, text } = await vendor();
    expect(problems).toEqual([]);
    expect(text).toContain('For stage: 1 chart of another version in environments/stage/vendored/charts.');
    expect(readdirSync(join(vendored, 'charts'))).toEqual(['metrics-server-1.0.0.tgz']);
    expect(await versionsIn('stage')).toEqual(['metrics-server 1.0.0', 'velero 2.0.0']);
    expect(await versionsIn('dev')).toEqual(['metrics-server 2.0.0', 'velero 2.0.0']);
    expect((await vendorPlatform(root, { check: true })).problems).toEqual([]);
  });

  it('has its own definitions where the version brings others', async () => {
    pin({ velero: { version: '3.0.0' } });
    await vendor();
    const mark = 'velero.io_marks.yaml';
    expect(readFileSync(join(vendored, 'crds', mark), 'utf8')).toContain('of 3.0.0');
    expect(readFileSync(join(root, 'charts/platform-crds/crds', mark), 'utf8')).toContain('of 2.0.0');
    expect(readFileSync(join(root, 'charts/platform/vendor.lock.yaml'), 'utf8')).toContain('environments:\n  stage:\n');
    expect(readdirSync(join(vendored, 'charts'))).toEqual(['velero-3.0.0.tgz']);
    expect((await vendorPlatform(root, { check: true })).problems).toEqual([]);
    expect(await versionsIn('stage')).toEqual(['metrics-server 2.0.0', 'velero 3.0.0']);
  });

  it('is validated, explained and listed with its version', async () => {
    pin({ 'metrics-server': { version: '1.0.0' } });
    await vendor();
    expect(
      (await validatePlatform(root, { env: 'stage' })).problems.filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
    const explained = await explainPlatform(root, { env: 'stage', path: 'metrics-server' });
    expect(JSON.stringify(explained.data)).toContain('metrics-server-1.0.0.tgz');
    const images = await platformImages(root, {});
    expect(JSON.stringify(images.data)).toContain('"1.0.0"');
    expect(JSON.stringify(images.data)).toContain('"2.0.0"');
  });

  it('is packaged on its own, with its charts and definitions, under a version that tells', async () => {
    pin({ velero: { version: '3.0.0' } });
    await vendor();
    const { text } = await packagePlatform(root);
    expect(text).toContain('dist/platform/platform-0.1.0.tgz');
    expect(text).toContain('dist/platform/platform-0.1.0-stage.tgz');
    const files = readArchive(readFileSync(join(root, 'dist/platform/platform-0.1.0-stage.tgz')));
    const read = (path: string): string => new TextDecoder().decode(files.get(path));
    expect(read('platform/Chart.yaml')).toMatch(/version: 0\.1\.0-stage\n/);
    expect(read('platform/charts/velero/Chart.yaml')).toContain('version: 3.0.0');
    expect(read('platform/charts/platform-crds/crds/velero.io_marks.yaml')).toContain('of 3.0.0');
    expect([...files.keys()]).toContain('platform/profiles/kind.yaml');
  });

  it('is installed from a copy that has all else from the workspace', async () => {
    pin({ velero: { version: '3.0.0' } });
    await vendor();
    const { value: environment } = await readEnvironmentOf(root, 'stage');
    await withTemporaryFolder(async (folder) => {
      const here = await environmentRoot(root, environment, folder);
      expect(here).not.toBe(root);
      expect(umbrellaValuesFiles(here, environment, 'dr')).toEqual(umbrellaValuesFiles(root, environment, 'dr'));
      expect(existsSync(join(here, 'charts/teams/payments/Chart.yaml'))).toBe(true);
      expect(readFileSync(join(here, 'charts/platform-crds/crds/velero.io_marks.yaml'), 'utf8')).toContain('of 3.0.0');
      const [request] = installSteps(here, environment, { single: false, ring: 'dr' }, []).flatMap((step) =>
        step.kind === 'release' ? [step.request] : [],
      );
      const { missing, stray, chart } = await readUmbrellaFolder(request?.chart ?? '');
      expect([missing, stray]).toEqual([[], []]);
      expect(chart.charts.get('velero')?.version).toBe('3.0.0');
    });
  });

  it('loses what it had when it goes back to the platform’s version', async () => {
    pin({});
    const { text } = await vendor();
    expect(text).toContain('removed environments/stage/vendored');
    expect(existsSync(vendored)).toBe(false);
    expect(readFileSync(join(root, 'charts/platform/vendor.lock.yaml'), 'utf8')).not.toContain('3.0.0');
  });
});

it('is compared by platform:diff with the version that it had, and with that it has', async () => {
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=spec', '-c', 'user.email=spec@example.com', ...args], { cwd: root });
  };
  pin({ 'metrics-server': { version: '1.0.0' } });
  await vendor();
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=base');
  pin({ 'metrics-server': { version: '3.0.0' } });
  await vendor();
  rmSync(join(root, 'mirror'), { recursive: true });
  const { document } = await diffPlatform(root, { env: 'stage' });
  expect(document).toContain('data.version: "1.0.0" → "3.0.0"');
  expect((await diffPlatform(root, { env: 'dev' })).document).not.toContain('data.version');
});
