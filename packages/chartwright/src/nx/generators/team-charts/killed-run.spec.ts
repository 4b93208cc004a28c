import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import { DiskWorkspace } from '../../workspace/workspace.fixture.ts';
import teamCharts from './generator.ts';

class Killed extends Error {}

/** Changes of the disk that are still allowed; the one after them does half its work, or none, and ends the run. */
const disk = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, done: 0, half: false }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const counted =
    <Arguments extends unknown[], Result>(
      change: (...args: Arguments) => Result,
      half: (...args: Arguments) => void = () => undefined,
    ) =>
    (...args: Arguments): Result => {
      disk.done += 1;
      if (disk.left > 0) {
        disk.left -= 1;
        return change(...args);
      }
      if (disk.half) half(...args);
      throw new Killed();
    };
  return {
    ...fs,
    mkdirSync: counted(fs.mkdirSync),
    symlinkSync: counted(fs.symlinkSync),
    renameSync: counted(fs.renameSync),
    writeFileSync: counted(fs.writeFileSync, (file, text) => {
      fs.writeFileSync(file, (text as string).slice(0, (text as string).length / 2));
    }),
  };
});

const from = ['teams.yaml'];
const list = { teams: { payments: { tenant: { contact: 'pay@example.com' } }, shop: {} } };

describe.each([
  { copy: false, half: false },
  { copy: false, half: true },
  { copy: true, half: true },
])('a killed run, with --copy=$copy, its last change half done: $half', ({ copy, half }) => {
  let workspace: DiskWorkspace;
  beforeEach(() => {
    disk.left = Number.POSITIVE_INFINITY;
    workspace = new DiskWorkspace();
    workspace.write('teams.yaml', stringify(list));
  });
  afterEach(() => {
    workspace.remove();
  });

  it('is finished by the same command, wherever it ended', async () => {
    disk.done = 0;
    await workspace.run(teamCharts, { from, copy });
    const changes = disk.done;
    const whole = workspace.snapshot('charts/teams');
    expect(changes).toBeGreaterThan(20);
    for (let kept = 0; kept < changes; kept += 1) {
      rmSync(join(workspace.root, 'charts/teams'), { recursive: true });
      Object.assign(disk, { left: kept, half });
      await expect(workspace.run(teamCharts, { from, copy })).rejects.toThrow(Killed);
      disk.left = Number.POSITIVE_INFINITY;
      await workspace.run(teamCharts, { from, copy });
      expect(workspace.snapshot('charts/teams'), `killed after ${kept} changes`).toEqual(whole);
    }
    // As many runs as there are changes, twice.
  }, 300_000);
});
