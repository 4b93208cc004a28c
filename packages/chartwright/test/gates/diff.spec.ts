import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reviewWorkspace } from '../../src/commands/platform/review/review.ts';
import { diffCharts } from '../../src/commands/team/diff/diff.ts';
import { openWorkspace } from '../../src/commands/workspace/workspace.ts';
import type { Problem } from '../../src/core/problem.ts';
import { repositoryPath } from '../support/repository.ts';
import { WorkspaceFolder } from '../support/workspace-folder.ts';

const web = (image = 'example.com/web:1.0.0'): object => ({
  image,
  ports: { http: { containerPort: 8080 } },
  probes: { readiness: { type: 'http', port: 'http', path: '/' } },
});

let folder: WorkspaceFolder;
beforeEach(() => {
  folder = new WorkspaceFolder();
  // The link to this repository's library leads out of the workspace; a base has its own.
  rmSync(join(folder.root, 'charts/lib-team'));
  cpSync(repositoryPath('charts', 'lib-team'), join(folder.root, 'charts/lib-team'), { recursive: true });
  for (const name of ['dev', 'prod'])
    folder.write(`environments/${name}/contract.yaml`, JSON.stringify({ global: { platform: {} } }));
});
afterEach(() => {
  folder.remove();
});

function git(...args: readonly string[]): void {
  const settings = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'init.defaultBranch=main'];
  execFileSync('git', [...settings, ...args], { cwd: folder.root, stdio: 'pipe' });
}

function commit(): void {
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message=base');
}

/** Makes a team whose library is that of the workspace. */
function team(name: string, workload: object = web(), more: object = {}): void {
  folder.team(name, { workloads: { web: workload }, ...more } as Parameters<WorkspaceFolder['team']>[1]);
  rmSync(join(folder.root, `charts/teams/${name}/charts/lib-team`));
  execFileSync('ln', ['-s', '../../../lib-team', join(folder.root, `charts/teams/${name}/charts/lib-team`)]);
}

function overlay(environment: string, name: string, values: object): void {
  folder.write(`environments/${environment}/teams/${name}.yaml`, JSON.stringify(values));
}

function edit(path: string, from: string | RegExp, to: string): void {
  const file = join(folder.root, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
}

async function diff(name: string, options: object = {}): Promise<{ document: string; problems: readonly Problem[] }> {
  for await (const { document = '', problems } of diffCharts(
    openWorkspace(folder.root),
    [`charts/teams/${name}`],
    [],
    options,
  ))
    return { document: document.replaceAll(/\([0-9a-f]{7,}\)/g, '(commit)'), problems };
  throw new Error('no outcome');
}

async function review(options: object = {}): Promise<{ document: string; problems: readonly Problem[] }> {
  const { document = '', problems } = await reviewWorkspace(folder.root, options);
  return { document: document.replaceAll(/\([0-9a-f]{7,}\)/g, '(commit)'), problems };
}

describe('the difference of a team from another commit', () => {
  it('is that of its objects in each environment, by its values, its file there and the contract', async () => {
    team('shop', web(), { part: 'all' });
    overlay('prod', 'shop', { workloads: { web: { autoscaling: { min: 3, max: 6 } } } });
    commit();
    expect((await diff('shop')).document).toBe('shop, compared with main (commit): nothing differs');
    overlay('prod', 'shop', { workloads: { web: { autoscaling: { min: 2, max: 6 } } } });
    expect((await diff('shop')).document).toBe(`shop, compared with main (commit): 1 change in 1 object
  ! lowers availability: 1 change, 1 object
~ HorizontalPodAutoscaler/team-shop/web in prod
    ! lowers availability: the least number of pods falls from 3 to 2
    spec.minReplicas: 3 → 2`);
    expect((await diff('shop', { env: 'dev' })).document).toContain('nothing differs');
    edit('charts/teams/shop/values.yaml', 'web:1.0.0', 'web:1.0.1');
    const { document } = await diff('shop');
    expect(document).toContain(
      '~ Deployment/team-shop/web in dev, prod\n    ! restarts pods: its pod template differs',
    );
    expect(document).toContain('"example.com/web:1.0.0" → "example.com/web:1.0.1"');
    folder.write(
      'environments/dev/contract.yaml',
      JSON.stringify({ global: { platform: { ingress: { className: 'x' } } } }),
    );
    expect((await diff('shop', { env: 'prod' })).document).not.toContain('dev');
  });

  it('is that of its own values in a workspace without environments, and all of it for a new team', async () => {
    rmSync(join(folder.root, 'environments'), { recursive: true });
    team('shop');
    commit();
    edit('charts/teams/shop/values.yaml', 'web:1.0.0', 'web:1.0.1');
    team('late');
    expect((await diff('shop')).document).toContain('~ Deployment/team-shop/web\n');
    const { document, problems } = await diff('late');
    expect(problems).toEqual([]);
    expect(document).toContain('main has no team late.');
    expect(document).toContain('+ Deployment/team-late/web\n');
  });

  it('is made with the library of that commit, and leaves files and index as they are', async () => {
    team('shop');
    commit();
    edit('charts/lib-team/templates/app/_scheduling.tpl', 'nodeTaintsPolicy: Honor', 'nodeTaintsPolicy: Ignore');
    git('add', '--all');
    const status = execFileSync('git', ['status', '--porcelain'], { cwd: folder.root, encoding: 'utf8' });
    expect((await diff('shop')).document).toContain('nodeTaintsPolicy: "Honor" → "Ignore"');
    expect(execFileSync('git', ['status', '--porcelain'], { cwd: folder.root, encoding: 'utf8' })).toBe(status);
  });

  it('says of a team that does not render that it is not compared, and not only that nothing differs', async () => {
    team('shop');
    commit();
    edit('charts/teams/shop/values.yaml', 'containerPort: 8080', 'containerPort: none');
    const { document, problems } = await diff('shop');
    expect(problems.map(({ code }) => code)).toEqual(['schema/type']);
    expect(document).toContain('Where shop cannot be rendered, it is not compared.');
  });

  it('says of a renamed team what becomes of its namespace and its data, and what differs beside the name', async () => {
    const store = { ...web(), persistence: { mountPath: '/data', size: '1Gi' }, autoscaling: { enabled: false } };
    team('pay', store);
    commit();
    renameSync(join(folder.root, 'charts/teams/pay'), join(folder.root, 'charts/teams/payments'));
    edit('charts/teams/payments/values.yaml', 'team: pay', 'team: payments');
    edit('charts/teams/payments/values.yaml', 'web:1.0.0', 'web:1.0.1');
    edit('charts/teams/payments/Chart.yaml', 'name: pay', 'name: payments');
    const { document, problems } = await diff('payments');
    expect(document).toContain('payments, compared with main (commit): 1 change in 2 objects');
    expect(problems.map(({ code, found }) => `${code}: ${found}`)).toEqual([
      'review/team-renamed: a team that is called pay in main (commit): all of its objects are made anew in another namespace, and those of pay are removed; its volumes stay behind there, and nothing copies them: StatefulSet/web'.replace(
        '(commit)',
        /\([0-9a-f]+\)/.exec(problems[0]?.found ?? '')?.[0] ?? '',
      ),
    ]);
  });

  it.each([
    ['no-such-branch', /no commit no-such-branch/],
    ['--output=x', /no commit --output=x/],
  ])('cannot be had from %s', async (base, found) => {
    team('shop');
    commit();
    await expect(diff('shop', { base })).rejects.toThrow(found);
  });

  it('cannot be had from a clone that is too shallow, which is said with what to run', async () => {
    team('shop');
    commit();
    git('commit', '--quiet', '--allow-empty', '--message=second');
    const { root } = folder;
    const clone = `${root}-clone`;
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${root}`, clone]);
    try {
      await expect(reviewWorkspace(clone, { base: 'main~1' })).rejects.toThrow(/shallow[^]*git fetch --unshallow/);
    } finally {
      rmSync(clone, { recursive: true, force: true });
    }
  });
});

describe('the review of a fleet', () => {
  it('shows once what many teams have, judges others beside a broken chart, and names those that came and went', async () => {
    for (const name of ['a', 'b', 'c', 'gone']) team(name);
    commit();
    edit('charts/lib-team/templates/app/_scheduling.tpl', 'nodeTaintsPolicy: Honor', 'nodeTaintsPolicy: Ignore');
    edit('charts/teams/c/values.yaml', 'containerPort: 8080', 'containerPort: none');
    rmSync(join(folder.root, 'charts/teams/gone'), { recursive: true });
    const { document, problems } = await review();
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual(['schema/type charts/teams/c/values.yaml']);
    expect(document).toContain('1 of them does not render, and is not compared.');
    expect(document).toContain('~ Deployment/team-a/web in dev, prod; the same in 1 other team: b\n');
    expect(document).toContain(
      '- Deployment/team-gone/web in dev, prod\n    ! lowers availability: its pods are stopped',
    );
  });

  it('goes on where what was does not render, as a warning, and fails where nothing could be compared', async () => {
    team('a');
    team('b');
    const file = 'charts/teams/a/values.yaml';
    edit(file, 'containerPort: 8080', 'containerPort: none');
    commit();
    edit(file, 'containerPort: none', 'containerPort: 8080');
    edit('charts/teams/b/values.yaml', 'web:1.0.0', 'web:1.0.1');
    const { document, problems } = await review();
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning review/base-not-rendered']);
    expect(document).toContain('~ Deployment/team-b/web in dev, prod');
    edit(
      'charts/lib-team/templates/app/_scheduling.tpl',
      'nodeTaintsPolicy: Honor',
      'nodeTaintsPolicy: {{ fail "no" }}',
    );
    git('add', '--all');
    git('commit', '--quiet', '--message=broken');
    edit('charts/lib-team/templates/app/_scheduling.tpl', '{{ fail "no" }}', 'Honor');
    expect((await review()).problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'error review/base-not-rendered',
    ]);
  });

  it('gives its marks to code scanning, at the workloads in the files of the teams', async () => {
    team('a');
    commit();
    edit('charts/teams/a/values.yaml', 'web:1.0.0', 'web:1.0.1');
    const { problems, document } = await review({ format: 'sarif' });
    expect(document).toBe('');
    expect(problems.map(({ code, severity, file, line, path }) => [code, severity, file, line, path])).toEqual([
      ['review/restarts', 'warning', 'charts/teams/a/values.yaml', 2, 'Deployment/team-a/web'],
    ]);
  });
});
