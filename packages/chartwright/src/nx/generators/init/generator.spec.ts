import type { Tree } from '@nx/devkit';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { verify } from '../../../core/ownership.ts';
import { refusal } from '../../workspace/workspace.fixture.ts';
import init from './generator.ts';

let tree: Tree;
beforeEach(() => (tree = createTreeWithEmptyWorkspace()));

function changes(): Record<string, string | undefined> {
  return Object.fromEntries(tree.listChanges().map(({ path, content }) => [path, content?.toString()]));
}

describe('a workspace', () => {
  it('gets the plugin and its sync generator, beside what it had', async () => {
    tree.write(
      'nx.json',
      '{\n  // ours\n  "plugins": ["a", { "plugin": "b" }],\n  "sync": { "applyChanges": true, "globalGenerators": ["c"] }\n}\n',
    );
    await init(tree, { minimal: true });
    const text = tree.read('nx.json', 'utf-8') ?? '';
    expect(text).toContain('// ours');
    expect(JSON.parse(text.replace('// ours', ''))).toEqual({
      plugins: ['a', { plugin: 'b' }, '@chartwright/nx/plugin'],
      sync: { applyChanges: true, globalGenerators: ['c', '@chartwright/nx:sync'] },
    });
  });

  it('gets the library chart, each file with the tool’s header', async () => {
    await init(tree, { minimal: true });
    const library = Object.entries(changes()).filter(([path]) => path.startsWith('charts/'));
    expect(library.length).toBeGreaterThan(10);
    for (const [path, content] of library) expect([path, verify(path, content ?? '')]).toEqual([path, 'intact']);
  });

  it('keeps the lines of its own files for Git and Prettier', async () => {
    tree.write('.gitattributes', '*.png binary');
    tree.write('.gitignore', 'node_modules\n/dist/\ndist/\n');
    await init(tree, { minimal: true });
    expect(tree.read('.gitattributes', 'utf-8')).toMatch(/^\*\.png binary\n\n# @chartwright\/nx\n\/charts\/.*\n$/s);
    expect(tree.read('.gitattributes', 'utf-8')).toContain('/charts/lib-team/** text eol=lf linguist-generated\n');
    expect(tree.read('.gitignore', 'utf-8')).toMatch(/^node_modules\n\/dist\/\ndist\/\n/);
    expect(tree.read('.gitignore', 'utf-8')?.match(/^dist\/$/gm)).toHaveLength(1);
    expect(tree.read('.prettierignore', 'utf-8')).toContain('/charts/teams/*/Chart.yaml\n');
    expect(tree.read('.nxignore', 'utf-8')).toContain('!/charts/platform/charts/*.tgz\n');
  });

  it('is left as it is by a second run', async () => {
    await init(tree, { minimal: true });
    const before = changes();
    await init(tree, { minimal: true });
    expect(changes()).toEqual(before);
  });

  it('knows the plugin also where it has options', async () => {
    tree.write('nx.json', '{ "plugins": [{ "plugin": "@chartwright/nx/plugin", "options": {} }] }');
    await init(tree, { minimal: true });
    expect((JSON.parse(tree.read('nx.json', 'utf-8') ?? '') as { plugins: unknown[] }).plugins).toHaveLength(1);
  });
});

describe('refused, with nothing written', () => {
  it('an edited library, unless --force', async () => {
    await init(tree, { minimal: true });
    const path = 'charts/lib-team/values.yaml';
    const intact = tree.read(path, 'utf-8') ?? '';
    tree.write(path, `${intact}x: 1\n`);
    tree.delete('charts/lib-team/Chart.yaml');
    const before = changes();
    expect(await refusal(init(tree, { minimal: true }))).toMatchObject([{ code: 'nx/edited-file', file: path }]);
    expect(changes()).toEqual(before);
    await init(tree, { minimal: true, force: true });
    expect(tree.read(path, 'utf-8')).toBe(intact);
  });

  it('a library of one’s own at the same place', async () => {
    tree.write('charts/lib-team/Chart.yaml', 'name: lib-team\nversion: 1.0.0\n');
    expect(await refusal(init(tree, { minimal: true }))).toMatchObject([{ code: 'nx/foreign-file' }]);
  });

  it('an nx.json that is not JSON', async () => {
    tree.write('nx.json', '{ "plugins": [');
    expect(await refusal(init(tree, { minimal: true }))).toMatchObject([
      { code: 'json/syntax', file: 'nx.json', line: 1 },
    ]);
  });

  it.each([
    ['a duplicate key', '{\n  "plugins": [],\n  "plugins": []\n}', 'json/duplicate-key', 3],
    ['a list', '[]', 'nx/bad-nx-json', 1],
    ['settings of another shape', '{ "plugins": {} }', 'nx/bad-nx-json', 1],
  ])('an nx.json with %s', async (_case, text, code, line) => {
    tree.write('nx.json', text);
    expect(await refusal(init(tree, { minimal: true }))).toMatchObject([{ code, file: 'nx.json', line }]);
  });
});
