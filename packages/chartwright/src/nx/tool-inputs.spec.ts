import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageDigest, toolInputs } from './tool-inputs.ts';

let root: string;
let tool: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chartwright-'));
  tool = join(root, 'node_modules/@chartwright/nx');
  write('@chartwright/nx', {
    name: '@chartwright/nx',
    version: '1.0.0',
    dependencies: { yaml: '2.0.0', ajv: '8.0.0' },
    optionalDependencies: { 'helm-linux': '4.0.0', ajv: '8.0.0' },
    peerDependencies: { nx: '>=24' },
  });
  write('yaml', { name: 'yaml', version: '2.0.0', dependencies: { deep: '^1.0.0', yaml: '2.0.0' } });
  write('deep', { name: 'deep', version: '1.0.0' });
  write('nx', { name: 'nx', version: '24.0.0', dependencies: { chalk: '^5.0.0' } });
  write('other', { name: 'other', version: '1.0.0' });
  content('a');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(folder: string, manifest: object): void {
  const file = join(root, 'node_modules', folder, 'package.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(manifest));
}

function content(text: string): void {
  mkdirSync(join(tool, 'dist'), { recursive: true });
  writeFileSync(join(tool, 'dist/content.sha256'), `${text}\n`);
}

describe('the digest of the installed plugin', () => {
  it('stays while nothing changes that a result can depend on', () => {
    const before = packageDigest(tool);
    expect(before).toMatch(/^[0-9a-f]{16}$/);
    write('other', { name: 'other', version: '2.0.0' });
    write('chalk', { name: 'chalk', version: '5.1.0' });
    expect(packageDigest(tool)).toBe(before);
  });

  it.each<[string, () => void]>([
    ['what the package holds', () => content('b')],
    ['a package that it depends on by way of another', () => write('deep', { name: 'deep', version: '1.0.1' })],
    ['Helm of this system', () => write('helm-linux', { name: 'helm-linux', version: '4.0.0' })],
    ['Nx', () => write('nx', { name: 'nx', version: '24.1.0' })],
    ['a package of its own in place of the shared one', () => write('yaml/node_modules/deep', { version: '1.0.2' })],
    [
      'what it asks for of another system',
      () => write('@chartwright/nx', { dependencies: { yaml: '2.0.0' }, optionalDependencies: { 'helm-mac': '4' } }),
    ],
  ])('changes with %s', (_, change) => {
    const before = packageDigest(tool);
    change();
    expect(packageDigest(tool)).toMatch(/^[0-9a-f]{16}$/);
    expect(packageDigest(tool)).not.toBe(before);
  });

  it('looks for what a linked package depends on where the link leads to', () => {
    rmSync(join(root, 'node_modules/yaml'), { recursive: true });
    write('.store/node_modules/yaml', { name: 'yaml', version: '2.0.0', dependencies: { deep: '^1.0.0' } });
    write('.store/node_modules/deep', { name: 'deep', version: '1.5.0' });
    symlinkSync('.store/node_modules/yaml', join(root, 'node_modules/yaml'));
    const before = packageDigest(tool);
    write('deep', { name: 'deep', version: '3.0.0' });
    expect(packageDigest(tool)).toBe(before);
    write('.store/node_modules/deep', { name: 'deep', version: '1.6.0' });
    expect(packageDigest(tool)).not.toBe(before);
  });

  it.each<[string, () => void]>([
    ['a package is not in a folder of packages', () => rmSync(join(root, 'node_modules/deep'), { recursive: true })],
    ['the peer is not', () => rmSync(join(root, 'node_modules/nx'), { recursive: true })],
    ['a build left no digest of its content', () => rmSync(join(tool, 'dist'), { recursive: true })],
    ['a package.json is damaged', () => writeFileSync(join(root, 'node_modules/yaml/package.json'), '{')],
  ])('is not known where %s', (_, change) => {
    change();
    expect(packageDigest(tool)).toBeUndefined();
  });
});

describe('the inputs of the tool', () => {
  it('are its sources in the workspace that holds them', () => {
    const { inputs, digest } = toolInputs(process.cwd());
    expect(inputs).toContain('{workspaceRoot}/packages/chartwright/src/**/*.ts');
    expect(digest).toBeUndefined();
  });

  it('are its package in another', () => {
    expect(toolInputs('/elsewhere').inputs).toEqual([{ externalDependencies: ['@chartwright/nx'] }]);
  });
});
