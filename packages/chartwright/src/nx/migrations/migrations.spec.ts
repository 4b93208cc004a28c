import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tree } from '@nx/devkit';
import { flushChanges, FsTree } from 'nx/src/generators/tree';
import semver from 'semver';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyChanges } from '../../core/changes/key-changes.ts';
import { toolVersion } from '../../toolchain/tool-version.ts';

/**
 * Each case is a folder: the files of a workspace before, those that differ after, and what is left to a person. Written
 * anew by `CHARTWRIGHT_UPDATE=1`.
 */
const here = dirname(fileURLToPath(import.meta.url));
const updates = process.env['CHARTWRIGHT_UPDATE'] === '1';

interface Collection {
  readonly generators: Readonly<Record<string, { version: string; implementation: string; description: string }>>;
}
const { generators } = JSON.parse(readFileSync(join(here, '../../../migrations.json'), 'utf8')) as Collection;
const cases = Object.keys(generators).flatMap((name) =>
  readdirSync(join(here, name, 'fixtures')).map((one) => [name, one] as const),
);

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chartwright-migration-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function filesIn(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

function write(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

async function run(name: string): Promise<{ changed: string[]; steps: string[] }> {
  const { default: migrate } = (await import(`./${name}/migration.ts`)) as {
    default: (tree: Tree) => string[] | undefined;
  };
  const tree = new FsTree(root, false);
  const steps = migrate(tree) ?? [];
  const changes = tree.listChanges();
  flushChanges(root, changes);
  return { changed: changes.map(({ path }) => path), steps };
}

describe.each(cases)('%s, %s', (name, one) => {
  const folder = join(here, name, 'fixtures', one);
  const before = filesIn(join(folder, 'before'));

  it('writes what is expected, and the same when it runs again', async () => {
    write(root, before);
    const { steps } = await run(name);
    const changed = new Map([...filesIn(root)].filter(([path, text]) => before.get(path) !== text));
    const left = steps.map((step) => `${step}\n`).join('');
    if (updates) {
      rmSync(join(folder, 'after'), { recursive: true, force: true });
      write(join(folder, 'after'), changed);
      if (left !== '') write(folder, new Map([['left.txt', left]]));
    }
    expect(Object.fromEntries(changed)).toEqual(Object.fromEntries(filesIn(join(folder, 'after'))));
    expect(left).toBe(filesIn(folder).get('left.txt') ?? '');
    expect(await run(name)).toEqual({ changed: [], steps });
  });
});

describe('migrations.json', () => {
  it('lists every folder here, with its version in its name', () => {
    const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(Object.keys(generators).sort()).toEqual(folders.map((entry) => entry.name).sort());
    for (const [name, { version, implementation }] of Object.entries(generators)) {
      expect(name.startsWith(`${version}-`)).toBe(true);
      expect(implementation).toBe(`./dist/nx/migrations/${name}/migration`);
    }
  });

  it('has a migration for the changed keys of each version, and none for a version that is still to come', () => {
    const since = [...new Set(keyChanges.map((change) => change.since))];
    expect(since.filter((version) => generators[`${version}-changed-keys`] === undefined)).toEqual([]);
    const next = semver.inc(toolVersion(), 'minor') ?? '';
    for (const { version } of Object.values(generators)) expect(semver.lte(version, next), version).toBe(true);
  });
});
