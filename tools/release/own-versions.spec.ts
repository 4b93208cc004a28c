import type { ProjectGraphProjectNode, Tree } from '@nx/devkit';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import OwnVersions from './own-versions.ts';

let tree: Tree;
beforeEach(() => {
  tree = createTreeWithEmptyWorkspace();
  tree.write('packages/own/package.json', '{\n  "name": "own",\n  "version": "0.1.0",\n  "x": { "version": "9" }\n}\n');
  tree.write('charts/lib/Chart.yaml', 'name: lib\nversion: 0.1.0\n');
  tree.write('charts/lib/templates/_a.tpl', 'a\n');
});

async function release(root: string, version: string): Promise<string> {
  const node = { name: root, type: 'lib', data: { root } } as ProjectGraphProjectNode;
  const [group, config] = [{}, {}] as [never, never];
  await new OwnVersions(group, node, config).updateProjectVersion(tree, version);
  return tree.read(`${root}/${root.startsWith('charts') ? 'Chart.yaml' : 'package.json'}`, 'utf-8') ?? '';
}

describe('a release', () => {
  it('gives the package its version, and nothing else', async () => {
    expect(await release('packages/own', '0.2.0')).toBe(
      '{\n  "name": "own",\n  "version": "0.2.0",\n  "x": { "version": "9" }\n}\n',
    );
  });

  it('gives a chart the version in which it changed', async () => {
    const first = await release('charts/lib', '0.2.0');
    expect(first).toMatch(
      /^name: lib\nversion: 0\.2\.0\nannotations:\n {2}chartwright\.dev\/content: "[0-9a-f]{16}"\n$/,
    );
    expect(await release('charts/lib', '0.3.0')).toBe(first);
    tree.write('charts/lib/crds/vendored.yaml', 'x: 1\n');
    expect(await release('charts/lib', '0.3.0')).toBe(first);
    tree.write('charts/lib/templates/_a.tpl', 'b\n');
    const changed = await release('charts/lib', '0.4.0');
    expect(changed).toContain('version: 0.4.0\n');
    expect(await release('charts/lib', '0.5.0')).toBe(changed);
    tree.write('charts/lib/Chart.yaml', `${changed}  own: annotation\n`);
    expect(await release('charts/lib', '0.6.0')).toMatch(/version: 0\.6\.0\n[^]*own: annotation\n$/);
  });
});
