import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { stageOwnChart } from '../../src/commands/platform/rendering/own-chart.ts';
import { ringRelease, singleRelease } from '../../src/commands/platform/files/targets.ts';
import { readUmbrella } from '../../src/commands/platform/files/umbrella-chart.ts';
import { releaseSize } from '../../src/platform/size/release-size.ts';
import { yamlMap } from '../../src/core/yaml/documents.ts';
import { mergeValues } from '../../src/core/merge.ts';
import { offlineHelmEnvironment } from '../../src/toolchain/helm/environment.ts';
import { locate } from '../../src/toolchain/programs/locate.ts';
import { run } from '../../src/toolchain/run.ts';
import { withTemporaryFolder } from '../../src/toolchain/temporary-folder.ts';
import { helm } from '../support/helm.ts';
import { realCharts } from '../support/platform.ts';
import { PlatformWorkspace } from '../support/platform-workspace.ts';
import { readFile } from 'node:fs/promises';

const workspace = new PlatformWorkspace();
afterAll(() => workspace.remove());

/** What `helm install --dry-run=client -o json` prints of a release, as Helm would store it. */
async function sizeByHelm(folder: string, args: readonly string[]): Promise<number> {
  const program = await locate('helm');
  const { stdout, stderr, exitCode } = await run(
    program.path,
    ['install', ...args, '--skip-crds', '--dry-run=client', '--output=json'],
    { cwd: folder, environment: offlineHelmEnvironment() },
  );
  if (exitCode !== 0) throw new Error(stderr);
  return gzipSync(stdout, { level: 9 }).toString('base64').length;
}

describe('the size of a release', () => {
  // The dry run of an installation knows no API versions of the platform's own, so that neither side gets any.
  it.each([
    // velero's chart renders where monitors are known alone, so that no single release of the real charts is measured.
    ["the mesh, or everything of the platform's own, on kind", 'dev', realCharts ? ringRelease('mesh') : singleRelease],
    ['the ring certs on EKS', 'prod', ringRelease('certs')],
    ['the ring observability on EKS', 'prod', ringRelease('observability')],
  ])('is within a percent of the size that Helm itself computes: %s', async (_, env, release) => {
    await withTemporaryFolder(async (folder) => {
      const umbrella = await readUmbrella(workspace.root);
      const staged = realCharts ? umbrella : await stageOwnChart(umbrella, folder);
      const profile = env === 'dev' ? 'kind' : 'eks';
      const files = [
        join(workspace.root, 'charts/platform/profiles', `${profile}.yaml`),
        ...(release.ring === undefined ? [] : [join(workspace.root, 'charts/platform/rings', `${release.ring}.yaml`)]),
        ...['contract', 'wiring'].map((name) => join(workspace.root, 'environments', env, `${name}.yaml`)),
      ];
      const request = { chart: staged.folder, name: 'platform', values: files, ...release };
      const [result] = await (await helm()).render([request]);
      if (result === undefined || 'problems' in result) throw new Error(JSON.stringify(result));
      const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
      const config = texts
        .map((text) => yamlMap({ file: 'values.yaml', text }))
        .reduce((lower, upper) => mergeValues(lower, upper), {});
      const { release: name, namespace } = release;
      const ours = releaseSize({ name, namespace, chart: staged.chart, config, manifest: result.manifest });
      const theirs = await sizeByHelm(folder, [
        name,
        staged.folder,
        `--namespace=${namespace}`,
        ...files.map((file) => `--values=${file}`),
      ]);
      expect(Math.abs(ours - theirs) / theirs).toBeLessThan(0.01);
    });
  });
});
