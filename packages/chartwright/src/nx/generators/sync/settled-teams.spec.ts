import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FsTree } from 'nx/src/generators/tree';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stamp } from '../../../core/ownership.ts';
import { ProblemsError } from '../../../core/problem.ts';
import { DiskWorkspace } from '../../workspace/workspace.fixture.ts';
import init from '../init/generator.ts';
import teamChart from '../team-chart/generator.ts';
import sync from './generator.ts';

const folder = 'charts/teams/payments';
let workspace: DiskWorkspace;

beforeEach(async () => {
  workspace = new DiskWorkspace(false);
  await workspace.run(init, { minimal: true });
  await workspace.run(teamChart, { name: 'payments' });
  await workspace.run(teamChart, { name: 'shop' });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10_000 });
});
afterEach(() => {
  vi.useRealTimers();
  workspace.remove();
});

/** What one run finds, and the teams of which it read a file. */
async function run(tree = new FsTree(workspace.root, false)): Promise<{ found: string[]; read: string[] }> {
  const reads = vi.spyOn(tree, 'read');
  const found = await sync(tree).then(
    () => tree.listChanges().map(({ path }) => path),
    (error: unknown) => {
      if (!(error instanceof ProblemsError)) throw error;
      return error.problems.map(({ code, file }) => `${code} ${file}`);
    },
  );
  const paths = reads.mock.calls.map(([path]) => /^charts\/teams\/([^/]+)\//.exec(path)?.[1] ?? '');
  return { found, read: [...new Set(paths)].filter((team) => team !== '').sort() };
}

describe('a further run of sync in the process of one that found nothing to do', () => {
  it('reads no file of a team of which nothing changed', async () => {
    expect(await run()).toEqual({ found: [], read: ['payments', 'shop'] });
    expect(await run()).toEqual({ found: [], read: [] });
  });

  it('reads the team of which a file was written, be it with the same text', async () => {
    await run();
    workspace.write(`${folder}/values.yaml`, workspace.read(`${folder}/values.yaml`));
    expect(await run()).toEqual({ found: [], read: ['payments'] });
    expect((await run()).read).toEqual([]);
  });

  it.each<[string, string, () => void]>([
    ['a file that is gone', `${folder}/README.md`, () => rmSync(at('README.md'))],
    ['a link that is gone', `${folder}/charts/lib-team`, () => rmSync(at('charts'), { recursive: true })],
    [
      'a file of an earlier version, with the size of today’s',
      `nx/edited-file ${folder}/README.md`,
      () =>
        workspace.write(`${folder}/README.md`, workspace.read(`${folder}/README.md`).replace('payments', 'paymentz')),
    ],
    [
      'a file deep in a folder',
      `workspace/foreign-file ${folder}/templates/deep/evil.yaml`,
      () => workspace.write(`${folder}/templates/deep/evil.yaml`, 'kind: ConfigMap\n'),
    ],
    [
      'a chart in it',
      `workspace/misplaced-chart ${folder}/sub/Chart.yaml`,
      () => workspace.write(`${folder}/sub/Chart.yaml`, 'name: sub\n'),
    ],
    [
      'a link in its place',
      `workspace/hidden-chart ${folder}`,
      () => {
        renameSync(join(workspace.root, folder), join(workspace.root, 'payments'));
        symlinkSync('../../payments', join(workspace.root, folder), 'dir');
      },
    ],
    [
      'a chart of its name elsewhere',
      'workspace/name-clash charts/other/Chart.yaml',
      () => workspace.write('charts/other/Chart.yaml', 'apiVersion: v2\nname: shop\nversion: 1.0.0\n'),
    ],
    [
      'a library of an earlier version',
      'charts/lib-team/Chart.yaml',
      () => workspace.write('charts/lib-team/Chart.yaml', stamp('Chart.yaml', 'version: 0.0.1\n')),
    ],
    [
      'another team whose name a project of this one has',
      `workspace/replaced-target ${folder}/project.json`,
      () => workspace.write('charts/teams/store/values.yaml', ''),
    ],
  ])('finds %s', async (_, expected, spoil) => {
    workspace.write(`${folder}/project.json`, '{ "name": "store" }\n');
    expect((await run()).found).toEqual([]);
    expect((await run()).read).toEqual([]);
    spoil();
    expect((await run()).found).toContain(expected);
    // What was found is found again.
    expect((await run()).found).toContain(expected);
  });

  it('takes no time for a change that the clock of a file system may not show', async () => {
    vi.setSystemTime(Date.now() - 10_000);
    await run();
    expect((await run()).read).toEqual(['payments', 'shop']);
  });

  it('reads a team again whose files a link leads to, since they can change elsewhere', async () => {
    renameSync(at('values.yaml'), join(workspace.root, 'values.yaml'));
    symlinkSync('../../../values.yaml', at('values.yaml'));
    await run();
    expect((await run()).read).toEqual(['payments']);
    writeFileSync(join(workspace.root, 'values.yaml'), 'tenant: 1\n');
    expect((await run()).found).not.toEqual([]);
  });

  it('reads all where the tree holds what is not on disk, which is no reason to forget', async () => {
    await run();
    const tree = new FsTree(workspace.root, false);
    tree.write('other.txt', 'x');
    expect((await run(tree)).read).toEqual(['payments', 'shop']);
    expect((await run()).read).toEqual([]);
    mkdirSync(at('notes'));
    expect((await run()).read).toEqual(['payments']);
  });
});

function at(path: string): string {
  return join(workspace.root, folder, path);
}
