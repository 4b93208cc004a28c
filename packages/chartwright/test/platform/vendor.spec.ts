import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import tar from 'tar-stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shippedCatalogue } from '../../src/commands/platform/files/catalogue-files.ts';
import { packagePlatform } from '../../src/commands/platform/package.ts';
import type { VendorOptions } from '../../src/commands/options/platform.ts';
import { vendorPlatform } from '../../src/commands/platform/vendor/vendor.ts';
import { readArchive } from '../../src/platform/vendor/packaged-chart.ts';
import { renderUmbrella } from '../../src/platform/umbrella/umbrella.ts';
import { yamlText } from '../../src/core/yaml/text.ts';
import { type Problem, ProblemsError } from '../../src/core/problem.ts';
import { serveFiles, serveRegistry } from '../support/chart-server.ts';
import { helm } from '../support/helm.ts';
import { useOwnCache } from '../support/own-cache.ts';
import { platformFrom } from '../support/platform.ts';
import { repositoryPath } from '../support/repository.ts';
import { standInMirror } from '../support/stand-in-mirror.ts';

/** Two charts, one with definitions of its own, and a manifest: what is needed to see every way of vendoring. */
const wanted = ['metrics-server', 'velero', 'gateway-api', 'platform-crds', 'platform-personas'];

const ownCharts = ['lib-platform', 'platform-personas', 'platform-crds', 'platform-dashboards'];

const archives = ['metrics-server-3.13.1.tgz', 'velero-12.1.0.tgz'];
const manifest = 'gateway-api-v1.6.3-standard-install.yaml';
const definitions = [
  'gateway.networking.k8s.io_gateways.yaml',
  'gateway.networking.k8s.io_httproutes.yaml',
  'velero.io_backups.yaml',
  'velero.io_backupstoragelocations.yaml',
  'velero.io_schedules.yaml',
];

useOwnCache();

let root: string;
let mirror: string;

beforeEach(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'chartwright-vendor-')));
  mirror = join(root, 'mirror');
  cpSync(await standInMirror(), mirror, { recursive: true });
  writePlatform();
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function writePlatform(components: Record<string, object> = {}): void {
  const others = [...shippedCatalogue().keys()].filter((name) => !wanted.includes(name));
  const written = {
    choices: { edge: 'none' },
    components: { ...Object.fromEntries(others.map((name) => [name, { enabled: false }])), ...components },
  };
  write('platform.yaml', yamlText(written));
  const { files } = renderUmbrella({
    platform: platformFrom(written),
    version: '0.1.0',
    ownVersions: Object.fromEntries(ownCharts.map((name) => [name, '0.1.0'])),
  });
  for (const [path, text] of files) write(`charts/platform/${path}`, text);
  for (const name of ownCharts) cpSync(repositoryPath('charts', name), join(root, 'charts', name), { recursive: true });
}

function write(path: string, text: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function vendor(
  options: VendorOptions = { mirror: 'mirror' },
): Promise<{ problems: readonly Problem[]; text: string }> {
  try {
    return await vendorPlatform(root, options);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { problems: error.problems, text: '' };
  }
}

function filesIn(path: string): string[] {
  return readdirSync(join(root, path))
    .filter((name) => name.endsWith('.tgz') || name.endsWith('.yaml'))
    .sort();
}

function nothingIsThere(): void {
  expect(() => readFileSync(join(root, 'charts/platform/vendor.lock.yaml'))).toThrow('ENOENT');
  expect(filesIn('charts/platform-crds/crds')).toEqual([]);
  expect(() => filesIn('charts/platform/charts')).toThrow('ENOENT');
}

function codesOf(problems: readonly Problem[]): string[] {
  return problems.map(({ code, file }) => `${code} ${file}`).sort();
}

describe('platform:vendor', () => {
  it('puts charts and definitions into place, and their digests into the lock', async () => {
    const { problems, text } = await vendor();
    expect(problems).toEqual([]);
    expect(filesIn('charts/platform/charts')).toEqual(archives);
    expect(filesIn('charts/platform-crds/crds')).toEqual(definitions);
    const lock = readFileSync(join(root, 'charts/platform/vendor.lock.yaml'), 'utf8');
    for (const file of [...archives, manifest]) expect(lock).toContain(`file: ${file}`);
    expect(text).toContain('Fetched 3 files');
  });

  it('fetches nothing when everything is in place, and changes nothing', async () => {
    await vendor();
    rmSync(mirror, { recursive: true });
    const { problems, text } = await vendor();
    expect(problems).toEqual([]);
    expect(text).toContain('Nothing to fetch.');
    expect((await vendor({ check: true })).problems).toEqual([]);
  });

  it('takes charts from a web server with plain files, from a chart repository, and from a registry', async () => {
    const plain = await serveFiles(mirror);
    const indexed = await serveFiles(join(root, 'elsewhere'), { '/index.yaml': index() });
    const registry = await serveRegistry(mirror);
    mkdirSync(join(root, 'repository'));
    cpSync(mirror, join(root, 'elsewhere/files'), { recursive: true });
    cpSync(join(mirror, manifest), join(root, 'elsewhere', manifest));
    try {
      for (const place of [`http://${plain.host}`, `http://${indexed.host}`, `oci://${registry.host}/charts,mirror`]) {
        rmSync(join(root, 'charts/platform/charts'), { recursive: true, force: true });
        const { problems } = await vendor({ mirror: place });
        expect([place, codesOf(problems)]).toEqual([place, []]);
        expect(filesIn('charts/platform/charts')).toEqual(archives);
      }
      expect(registry.requests.filter((path) => path.includes('/blobs/'))).not.toEqual([]);
      expect(indexed.requests).toContain('/files/velero-12.1.0.tgz');
    } finally {
      await Promise.all([plain.close(), indexed.close(), registry.close()]);
    }
  });

  it('saves a mirror for an air-gapped site', async () => {
    await vendor({ mirror: 'mirror', save: 'saved' });
    expect(filesIn('saved')).toEqual([manifest, ...archives].sort());
    rmSync(join(root, 'charts/platform/charts'), { recursive: true });
    expect((await vendor({ mirror: 'saved' })).problems).toEqual([]);
  });

  it('removes archives of other versions, definitions of charts that are gone, and nothing else', async () => {
    write('charts/platform/charts/velero-1.0.0.tgz', 'old');
    write('charts/platform/charts/my-own-1.0.0.tgz', "a person's");
    const { problems } = await vendor();
    expect(problems).toMatchObject([{ code: 'platform/stray-chart', severity: 'warning' }]);
    expect(filesIn('charts/platform/charts')).toEqual([...archives, 'my-own-1.0.0.tgz'].sort());
    writePlatform({ velero: { enabled: false } });
    await vendor();
    expect(filesIn('charts/platform/charts')).toEqual(['metrics-server-3.13.1.tgz', 'my-own-1.0.0.tgz']);
    expect(filesIn('charts/platform-crds/crds')).toEqual(definitions.slice(0, 2));
    expect(readFileSync(join(root, 'charts/platform/vendor.lock.yaml'), 'utf8')).not.toContain('velero');
  });
});

describe('platform:vendor rejects, without changing any file,', () => {
  it('versions that do not exist, reporting all at once', async () => {
    writePlatform({ 'metrics-server': { version: '99.0.0' }, velero: { version: '98.0.0' } });
    const { problems } = await vendor();
    expect(codesOf(problems)).toEqual([
      'platform/not-published metrics-server-99.0.0.tgz',
      'platform/not-published velero-98.0.0.tgz',
    ]);
    nothingIsThere();
  });

  it('a version that a chart repository or a registry does not have', async () => {
    writePlatform({ 'metrics-server': { version: '99.0.0' } });
    const indexed = await serveFiles(mirror, { '/index.yaml': index() });
    const registry = await serveRegistry(mirror);
    try {
      for (const place of [`http://${indexed.host}`, `oci://${registry.host}/charts,mirror`])
        expect(codesOf((await vendor({ mirror: place })).problems)).toEqual([
          'platform/not-published metrics-server-99.0.0.tgz',
        ]);
    } finally {
      await Promise.all([indexed.close(), registry.close()]);
    }
  });

  it('an unreachable repository, and explains how to give a mirror', async () => {
    const server = await serveFiles(mirror);
    await server.close();
    for (const place of [`http://${server.host}`, `oci://${server.host}/charts`]) {
      const { problems } = await vendor({ mirror: place });
      const unreachable = problems.filter(({ code }) => code === 'platform/unreachable');
      expect(unreachable.map(({ file }) => file)).toEqual(expect.arrayContaining(archives));
      for (const { found, fix } of unreachable) {
        expect(found).toContain(place);
        expect(fix).toContain('--mirror=');
      }
      nothingIsThere();
    }
  });

  it('an archive that writes outside its folder, is of another chart, or is not an archive', async () => {
    for (const name of ['velero/../../../evil', '/evil']) {
      writeFileSync(join(mirror, 'velero-12.1.0.tgz'), await archiveWith(name));
      const { problems } = await vendor();
      expect(codesOf(problems)).toEqual(['platform/bad-archive velero-12.1.0.tgz']);
    }
    cpSync(join(mirror, 'metrics-server-3.13.1.tgz'), join(mirror, 'velero-12.1.0.tgz'));
    expect(codesOf((await vendor()).problems)).toEqual(['platform/bad-archive velero-12.1.0.tgz']);
    writeFileSync(join(mirror, 'velero-12.1.0.tgz'), '<html>log in</html>');
    writeFileSync(join(mirror, manifest), '<html>log in</html>');
    expect(codesOf((await vendor()).problems)).toEqual([
      `platform/bad-archive ${manifest}`,
      'platform/bad-archive velero-12.1.0.tgz',
    ]);
    nothingIsThere();
  });

  it('a mirror with a digest that differs from the lock, unless --update-lock is given', async () => {
    await vendor();
    const before = readFileSync(join(root, 'charts/platform/charts/velero-12.1.0.tgz'));
    rmSync(join(root, 'charts/platform/charts/velero-12.1.0.tgz'));
    writeFileSync(join(mirror, 'velero-12.1.0.tgz'), await archiveWith('velero/more.yaml'));
    const { problems } = await vendor();
    expect(codesOf(problems)).toEqual(['platform/digest-mismatch velero-12.1.0.tgz']);
    expect(problems[0]?.expected).toMatch(/sha256 [0-9a-f]{64}/);
    expect(filesIn('charts/platform/charts')).toEqual(['metrics-server-3.13.1.tgz']);
    const accepted = await vendor({ mirror: 'mirror', updateLock: true });
    // The chart without definitions that took its place.
    expect(codesOf(accepted.problems)).toEqual([]);
    expect(readFileSync(join(root, 'charts/platform/charts/velero-12.1.0.tgz')).equals(before)).toBe(false);
  });

  it.each(['ftp://a.example', 'https://user:secret@a.example', 'oci://user@a.example/x', 'https://'])(
    'the mirror %s',
    async (place) => {
      const { problems } = await vendor({ mirror: place });
      expect(codesOf(problems)).toEqual(['platform/bad-mirror --mirror']);
      expect(JSON.stringify(problems)).not.toContain('secret');
    },
  );

  it('an invalid lock file', async () => {
    write('charts/platform/vendor.lock.yaml', 'files: [{ file: a }]\n');
    expect(codesOf((await vendor()).problems)).toEqual(['platform/bad-lock charts/platform/vendor.lock.yaml']);
  });
});

describe('platform:vendor --check', () => {
  it('reports what is missing, changed or left over, without network', async () => {
    expect(codesOf((await vendor({ check: true })).problems)).toHaveLength(3);
    await vendor();
    write('charts/platform/charts/velero-12.1.0.tgz', 'changed');
    write('charts/platform/charts/velero-1.0.0.tgz', 'old');
    write('charts/platform/charts/my-own-1.0.0.tgz', "a person's");
    rmSync(join(root, 'charts/platform/charts/metrics-server-3.13.1.tgz'));
    rmSync(join(root, 'charts/platform-crds/crds/velero.io_backups.yaml'));
    const { problems } = await vendor({ check: true });
    expect(codesOf(problems)).toEqual([
      'platform/digest-mismatch charts/platform/charts/velero-12.1.0.tgz',
      'platform/not-vendored charts/platform-crds/crds',
      'platform/not-vendored charts/platform/charts/metrics-server-3.13.1.tgz',
      'platform/stray-chart charts/platform/charts/my-own-1.0.0.tgz',
      'platform/stray-chart charts/platform/charts/velero-1.0.0.tgz',
    ]);
  });

  it('is fixed by vendoring again', async () => {
    await vendor();
    write('charts/platform/charts/velero-12.1.0.tgz', 'changed');
    rmSync(join(root, 'charts/platform-crds/crds/velero.io_backups.yaml'));
    await vendor();
    expect((await vendor({ check: true })).problems).toEqual([]);
  });
});

describe('platform:package', () => {
  it('refuses an umbrella that is not vendored', async () => {
    expect(
      codesOf((await packagePlatform(root)).problems).every((line) => line.startsWith('platform/not-vendored')),
    ).toBe(true);
  });

  it('packs every chart, the CRDs and the values files, byte-for-byte reproducibly', async () => {
    await vendor();
    for (const name of ['lib-platform', 'platform-crds', 'platform-personas'])
      cpSync(join(root, 'charts', name), join(root, 'charts/platform/charts', name), { recursive: true });
    const first = await packagePlatform(root);
    expect(first.problems).toEqual([]);
    const file = join(root, 'dist/platform/platform-0.1.0.tgz');
    const bytes = readFileSync(file);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await packagePlatform(root);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    const names = [...readArchive(bytes).keys()];
    expect(names).toEqual(
      expect.arrayContaining([
        'platform/Chart.yaml',
        'platform/profiles/kind.yaml',
        'platform/profiles/eks.yaml',
        'platform/rings/base.yaml',
        'platform/charts/velero/Chart.yaml',
        'platform/charts/platform-crds/crds/velero.io_backups.yaml',
      ]),
    );
    const engine = await helm();
    write('kind.yaml', readFileSync(join(root, 'charts/platform/profiles/kind.yaml')));
    const values = [join(root, 'kind.yaml')];
    const [result] = await engine.render([
      { chart: file, name: 'platform', release: 'platform', namespace: 'platform', values },
    ]);
    expect(result).not.toHaveProperty('problems');
    expect(result).toHaveProperty('manifest', expect.stringContaining('name: metrics-server'));
  });
});

/** The index of a chart repository whose files are elsewhere on the same server. */
function index(): string {
  const entry = (name: string, version: string): object => ({
    [name]: [{ apiVersion: 'v2', name, version, urls: [`files/${name}-${version}.tgz`] }],
  });
  return yamlText({
    apiVersion: 'v1',
    entries: { ...entry('metrics-server', '3.13.1'), ...entry('velero', '12.1.0') },
  });
}

/** An archive of velero with one entry more. */
async function archiveWith(name: string): Promise<Buffer> {
  const packing = tar.pack();
  packing.entry({ name: 'velero/Chart.yaml' }, 'apiVersion: v2\nname: velero\nversion: 12.1.0\n');
  packing.entry(
    { name: 'velero/crds/backups.yaml' },
    readFileSync(repositoryPath('packages/chartwright/test/stand-ins/velero/crds/backups.velero.io.yaml')),
  );
  packing.entry({ name }, 'a: 1\n');
  packing.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of packing) chunks.push(chunk as Buffer);
  return gzipSync(Buffer.concat(chunks));
}
