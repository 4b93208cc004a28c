import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { flushChanges } from 'nx/src/generators/tree';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DiskWorkspace, refusal } from '../../workspace/workspace.fixture.ts';
import teamChart from '../team-chart/generator.ts';
import workload from '../workload/generator.ts';
import removeTeam from './generator.ts';

const folder = 'charts/teams/payments';
let workspace: DiskWorkspace;
beforeEach(async () => {
  workspace = new DiskWorkspace();
  await workspace.run(teamChart, { name: 'payments' });
  await workspace.run(teamChart, { name: 'shop' });
});
afterEach(() => {
  workspace.remove();
});

describe('removing a team', () => {
  it('deletes its folder, and nothing that its links lead to', async () => {
    const before = workspace.snapshot();
    await workspace.run(workload, { team: 'payments', name: 'web', image: 'a/b:1' });
    await workspace.run(removeTeam, { name: 'payments' });
    expect(existsSync(join(workspace.root, folder))).toBe(false);
    expect(workspace.snapshot()).toEqual(
      Object.fromEntries(Object.entries(before).filter(([path]) => !path.startsWith(`${folder}/`))),
    );
  });

  it('deletes a copy of the library too', async () => {
    await workspace.run(teamChart, { name: 'copied', copy: true });
    await workspace.run(removeTeam, { name: 'copied' });
    expect(existsSync(join(workspace.root, 'charts/teams/copied'))).toBe(false);
  });

  it('is finished by the same command after a kill at any file', async () => {
    const { tree } = await workspace.runUntilWritten(removeTeam, { name: 'payments' });
    const changes = tree.listChanges();
    for (let done = 0; done <= changes.length; done += 1) {
      await workspace.run(teamChart, { name: 'payments' });
      flushChanges(workspace.root, changes.slice(0, done));
      await workspace.run(removeTeam, { name: 'payments' });
      expect(existsSync(join(workspace.root, folder))).toBe(false);
    }
  });
});

describe('refused, with nothing deleted, unless --force', () => {
  it.each([
    ['values with a comment of a person', 'values.yaml', (text: string) => `${text}# ours\n`],
    ['values that a person wrote', 'values.yaml', () => 'tenant: {team: payments}\n'],
    ['an edited file of the tool', 'templates/all.yaml', (text: string) => `${text}x\n`],
    ['a file of a person', 'ci/big-values.yaml', () => 'part: app\n'],
  ])('%s', async (_, name, change) => {
    const path = `${folder}/${name}`;
    workspace.write(path, change(existsSync(join(workspace.root, path)) ? workspace.read(path) : ''));
    const before = workspace.snapshot();
    expect(await refusal(workspace.run(removeTeam, { name: 'payments' }))).toMatchObject([
      { code: 'nx/would-be-lost', file: path },
    ]);
    expect(workspace.snapshot()).toEqual(before);
    await workspace.run(removeTeam, { name: 'payments', force: true });
    expect(existsSync(join(workspace.root, folder))).toBe(false);
  });

  it('a team that another names as its peer, with the place', async () => {
    workspace.write(
      'charts/teams/shop/values.yaml',
      'tenant:\n  team: shop\n  network:\n    peers:\n      payments: {}\n',
    );
    expect(await refusal(workspace.run(removeTeam, { name: 'payments' }))).toMatchObject([
      { code: 'nx/still-referred-to', file: 'charts/teams/shop/values.yaml', line: 5, column: 7 },
    ]);
    await workspace.run(removeTeam, { name: 'payments', force: true });
  });
});

it.each(['paymen', '../lib-team', '../../charts', 'payments/templates', '.', '..', ''])(
  'a name that is no team’s is refused: %j',
  async (name) => {
    const before = workspace.snapshot();
    const problems = await refusal(workspace.run(removeTeam, { name, force: true }));
    expect(problems).toMatchObject([{ code: 'nx/no-such-team' }]);
    expect(workspace.snapshot()).toEqual(before);
  },
);

it('reports a workspace without teams', async () => {
  rmSync(join(workspace.root, 'charts/teams'), { recursive: true });
  const [problem] = await refusal(workspace.run(removeTeam, { name: 'payments' }));
  expect(problem?.fix).toContain('npx nx generate team-chart');
});
