/**
 * Measures what must be fast, beside what others take in the same run, and writes `docs/reference/benchmarks.md`.
 *
 *     npm run bench
 *     npm run bench -- --only=one,peers    some of: one, peers, bulk, gates, platform, posture; prints, and writes nothing
 *     npm run bench -- --only=bulk --write writes the report all the same, which says what was left out
 *     npm run bench -- --package=<tgz>     a package that was packed before; by default it is built and packed
 *     npm run bench -- --charts=300        charts of most figures, 1,000 by default; half and five times as many show growth
 *
 * Takes ten minutes on two idle cores. Fails when a target is missed.
 */
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { execa } from 'execa';
import { locate } from '../../packages/chartwright/src/toolchain/programs/locate.ts';
import { Consumer, type NxVersions } from './consumer.ts';
import type { Figure } from './figure.ts';
import { measureLintPeers } from './lint-peers.ts';
import { measureBulk, measureGates } from './many-charts.ts';
import { measurePeers } from './one-chart-peers.ts';
import { measureOneChart } from './one-chart.ts';
import { measurePlatform } from './platform.ts';
import { measurePosture } from './posture.ts';
import { reportOf } from './report.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const report = join(root, 'docs/reference/benchmarks.md');

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    package: { type: 'string' },
    charts: { type: 'string', default: '1000' },
    write: { type: 'boolean' },
  },
});
const charts = Number(values.charts);
const sizes = { charts, few: charts / 2, many: charts * 5 };
const only = values.only?.split(',');
const figures: Figure[] = [];
const skipped: string[] = [];

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'chartwright-bench-')));
try {
  const tarball = values.package === undefined ? await pack(folder) : resolve(values.package);
  const consumer = await Consumer.create(join(folder, 'workspace'), tarball, nxVersions());
  await step('platform', async () => keep(await measurePlatform()));
  await step('one', () => measureOneChart(consumer));
  await step('peers', async () => keep(await measurePeers(consumer)));
  await step('bulk', () => measureBulk(consumer, sizes));
  await step('gates', () => gates(consumer));
  await step('posture', async () => keep(await measurePosture(root)));
  console.log(await written());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const missed = figures.filter(({ target }) => (target?.share ?? 0) > 1);
if (missed.length > 0) process.exitCode = 1;

/** Writes the report of what was measured so far: of a run that is broken off, that much stays. */
async function written(): Promise<string> {
  const text = reportOf(figures, { versions: await versions(), skipped });
  if (only === undefined || values.write === true) writeFileSync(report, text);
  return text;
}

async function step(name: string, measure: () => Promise<Figure[]>): Promise<void> {
  if (only?.includes(name) === false) {
    skipped.push(`${name}, left out of this run`);
    return;
  }
  console.error(`measuring: ${name}`);
  figures.push(...(await measure()));
  await written();
}

function keep(measured: { figures: Figure[]; skipped: string[] }): Figure[] {
  skipped.push(...measured.skipped);
  return measured.figures;
}

async function gates(consumer: Consumer): Promise<Figure[]> {
  await consumer.bulk(charts);
  const peers = await measureLintPeers(consumer);
  if (typeof peers.ct === 'string') skipped.push(peers.ct);
  return measureGates(consumer, peers, charts);
}

async function pack(destination: string): Promise<string> {
  await execa('npm', ['run', 'build'], { cwd: root });
  await execa('npm', ['pack', '--pack-destination', destination], { cwd: join(root, 'packages/chartwright') });
  const file = readdirSync(destination).find((name) => name.endsWith('.tgz'));
  if (file === undefined) throw new Error('npm pack left no package');
  return join(destination, file);
}

function nxVersions(): NxVersions {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  const { devDependencies } = JSON.parse(text) as { devDependencies: NxVersions };
  return { nx: devDependencies.nx, '@nx/devkit': devDependencies['@nx/devkit'] };
}

async function versions(): Promise<Record<string, string>> {
  const { version } = JSON.parse(readFileSync(join(root, 'packages/chartwright/package.json'), 'utf8')) as {
    version: string;
  };
  const helm = await locate('helm');
  return { '@chartwright/nx': version, Node: process.versions.node, Nx: nxVersions().nx, Helm: helm.version };
}
