import { lstatSync, mkdirSync, readlinkSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DiskWorkspace, refusal } from '../../workspace/workspace.fixture.ts';
import teamChart from './generator.ts';
import type { TeamChartOptions } from '../generated/options.ts';

const folder = 'charts/teams/payments';

describe('an existing team', () => {
  const options: TeamChartOptions = { name: 'payments', image: 'registry.example.com/web:1.0.0', port: 8080 };
  let workspace: DiskWorkspace;
  beforeEach(async () => {
    workspace = new DiskWorkspace();
    await workspace.run(teamChart, options);
  });
  afterEach(() => {
    workspace.remove();
  });

  it('is linked to the library', () => {
    expect(readlinkSync(join(workspace.root, folder, 'charts/lib-team'))).toBe('../../../lib-team');
    expect(workspace.read(`${folder}/charts/lib-team/Chart.yaml`)).toBe(workspace.read('charts/lib-team/Chart.yaml'));
  });

  it('stays as it is when the same command runs again', async () => {
    const { tree } = await workspace.runUntilWritten(teamChart, options);
    expect(tree.listChanges()).toEqual([]);
    await workspace.run(teamChart, { name: 'payments' });
  });

  it('keeps its values.yaml, and has what follows from it renewed', async () => {
    const text = workspace
      .read(`${folder}/values.yaml`)
      .replace('team: payments', 'team: payments # ours\n  contact: a@b.c');
    workspace.write(`${folder}/values.yaml`, text);
    await workspace.run(teamChart, { name: 'payments' });
    expect(workspace.read(`${folder}/values.yaml`)).toBe(text);
    expect(workspace.read(`${folder}/Chart.yaml`)).toContain('email: a@b.c');
  });

  it('keeps its recorded version', async () => {
    workspace.write(
      `${folder}/Chart.yaml`,
      workspace.read(`${folder}/Chart.yaml`).replace('version: 0.1.0\nkube', 'version: 3.1.4\nkube'),
    );
    workspace.write(
      `${folder}/values.yaml`,
      workspace.read(`${folder}/values.yaml`).replace('team: payments', 'team: payments\n  contact: a@b.c'),
    );
    await workspace.run(teamChart, { name: 'payments' });
    expect(parse(workspace.read(`${folder}/Chart.yaml`))).toMatchObject({ version: '3.1.4' });
  });

  it('is refused where options contradict it, with advice', async () => {
    const other = await refusal(workspace.run(teamChart, { ...options, image: 'registry.example.com/web:2.0.0' }));
    expect(other).toMatchObject([{ code: 'nx/chart-exists', path: 'workloads.payments.image', line: 11 }]);
    const more = await refusal(workspace.run(teamChart, { ...options, workload: 'api' }));
    expect(more[0]?.fix).toBe('run npx nx generate workload payments api with the same options');
  });

  it('is refused where a tool-owned file was edited, naming it and what serves; --force accepts', async () => {
    const path = `${folder}/templates/all.yaml`;
    const before = workspace.read(path);
    workspace.write(path, `${before}---\nkind: ConfigMap\n`);
    const snapshot = workspace.snapshot();
    const problems = await refusal(workspace.run(teamChart, { name: 'payments' }));
    expect(problems).toMatchObject([{ code: 'nx/edited-file', file: path }]);
    expect(problems[0]?.fix).toContain('extraObjects');
    expect(workspace.snapshot()).toEqual(snapshot);
    await workspace.run(teamChart, { name: 'payments', force: true });
    expect(workspace.read(path)).toBe(before);
  });

  it('is refused where its values are wrong', async () => {
    workspace.write(`${folder}/values.yaml`, 'tenant:\n  teem: payments\n');
    const problems = await refusal(workspace.run(teamChart, { name: 'payments' }));
    expect(problems[0]).toMatchObject({ file: `${folder}/values.yaml` });
  });
});

describe('a run that was killed is finished by the same command', () => {
  const options: TeamChartOptions = { name: 'payments', image: 'registry.example.com/web:1.0.0', port: 8080 };
  let workspace: DiskWorkspace;
  let whole: Record<string, string>;
  beforeEach(async () => {
    workspace = new DiskWorkspace();
    await workspace.run(teamChart, options);
    whole = workspace.snapshot('charts/teams');
    rmSync(join(workspace.root, 'charts/teams'), { recursive: true });
  });
  afterEach(() => {
    workspace.remove();
  });

  it('after any number of files, the last of them whole, empty or cut in the middle', async () => {
    const { tree } = await workspace.runUntilWritten(teamChart, options);
    const changes = tree.listChanges();
    for (let written = 1; written <= changes.length; written += 1) {
      for (const part of [0, 0.5, 1]) {
        for (const [index, { path, content }] of changes.slice(0, written).entries()) {
          workspace.write(path, content?.toString() ?? '');
          const size = lstatSync(join(workspace.root, path)).size;
          if (index === written - 1) truncateSync(join(workspace.root, path), Math.floor(size * part));
        }
        await workspace.run(teamChart, options);
        expect(workspace.snapshot('charts/teams')).toEqual(whole);
        rmSync(join(workspace.root, 'charts/teams'), { recursive: true });
      }
    }
  });

  it('where only the link is missing', async () => {
    await workspace.run(teamChart, options);
    rmSync(join(workspace.root, folder, 'charts'), { recursive: true });
    await workspace.run(teamChart, options);
    expect(workspace.snapshot('charts/teams')).toEqual(whole);
  });

  it('but what a person wrote meanwhile stays', async () => {
    workspace.write(`${folder}/values.yaml`, workspace.read('charts/lib-team/values.yaml'));
    expect(await refusal(workspace.run(teamChart, options))).toMatchObject([{ code: 'nx/foreign-folder' }]);
  });
});

describe('a place that is not the tool’s', () => {
  let workspace: DiskWorkspace;
  beforeEach(() => (workspace = new DiskWorkspace()));
  afterEach(() => {
    workspace.remove();
  });

  it.each([
    ['a chart that a person made', { 'Chart.yaml': 'name: payments\n' }],
    ['a folder with other files', { 'notes.txt': 'mine\n' }],
    ['a values.yaml of a person', { 'values.yaml': 'replicas: 1\n' }],
  ])('%s is refused, also with --force', async (_, files) => {
    for (const [name, text] of Object.entries(files)) workspace.write(`${folder}/${name}`, text);
    const snapshot = workspace.snapshot();
    const problems = await refusal(workspace.run(teamChart, { name: 'payments', force: true }));
    expect(problems).toMatchObject([{ code: 'nx/foreign-folder' }]);
    expect(workspace.snapshot()).toEqual(snapshot);
  });

  it.each([
    ['charts/teams', 'charts/teams'],
    ['the team’s folder', folder],
    ['a folder of the chart', `${folder}/templates`],
  ])('%s that is a link out of the workspace is refused', async (_, link) => {
    const outside = new DiskWorkspace(false);
    if (link.endsWith('templates')) await workspace.run(teamChart, { name: 'payments' });
    rmSync(join(workspace.root, link), { recursive: true, force: true });
    mkdirSync(join(workspace.root, link, '..'), { recursive: true });
    symlinkSync(outside.root, join(workspace.root, link), 'dir');
    const problems = await refusal(workspace.run(teamChart, { name: 'payments', force: true }));
    expect(problems[0]).toMatchObject({ code: 'nx/outside-workspace' });
    expect(outside.snapshot('.')).toEqual({});
    outside.remove();
  });

  it('a library link that leads elsewhere is refused; --force makes it right', async () => {
    await workspace.run(teamChart, { name: 'payments' });
    const link = join(workspace.root, folder, 'charts/lib-team');
    rmSync(link);
    symlinkSync('../../../other', link, 'dir');
    expect(await refusal(workspace.run(teamChart, { name: 'payments' }))).toMatchObject([{ code: 'nx/wrong-link' }]);
    await workspace.run(teamChart, { name: 'payments', force: true });
    expect(readlinkSync(link)).toBe('../../../lib-team');
  });
});

describe('--copy', () => {
  it('puts the library itself into the chart, and keeps the copy up to date', async () => {
    const workspace = new DiskWorkspace();
    await workspace.run(teamChart, { name: 'payments', copy: true });
    const copy = join(folder, 'charts/lib-team');
    expect(Object.values(workspace.snapshot(copy))).toEqual(Object.values(workspace.snapshot('charts/lib-team')));
    workspace.write('charts/lib-team/templates/_new.tpl', 'x\n');
    await workspace.run(teamChart, { name: 'payments' });
    expect(workspace.read(`${copy}/templates/_new.tpl`)).toBe('x\n');
    workspace.remove();
  });
});
