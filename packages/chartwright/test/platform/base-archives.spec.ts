import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diffPlatform } from '../../src/commands/platform/diff/diff.ts';
import { shippedCatalogue } from '../../src/commands/platform/files/catalogue-files.ts';
import { renderPlatform } from '../../src/commands/platform/render.ts';
import { vendorPlatform } from '../../src/commands/platform/vendor/vendor.ts';
import { type Problem, ProblemsError } from '../../src/core/problem.ts';
import { cacheFolder } from '../../src/toolchain/cache.ts';
import { helm } from '../support/helm.ts';
import { useOwnCache } from '../support/own-cache.ts';
import { sampleEnvironments } from '../support/platform.ts';
import { PlatformWorkspace } from '../support/platform-workspace.ts';
import { writeStandIn } from '../support/stand-ins.ts';

// One component alone, so that its upgrade is all that happens.
const wanted = ['metrics-server', 'platform-crds', 'platform-personas'];
const others = [...shippedCatalogue().keys()].filter((name) => !wanted.includes(name));

function platform(version: string): Record<string, unknown> {
  return {
    choices: { edge: 'none' },
    components: {
      ...Object.fromEntries(others.map((name) => [name, { enabled: false }])),
      'metrics-server': { version },
    },
  };
}

useOwnCache();

const workspace = new PlatformWorkspace({
  platform: platform('1.0.0'),
  environments: { dev: sampleEnvironments.kind },
});
const { root } = workspace;
afterAll(() => workspace.remove());

const charts = join(root, 'charts/platform/charts');

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=spec', '-c', 'user.email=spec@example.com', ...args], { cwd: root });
}

/** Packages a version of the component whose objects name it, into the mirror. */
async function publish(version: string): Promise<void> {
  const chart = writeStandIn('metrics-server', version, join(root, 'sources', version));
  writeFileSync(join(chart, 'templates/version.yaml'), versioned);
  // What only the older chart has by default must not reach the newer one.
  if (version === '1.0.0') appendFileSync(join(chart, 'values.yaml'), 'only: in the older chart\n');
  mkdirSync(join(root, 'mirror'), { recursive: true });
  await (await helm()).package(chart, join(root, 'mirror'));
}

const versioned = `apiVersion: v1
kind: ConfigMap
metadata:
  name: version
  namespace: kube-system
data:
  version: {{ .Chart.Version }}
  only: {{ .Values.only | default "nothing" }}
`;

async function refusal(work: Promise<unknown>): Promise<readonly Problem[]> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ProblemsError)) throw new Error('nothing was refused');
  return error.problems;
}

async function diffText(mirror?: string): Promise<string> {
  const { document, problems } = await diffPlatform(root, { env: 'dev', ...(mirror === undefined ? {} : { mirror }) });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return document ?? '';
}

beforeAll(async () => {
  await publish('1.0.0');
  await publish('2.0.0');
  await vendorPlatform(root, { mirror: 'mirror' });
  writeFileSync(join(root, '.gitignore'), '*.tgz\ndist/\nsources/\ncharts/platform-crds/crds/\n');
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=base');
  workspace.upgrade(platform('2.0.0'));
  await vendorPlatform(root, { mirror: 'mirror' });
});

const upgraded = 'data.version: "1.0.0" → "2.0.0"';

describe('platform:diff after the upgrade of a component', () => {
  it('compares with the older chart, of which vendoring kept a copy', async () => {
    expect(readdirSync(charts).filter((name) => name.endsWith('.tgz'))).toEqual(['metrics-server-2.0.0.tgz']);
    const text = await diffText('nowhere');
    expect(text).toContain(upgraded);
    expect(text).toContain('data.only: "in the older chart" → "nothing"');
  });

  it('fetches the older chart where no copy is kept, by the digest of that commit’s lock', async () => {
    rmSync(join(cacheFolder(), 'charts'), { recursive: true });
    expect(await diffText('mirror')).toContain(upgraded);
    // And keeps it from then on.
    expect(await diffText('nowhere')).toContain(upgraded);
  });

  it('takes no copy that was changed', async () => {
    const folder = join(cacheFolder(), 'charts');
    for (const file of readdirSync(folder)) writeFileSync(join(folder, file), 'changed');
    expect(await refusal(diffText('nowhere'))).toMatchObject([
      { code: 'platform/base-not-vendored', found: expect.stringContaining('metrics-server-1.0.0.tgz') as string },
      { code: 'platform/not-published' },
    ]);
  });

  it('accepts no chart of another digest than the lock’s', async () => {
    rmSync(join(cacheFolder(), 'charts'), { recursive: true });
    appendFileSync(join(root, 'sources/1.0.0/metrics-server/values.yaml'), 'forged: true\n');
    await (await helm()).package(join(root, 'sources/1.0.0/metrics-server'), join(root, 'mirror'));
    expect(await refusal(diffText('mirror'))).toMatchObject([
      { code: 'platform/base-not-vendored' },
      { code: 'platform/digest-mismatch' },
    ]);
  });
});

describe('a chart beside the dependencies', () => {
  it.each([
    ['another version of a component', 'metrics-server', '1.0.0'],
    ['a chart of the user’s', 'velero', '1.0.0'],
  ])('is refused: %s', async (_, name, version) => {
    await (await helm()).package(writeStandIn(name, version, join(root, 'sources/stray')), charts);
    try {
      expect(await refusal(renderPlatform(root, { env: 'dev' }))).toMatchObject([
        { code: 'platform/stray-chart', file: `charts/platform/charts/${name}-${version}.tgz` },
      ]);
    } finally {
      rmSync(join(charts, `${name}-${version}.tgz`));
    }
  });

  it('is refused as a folder too', async () => {
    writeStandIn('velero', '1.0.0', charts);
    expect(await refusal(renderPlatform(root, { env: 'dev' }))).toMatchObject([
      { code: 'platform/stray-chart', file: 'charts/platform/charts/velero' },
    ]);
    rmSync(join(charts, 'velero'), { recursive: true });
  });
});
