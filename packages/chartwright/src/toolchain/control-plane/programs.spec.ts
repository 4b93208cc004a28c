import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProblemsError } from '../../core/problem.ts';
import { controlPlaneServers } from './control-plane.ts';
import { controlPlanePrograms, type ProgramSources } from './programs.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'programs-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Programs that print a version, in a folder. */
async function programs(
  place: string,
  version: string,
  names: readonly string[] = controlPlaneServers,
): Promise<string> {
  const made = join(folder, place);
  await mkdir(made, { recursive: true });
  for (const name of names) {
    await writeFile(join(made, name), `#!/bin/sh\necho '${name} version v${version}'\n`);
    await chmod(join(made, name), 0o755);
  }
  return made;
}

/** Nowhere but on this machine. */
function here(more: NodeJS.ProcessEnv): ProgramSources {
  const environment = { PATH: '', CHARTWRIGHT_CACHE: join(folder, 'cache'), ...more };
  return { environment, files: [], places: [], announce: () => undefined };
}

async function refusals(more: NodeJS.ProcessEnv): Promise<string[]> {
  const error = await controlPlanePrograms('1.35', here(more)).catch((caught: unknown) => caught);
  if (!(error instanceof ProblemsError)) throw new TypeError('it was not refused');
  return error.problems.map(
    ({ code, file, found, expected, fix }) => `${code} ${file}: ${found} | ${expected} | ${fix}`,
  );
}

describe('the programs of a control plane', () => {
  it('come from KUBEBUILDER_ASSETS, before PATH', async () => {
    const [assets, path] = [await programs('assets', '1.35.2'), await programs('path', '1.35.2')];
    const found = await controlPlanePrograms('1.35', here({ KUBEBUILDER_ASSETS: assets, PATH: path }));
    expect(Object.values(found)).toEqual(controlPlaneServers.map((name) => join(assets, name)));
  });

  it('are passed over where they are of another minor version; etcd and kwok have versions of their own', async () => {
    const [assets, path] = [await programs('assets', '1.34.1'), await programs('path', '1.35.2')];
    const found = await controlPlanePrograms('1.35', here({ KUBEBUILDER_ASSETS: assets, PATH: path }));
    expect(found).toMatchObject({
      etcd: join(assets, 'etcd'),
      kwok: join(assets, 'kwok'),
      'kube-apiserver': join(path, 'kube-apiserver'),
    });
  });

  it('come from the cache, in the newest version that fits', async () => {
    const assets = await programs('assets', '3.6.8', ['etcd', 'kwok']);
    for (const version of ['1.35.1', '1.35.2', '1.36.0'])
      for (const name of ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler'])
        await programs(`cache/${name}/${version}`, version, [name]);
    const found = await controlPlanePrograms('1.35', here({ KUBEBUILDER_ASSETS: assets }));
    expect(found['kube-scheduler']).toBe(join(folder, 'cache/kube-scheduler/1.35.2/kube-scheduler'));
  });

  it('are all told of where they are missing, each with a way to get it', async () => {
    const told = await refusals({});
    expect(told).toHaveLength(controlPlaneServers.length);
    expect(told[1]).toMatch(
      /^rehearse\/program-missing kube-apiserver: none in KUBEBUILDER_ASSETS \(not set\), on PATH or in the cache \| kube-apiserver of Kubernetes 1\.35, .*setup-envtest@latest use 1\.35\.x .*CHARTWRIGHT_KUBE_APISERVER.*--kubernetes/,
    );
    expect(told[4]).toMatch(/kwok, which a control plane .*go install sigs\.k8s\.io\/kwok/);
  });

  it('are told of with the version that was found', async () => {
    const told = await refusals({ KUBEBUILDER_ASSETS: await programs('assets', '1.36.3') });
    expect(told).toHaveLength(3);
    expect(told[0]).toContain('assets/kube-apiserver is of 1.36');
  });

  it('are those that a setting names, and no other', async () => {
    const [assets, own] = [await programs('assets', '1.35.2'), await programs('own', '1.33.0')];
    const setting = { CHARTWRIGHT_KUBE_APISERVER: join(own, 'kube-apiserver') };
    expect(await refusals({ KUBEBUILDER_ASSETS: assets, ...setting })).toEqual([
      expect.stringContaining('own/kube-apiserver is of 1.33'),
    ]);
  });
});
