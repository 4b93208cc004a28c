import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedCatalogue } from '../../src/commands/platform/files/catalogue-files.ts';
import { rehearsePlatform } from '../../src/commands/platform/rehearse/rehearse.ts';
import { vendorPlatform } from '../../src/commands/platform/vendor/vendor.ts';
import { ProblemsError } from '../../src/core/problem.ts';
import type { RehearseOptions } from '../../src/commands/options/platform.ts';
import { helm } from '../support/helm.ts';
import { useOwnCache } from '../support/own-cache.ts';
import { sampleEnvironments } from '../support/platform.ts';
import { PlatformWorkspace } from '../support/platform-workspace.ts';
import { writeStandIn } from '../support/stand-ins.ts';

// One component alone: nothing is rendered before these refusals.
const wanted = ['metrics-server', 'platform-crds', 'platform-personas'];
const others = [...shippedCatalogue().keys()].filter((name) => !wanted.includes(name));

useOwnCache();

const workspace = new PlatformWorkspace({
  platform: {
    choices: { edge: 'none' },
    components: {
      ...Object.fromEntries(others.map((name) => [name, { enabled: false }])),
      'metrics-server': { version: '1.0.0' },
    },
  },
  environments: { dev: sampleEnvironments.kind },
});
const { root } = workspace;
const { KUBEBUILDER_ASSETS: assets } = process.env;

beforeAll(async () => {
  delete process.env['KUBEBUILDER_ASSETS'];
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  const author = ['-c', 'user.name=spec', '-c', 'user.email=spec@example.com'];
  execFileSync('git', [...author, 'commit', '--quiet', '--allow-empty', '--message=none'], { cwd: root });
  mkdirSync(join(root, 'mirror'));
  await (await helm()).package(writeStandIn('metrics-server', '1.0.0', join(root, 'sources')), join(root, 'mirror'));
});
afterAll(() => {
  if (assets !== undefined) process.env['KUBEBUILDER_ASSETS'] = assets;
  workspace.remove();
});

async function refusals(options: Partial<RehearseOptions>): Promise<string[]> {
  const begun: string[] = [];
  const error: unknown = await rehearsePlatform(root, { env: 'dev', ...options }, undefined, (line) =>
    begun.push(line),
  ).catch((thrown: unknown) => thrown);
  expect(begun).toEqual([]);
  if (!(error instanceof ProblemsError)) throw new TypeError('it was not refused');
  return error.problems.map(({ code, path, found }) => `${code} ${path}: ${found}`);
}

describe('a rehearsal that cannot begin', () => {
  it('is refused for an environment, a commit or a team that is not there', async () => {
    expect(await refusals({ env: 'qa' })).toEqual([expect.stringMatching(/^platform\/unknown-environment .*qa/)]);
    expect(await refusals({ from: 'v9' })).toEqual([expect.stringMatching(/^platform\/no-such-commit .*no commit v9/)]);
    expect(await refusals({ team: 'nobody, noone' })).toEqual(['platform/bad-option --team: "nobody", "noone"']);
  });

  it('is refused where the charts are not vendored', async () => {
    expect(await refusals({})).toEqual([expect.stringMatching(/^platform\/not-vendored /)]);
  });

  it('is refused where programs of that minor version are missing, each named', async () => {
    await vendorPlatform(root, { mirror: 'mirror' });
    const told = await refusals({ kubernetes: 1.99 });
    expect(told).toEqual(
      expect.arrayContaining([expect.stringMatching(/^rehearse\/program-missing : none in KUBEBUILDER_ASSETS/)]),
    );
  });
});
