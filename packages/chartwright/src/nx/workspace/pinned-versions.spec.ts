import type { Tree } from '@nx/devkit';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import sync from '../generators/sync/generator.ts';
import { memoryWorkspace } from './workspace.fixture.ts';

const engine = 'gitops: { engine: argocd, repository: https://git.example.com/p.git, charts: oci://r.example.com/c }\n';
const pinned = 'components:\n  metrics-server: { version: 3.12.0 }\n';

let tree: Tree;
beforeEach(async () => {
  tree = memoryWorkspace();
  tree.write('platform.yaml', 'components: {}\n');
  for (const name of ['dev', 'stage']) environment(name);
  await sync(tree, { force: true });
});

function environment(name: string, more = ''): void {
  tree.write(`environments/${name}/environment.yaml`, `profile: kind\n${engine}${more}`);
}

function umbrella(): unknown {
  return (parse(tree.read('charts/platform/Chart.yaml', 'utf8') ?? '') as { version: string }).version;
}

/** The version that an environment's engine installs. */
function installed(name: string): unknown {
  const text = tree.read(`gitops/${name}/apps/scaling.yaml`, 'utf8') ?? '';
  return (parse(text) as { spec: { sources: { targetRevision: string }[] } }).spec.sources[0]?.targetRevision;
}

describe('an environment with another version of a component', () => {
  it('has a package of its own, whose version tells and moves', async () => {
    expect([umbrella(), installed('dev'), installed('stage')]).toEqual(['0.1.0', '0.1.0', '0.1.0']);
    environment('stage', pinned);
    await sync(tree, { force: true });
    expect([umbrella(), installed('dev'), installed('stage')]).toEqual(['0.1.1', '0.1.1', '0.1.1-stage']);
    environment('stage', pinned.replace('3.12.0', '3.12.1'));
    await sync(tree, { force: true });
    expect([umbrella(), installed('stage')]).toEqual(['0.1.2', '0.1.2-stage']);
    await sync(tree, { force: true });
    expect(umbrella()).toBe('0.1.2');
  });

  it('leaves the umbrella’s own chart at the versions of platform.yaml', async () => {
    environment('stage', pinned);
    await sync(tree, { force: true });
    expect(tree.read('charts/platform/Chart.yaml', 'utf8')).not.toContain('3.12.0');
  });

  it('has the platform’s package again when it has its versions', async () => {
    environment('stage', pinned);
    await sync(tree, { force: true });
    environment('stage');
    await sync(tree, { force: true });
    expect([umbrella(), installed('stage')]).toEqual(['0.1.2', '0.1.2']);
  });
});
