import { execa } from 'execa';
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import { rehearsePlatform } from '../../packages/chartwright/src/commands/platform/rehearse/rehearse.ts';
import type { Problem } from '../../packages/chartwright/src/core/problem.ts';
import { servers } from '../servers.ts';
import { proves, stopAtFirstFailure, useWorkspace } from '../support/steps.ts';
import { type Change, prepare, refusedChanges, takenChanges } from './rehearse/changes.ts';

/** A rehearsal is four installations of the platform and its teams, on as many cores as there are. */
const patience = 20 * 60 * 1000;

const programs = ['helm', 'kube-apiserver', 'kube-controller-manager'] as const;

interface RehearsedUpgrade {
  readonly step: string;
  readonly created: readonly string[];
  readonly deleted: readonly string[];
  readonly changed: readonly { readonly object: string }[];
  readonly restarted: readonly { readonly object: string }[];
}

describe('a rehearsal', () => {
  const workspace = useWorkspace();
  stopAtFirstFailure();

  it('begins at a version of the workspace', async () => {
    await prepare(workspace());
    await workspace().write('.gitignore', 'node_modules\n.nx\ndist\n*.tgz\n');
    await git('init', '--quiet', '--initial-branch=main');
    await git('add', '--all');
    await git('commit', '--quiet', '--message=base');
    await git('tag', 'v1');
  });

  proves(
    'install',
    programs,
    'rehearses changes on a control plane of its own: what is created, changed, deleted and restarted is what the comparison foretells, and the way back and forward leads where it began',
    () => rehearseChanges(takenChanges),
    patience,
  );

  proves(
    'install',
    programs,
    'rehearses changes that are refused: selector, volume, address, right and guard rail are, as foretold, and all else goes through',
    () => rehearseChanges(refusedChanges),
    patience,
  );

  it.each(['SIGINT', 'SIGKILL'] as const)(
    'leaves no program and no file when it is ended by %s',
    async (signal) => {
      const before = await traces();
      const args = ['run', 'platform:rehearse', '--env=dev', '--from=v1', `--kubernetes=${minor()}`];
      const running = workspace().startNx(args);
      await vi.waitFor(async () => expect((await traces()).length).toBeGreaterThan(before.length + 3), {
        timeout: 120_000,
        interval: 200,
      });
      running.kill(signal);
      await running.ended;
      await vi.waitFor(async () => expect(await traces()).toEqual(before), { timeout: 30_000, interval: 500 });
    },
    patience,
  );

  /** Makes changes, rehearses them, compares what is reported, and takes them back. */
  async function rehearseChanges(changes: readonly Change[]): Promise<void> {
    for (const { make } of changes) await make(workspace());
    const options = { env: 'dev', from: 'v1', kubernetes: Number(minor()) };
    const { problems, data } = await rehearsePlatform(workspace().root, options, undefined, console.log);
    const findings = problems.filter(({ code }) => code.startsWith('rehearse/'));
    for (const { path, found } of findings) console.log(`${path}: ${found}`);
    expect(findings.map(brief).sort()).toEqual(changes.flatMap((change) => change.findings).sort());
    const upgrade = (data as { steps: RehearsedUpgrade[] }).steps.find(({ step }) => step === 'upgrade');
    const seen = {
      created: upgrade?.created,
      deleted: upgrade?.deleted,
      changed: upgrade?.changed.map(({ object }) => object),
      restarted: upgrade?.restarted.map(({ object }) => object),
    };
    for (const { what, observed = {} } of changes)
      for (const [list, objects] of Object.entries(observed))
        expect({ what, [list]: seen[list as keyof typeof seen] }).toEqual({
          what,
          [list]: expect.arrayContaining([...objects]) as string[],
        });
    await git('checkout', '--quiet', '--', '.');
    await git('clean', '--quiet', '-d', '--force');
  }

  function git(...args: readonly string[]): Promise<unknown> {
    const author = ['-c', 'user.name=e2e', '-c', 'user.email=e2e@example.test'];
    return execa('git', [...author, ...args], { cwd: workspace().root });
  }
});

function minor(): string {
  return servers['kube-apiserver'].pinned().split('.').slice(0, 2).join('.');
}

function brief({ code, path, file }: Problem): string {
  return file === 'upgrade' ? `${code} ${path}` : `${code} ${path} (${file})`;
}

/** Folders of control planes, and processes that run on them. */
async function traces(): Promise<string[]> {
  const mark = 'chartwright-control-plane-';
  const folders = (await readdir('/tmp')).filter((name) => name.startsWith(mark));
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const commands = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
  return [...folders, ...commands.filter((command) => command.includes(mark))].sort();
}
