import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { flushChanges, FsTree } from 'nx/src/generators/tree';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stamp } from '../../../core/ownership.ts';
import { DiskWorkspace, refusal } from '../../workspace/workspace.fixture.ts';
import init from '../init/generator.ts';
import teamChart from '../team-chart/generator.ts';
import sync from './generator.ts';

const folder = 'charts/teams/payments';
let workspace: DiskWorkspace;
let whole: Record<string, string>;
beforeEach(async () => {
  workspace = new DiskWorkspace(false);
  await workspace.run(init, { minimal: true });
  await workspace.run(teamChart, { name: 'payments' });
  await workspace.run(teamChart, { name: 'shop' });
  whole = workspace.snapshot();
});
afterEach(() => {
  workspace.remove();
});

/** Runs the generator as `nx sync` does: without options, and without callback where the tree does not change. */
async function nxSync(): Promise<{ stale: string[]; message: string | undefined }> {
  const tree = new FsTree(workspace.root, false);
  const result = await sync(tree);
  if (typeof result === 'function') throw new Error('nx sync wants an object');
  const changes = tree.listChanges();
  if (changes.length > 0) {
    flushChanges(workspace.root, changes);
    await result.callback?.();
  }
  return { stale: changes.map((change) => change.path), message: result.outOfSyncMessage };
}

describe('nx sync', () => {
  it('finds nothing to do in a fresh workspace', async () => {
    expect(await nxSync()).toEqual({ stale: [], message: undefined });
  });

  it.each([
    [
      'a missing file',
      () => {
        rmSync(join(workspace.root, folder, 'README.md'));
      },
    ],
    [
      'a missing link',
      () => {
        rmSync(join(workspace.root, folder, 'charts'), { recursive: true });
      },
    ],
    [
      'a link that Git could not make',
      () => {
        asText();
      },
    ],
    [
      'a file of an earlier version',
      () => {
        workspace.write(`${folder}/README.md`, stamp('README.md', 'old\n'));
      },
    ],
    [
      'a library of an earlier version',
      () => {
        workspace.write('charts/lib-team/Chart.yaml', stamp('Chart.yaml', 'version: 0.0.1\n'));
      },
    ],
    [
      'a missing template of the library',
      () => {
        rmSync(join(workspace.root, 'charts/lib-team/templates/_all.tpl'));
      },
    ],
    [
      'a template that the library no longer has',
      () => {
        workspace.write('charts/lib-team/templates/_old.tpl', stamp('_old.tpl', 'x\n'));
      },
    ],
  ])('fixes %s', async (_, spoil) => {
    spoil();
    const { stale, message } = await nxSync();
    expect(stale).toHaveLength(1);
    expect(message).toMatch(/^1 tool-owned file is stale in charts\/(lib-team|teams\/payments)\.$/);
    expect(workspace.snapshot()).toEqual(whole);
    expect((await nxSync()).stale).toEqual([]);
  });

  it('renews what follows from the values', async () => {
    const text = workspace.read(`${folder}/values.yaml`);
    workspace.write(`${folder}/values.yaml`, text.replace('team: payments', 'team: payments\n  contact: a@b.c'));
    expect((await nxSync()).stale).toEqual([`${folder}/README.md`, `${folder}/Chart.yaml`]);
  });

  it('leaves files and folders alone that it does not know', async () => {
    workspace.write(`${folder}/ci/big-values.yaml`, 'part: app\n');
    workspace.write('charts/own/Chart.yaml', 'name: own\n');
    workspace.write('charts/teams/README.md', 'mine\n');
    workspace.write('charts/teams/notes/templates/a.md', 'mine\n');
    mkdirSync(join(workspace.root, 'charts/teams/ghost/templates'), { recursive: true });
    workspace.write(`${folder}/project.json`, '{ "name": "pay", "targets": { "deploy": {} } }\n');
    workspace.write('charts/lib-team/templates/_mine.tpl', 'mine\n');
    const before = workspace.snapshot();
    expect((await nxSync()).stale).toEqual([]);
    expect(workspace.snapshot()).toEqual(before);
  });

  it('refuses edited files, all at once, and writes nothing', async () => {
    workspace.write(`${folder}/templates/all.yaml`, `${workspace.read(`${folder}/templates/all.yaml`)}x\n`);
    workspace.write('charts/lib-team/values.yaml', `${workspace.read('charts/lib-team/values.yaml')}x: 1\n`);
    rmSync(join(workspace.root, folder, 'README.md'));
    const before = workspace.snapshot();
    const problems = await refusal(nxSync());
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ['nx/edited-file', 'charts/lib-team/values.yaml'],
      ['nx/edited-file', `${folder}/templates/all.yaml`],
    ]);
    expect(workspace.snapshot()).toEqual(before);
  });

  it.each<[string, string, () => void]>([
    [
      'the header of Chart.yaml deleted',
      'nx/foreign-folder payments/Chart.yaml',
      () => {
        const text = workspace.read(`${folder}/Chart.yaml`);
        workspace.write(`${folder}/Chart.yaml`, text.slice(text.indexOf('\n') + 1));
      },
    ],
    [
      'a chart of one’s own',
      'nx/foreign-folder own/Chart.yaml',
      () => {
        workspace.write('charts/teams/own/Chart.yaml', 'apiVersion: v2\nname: own\nversion: 0.1.0\n');
      },
    ],
    [
      'a chart in a folder that is no team’s',
      'workspace/misplaced-chart a/b/Chart.yaml',
      () => {
        workspace.write('charts/teams/a/b/Chart.yaml', 'name: b\n');
      },
    ],
    [
      'a chart in a team’s',
      'workspace/misplaced-chart payments/sub/Chart.yaml',
      () => {
        workspace.write(`${folder}/sub/Chart.yaml`, 'name: sub\n');
      },
    ],
    [
      'a chart in a hidden folder',
      'workspace/misplaced-chart .own/Chart.yaml',
      () => {
        workspace.write('charts/teams/.own/Chart.yaml', 'name: own\n');
      },
    ],
    [
      'a chart of all teams',
      'workspace/misplaced-chart Chart.yaml',
      () => {
        workspace.write('charts/teams/Chart.yaml', 'name: teams\n');
      },
    ],
    [
      'a chart that Nx is told to ignore',
      'workspace/hidden-chart payments/.nxignore',
      () => {
        workspace.write(`${folder}/.nxignore`, '*\n');
      },
    ],
    [
      'charts that Nx is told to ignore',
      'workspace/hidden-chart .gitignore',
      () => {
        workspace.write('charts/teams/.gitignore', '*\n');
      },
    ],
    [
      'a link in the place of a team',
      'workspace/hidden-chart payments',
      () => {
        renameSync(join(workspace.root, folder), join(workspace.root, 'payments'));
        symlinkSync('../../payments', join(workspace.root, folder), 'dir');
      },
    ],
    [
      'a target replaced, in JSON as Nx reads it',
      'workspace/replaced-target payments/project.json',
      () => {
        workspace.write(`${folder}/project.json`, '{ "targets": { "lint": {}, }, /* no */ }\n');
      },
    ],
    [
      'a project file that is no JSON',
      'workspace/replaced-target payments/project.json',
      () => {
        workspace.write(`${folder}/project.json`, '{ "targets": \n');
      },
    ],
    [
      'the name of another team’s project',
      'workspace/replaced-target payments/project.json',
      () => {
        workspace.write(`${folder}/project.json`, '{ "name": "shop" }\n');
      },
    ],
    ...[
      ['package.json', '{ "nx": { "targets": { "lint": {} } } }'],
      ['package.json', '{ "scripts": { "lint": "true" } }'],
      ['sub/package.json', '{ "name": "shop", "nx": {} }'],
      ['sub/project.json', '{}'],
    ].map(([path = '', text = '']): [string, string, () => void] => [
      `another project: ${path} with ${text}`,
      `workspace/replaced-target payments/${path}`,
      () => {
        workspace.write(`${folder}/${path}`, text);
      },
    ]),
    [
      'a file in place of a folder',
      'workspace/unreadable payments/ci',
      () => {
        rmSync(join(workspace.root, folder, 'ci'), { recursive: true });
        workspace.write(`${folder}/ci`, 'a: 1\n');
      },
    ],
    [
      'a chart elsewhere of the name of a team',
      'workspace/name-clash charts/a/b/Chart.yaml',
      () => {
        workspace.write('charts/a/b/Chart.yaml', 'apiVersion: v2\nname: shop\nversion: 1.0.0\n');
      },
    ],
  ])('refuses %s, and writes nothing', async (_, expected, spoil) => {
    spoil();
    rmSync(join(workspace.root, 'charts/teams/shop/README.md'));
    const before = workspace.snapshot('charts/teams');
    const problems = await refusal(nxSync());
    expect(problems.map(({ code, file }) => `${code} ${file.replace('charts/teams/', '')}`)).toEqual([expected]);
    expect(workspace.snapshot('charts/teams')).toEqual(before);
  });

  it.each([
    'templates/evil.yaml',
    'templates/deep/_evil.tpl',
    'charts/evil/Chart.yaml',
    'crds/evil.yaml',
    'requirements.yaml',
  ])('refuses a file that Helm would render or install beside the tool’s: %s', async (path) => {
    workspace.write(`${folder}/${path}`, 'kind: ConfigMap\n');
    rmSync(join(workspace.root, folder, 'README.md'));
    const before = workspace.snapshot();
    expect(await refusal(nxSync())).toMatchObject([{ code: 'workspace/foreign-file', file: `${folder}/${path}` }]);
    expect(workspace.snapshot()).toEqual(before);
  });

  it('refuses a file in a copy of the library that the library does not have', async () => {
    rmSync(join(workspace.root, folder, 'charts'), { recursive: true });
    await workspace.run(sync, { copy: true });
    workspace.write(`${folder}/charts/lib-team/templates/zz.tpl`, 'evil\n');
    expect(await refusal(nxSync())).toMatchObject([
      { code: 'workspace/other-library', file: `${folder}/charts/lib-team/templates/zz.tpl` },
    ]);
  });

  it('refuses a chart without values, with the way to restore them', async () => {
    rmSync(join(workspace.root, folder, 'values.yaml'));
    expect(await refusal(nxSync())).toMatchObject([{ code: 'nx/values-missing', file: `${folder}/values.yaml` }]);
  });

  it('refuses a link out of the workspace', async () => {
    rmSync(join(workspace.root, folder, 'templates'), { recursive: true });
    const outside = new DiskWorkspace(false);
    symlinkSync(outside.root, join(workspace.root, folder, 'templates'), 'dir');
    expect((await refusal(nxSync()))[0]).toMatchObject({ code: 'nx/outside-workspace' });
    outside.remove();
  });
});

describe('nx generate sync', () => {
  it('gives edits up with --force', async () => {
    workspace.write(`${folder}/templates/all.yaml`, 'edited\n');
    await workspace.run(sync, { force: true });
    expect(workspace.snapshot()).toEqual(whole);
  });

  it('copies the library with --copy where a link is missing', async () => {
    rmSync(join(workspace.root, folder, 'charts'), { recursive: true });
    await workspace.run(sync, { copy: true });
    expect(workspace.read(`${folder}/charts/lib-team/Chart.yaml`)).toBe(workspace.read('charts/lib-team/Chart.yaml'));
    expect((await nxSync()).stale).toEqual([]);
  });
});

function asText(): void {
  rmSync(join(workspace.root, folder, 'charts/lib-team'));
  workspace.write(`${folder}/charts/lib-team`, '../../../lib-team');
}
