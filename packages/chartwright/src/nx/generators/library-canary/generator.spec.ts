import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readChartFolder } from '../../../commands/workspace/chart-folder.ts';
import { nameClashes } from '../../../commands/workspace/project-names.ts';
import { stamp, verify } from '../../../core/ownership.ts';
import { usesNewLibrary } from '../../../team/chart/library-canary.ts';
import { DiskWorkspace, refusal } from '../../workspace/workspace.fixture.ts';
import init from '../init/generator.ts';
import sync from '../sync/generator.ts';
import teamChart from '../team-chart/generator.ts';
import libraryCanary from './generator.ts';

const teams = ['payments', 'shop', 'zoo'];
const oldSchema = stamp('values.schema.json', '{\n  "type": "object"\n}\n');
const oldNotes = stamp('templates/_notes.tpl', '{{/* as it was */}}\n');
let workspace: DiskWorkspace;

/** A workspace of an earlier package: another version of the library, another template, and schemas that go with it. */
beforeEach(async () => {
  workspace = new DiskWorkspace(false);
  await workspace.run(init, { minimal: true });
  for (const name of teams) await workspace.run(teamChart, { name });
  const chart = 'charts/lib-team/Chart.yaml';
  workspace.write(chart, workspace.read(chart).replace(/^version: .*$/m, 'version: 0.0.9'));
  workspace.write('charts/lib-team/templates/_notes.tpl', oldNotes);
  for (const team of teams) {
    workspace.write(`charts/teams/${team}/values.schema.json`, oldSchema);
    const file = `charts/teams/${team}/Chart.yaml`;
    const body = workspace
      .read(file)
      .replace(/^#.*\n/, '')
      .replace(/(lib-team\n +version:) .*/, '$1 0.0.9');
    workspace.write(file, stamp(file, body));
  }
});
afterEach(() => {
  workspace.remove();
});

function linkOf(team: string): string {
  return readlinkSync(join(workspace.root, `charts/teams/${team}/charts/lib-team`));
}

/** Teams that use the new library by everything that is theirs. */
function newTeams(): string[] {
  return teams.filter((team) => {
    const isNew = [
      linkOf(team) === '../../../lib-team',
      workspace.read(`charts/teams/${team}/values.schema.json`) !== oldSchema,
      !workspace.read(`charts/teams/${team}/Chart.yaml`).includes('0.0.9'),
      !workspace.read(`charts/teams/${team}/Chart.yaml`).includes('chartwright.dev/library: kept'),
    ];
    expect(new Set(isNew).size, `${team}: ${isNew.join()}`).toBe(1);
    return isNew[0];
  });
}

async function problemsOf(team: string): Promise<string[]> {
  const { problems } = await readChartFolder(workspace.root, `charts/teams/${team}`);
  return problems.map(({ code, file }) => `${code} ${file}`);
}

describe('a canary of the library', () => {
  it('goes to the teams that are named, and leaves all others what they had', async () => {
    await workspace.run(libraryCanary, { teams: ['shop'] });
    expect(newTeams()).toEqual(['shop']);
    expect(workspace.read('charts/library-canary/lib-team-kept/templates/_notes.tpl')).toBe(oldNotes);
    expect(workspace.read('charts/lib-team/templates/_notes.tpl')).not.toBe(oldNotes);
    for (const team of teams) expect(await problemsOf(team)).toEqual([]);
    for (const team of teams)
      expect(verify('Chart.yaml', workspace.read(`charts/teams/${team}/Chart.yaml`))).toBe('intact');
  });

  it('is what sync, and a change of a team, leave as it is', async () => {
    await workspace.run(libraryCanary, { teams: ['shop'] });
    const before = workspace.snapshot();
    await workspace.run(sync, {});
    await workspace.run(teamChart, { name: 'zoo' });
    expect(workspace.snapshot()).toEqual(before);
    await workspace.run(teamChart, { name: 'late' });
    expect(linkOf('late')).toBe('../../../library-canary/lib-team-kept');
    expect(workspace.read('charts/teams/late/values.schema.json')).toBe(oldSchema);
  });

  it('is widened and finished, and leaves nothing behind', async () => {
    await workspace.run(libraryCanary, { teams: ['shop'] });
    await workspace.run(libraryCanary, { teams: ['zoo'] });
    expect(newTeams()).toEqual(['shop', 'zoo']);
    await workspace.run(libraryCanary, { share: 100 });
    expect(newTeams()).toEqual(teams);
    await workspace.run(libraryCanary, { finish: true });
    expect(newTeams()).toEqual(teams);
    expect(Object.keys(workspace.snapshot()).filter((path) => path.includes('library-canary'))).toEqual([]);
    for (const team of teams) expect(await problemsOf(team)).toEqual([]);
  });

  it('is taken back from all', async () => {
    await workspace.run(libraryCanary, { teams: ['shop'], share: 100 });
    await workspace.run(libraryCanary, { abort: true });
    expect(newTeams()).toEqual([]);
    for (const team of teams) expect(await problemsOf(team)).toEqual([]);
  });

  it('is nothing that a team can choose', async () => {
    await workspace.run(libraryCanary, { teams: ['shop'] });
    const own = workspace.read('charts/teams/zoo/values.schema.json');
    workspace.write('charts/teams/shop/values.schema.json', own);
    expect(await problemsOf('shop')).toEqual(['workspace/stale-file charts/teams/shop/values.schema.json']);
    workspace.write('charts/teams/zoo/values.schema.json', stamp('values.schema.json', '{\n  "type": "array"\n}\n'));
    expect(await problemsOf('zoo')).toEqual(['workspace/stale-file charts/teams/zoo/values.schema.json']);
  });

  it('has a project of its own, and its library no clash', () => {
    const charts = ['charts/lib-team', 'charts/library-canary/lib-team-kept'].map((root) => ({
      root,
      name: 'lib-team',
    }));
    expect([...nameClashes(charts)]).toEqual([]);
    expect([...nameClashes([...charts, { root: 'charts/own', name: 'lib-team' }]).keys()]).toEqual(['charts/own']);
  });
});

describe('refused, with nothing written', () => {
  it.each([
    ['no choice', {}],
    ['two choices', { finish: true, share: 10 }],
    ['the end of no canary', { finish: true }],
    ['a team that does not exist', { teams: ['shp'] }],
  ])('%s', async (_case, options) => {
    const before = workspace.snapshot();
    await refusal(workspace.run(libraryCanary, options));
    expect(workspace.snapshot()).toEqual(before);
  });

  it('charts that are not all of the library that is to be kept', async () => {
    workspace.write('charts/teams/zoo/values.schema.json', stamp('values.schema.json', '{\n  "type": "array"\n}\n'));
    expect(await refusal(workspace.run(libraryCanary, { share: 50 }))).toMatchObject([
      { code: 'workspace/library-canary', file: 'charts/teams/zoo/values.schema.json' },
    ]);
  });

  it('a kept library that was changed by hand', async () => {
    await workspace.run(libraryCanary, { teams: ['shop'] });
    workspace.write('charts/library-canary/lib-team-kept/templates/_notes.tpl', `${oldNotes}x\n`);
    const problems = await refusal(workspace.run(sync, {}));
    expect(problems).toMatchObject([{ file: 'charts/library-canary/lib-team-kept/templates/_notes.tpl' }]);
  });

  it.each([
    ['share: "10"\n', 'share'],
    ['share: 101\n', 'share'],
    ['teams: shop\n', 'teams'],
    ['team: [shop]\n', 'team'],
  ])('a canary.yaml of %j', async (text, path) => {
    await workspace.run(libraryCanary, { teams: ['shop'] });
    workspace.write('charts/library-canary/canary.yaml', text);
    expect(await refusal(workspace.run(sync, {}))).toMatchObject([{ code: 'workspace/library-canary', path, line: 1 }]);
    expect(await problemsOf('zoo')).toContain('workspace/library-canary charts/library-canary/canary.yaml');
  });
});

describe('a share', () => {
  it('has all teams of a narrower one, and about as many as it says', () => {
    const names = Array.from({ length: 1000 }, (_, index) => `team-${index}`);
    const at = (share: number): string[] => names.filter((team) => usesNewLibrary(team, { teams: [], share }));
    for (const [narrow, wide] of [
      [1, 10],
      [10, 50],
      [50, 100],
    ] as const)
      expect(at(wide)).toEqual(expect.arrayContaining(at(narrow)));
    expect([at(0).length, at(100).length]).toEqual([0, 1000]);
    expect(Math.abs(at(10).length - 100)).toBeLessThan(40);
  });
});
