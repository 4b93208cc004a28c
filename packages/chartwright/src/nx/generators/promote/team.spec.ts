import { logger } from '@nx/devkit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DiskWorkspace, refusal } from '../../workspace/workspace.fixture.ts';
import type { PromoteOptions } from '../generated/options.ts';
import promote from './generator.ts';

const own = 'charts/teams/payments/values.yaml';
const inDev = 'environments/dev/teams/payments.yaml';
const inProd = 'environments/prod/teams/payments.yaml';
const [first, second] = ['a', 'b'].map((letter) => `sha256:${letter.repeat(64)}`) as [string, string];
const repository = 'registry.example.com/payments/api';

const values = `tenant: { team: payments }
workloads:
  api:
    image: ${repository}:1.4.0
    ports: { main: { containerPort: 8080 } }
    initContainers:
      wait: { image: registry.example.com/wait:1.0.0, command: [wait] }
  worker:
    image: registry.example.com/payments/worker:2.0.0
`;
const dev = `workloads:
  api:
    image: ${repository}:1.5.0@${first}
    initContainers:
      wait: { image: registry.example.com/wait:1.1.0 }
`;
const prod = `# What production has and others have not.
workloads:
  # paged at night
  api:
    autoscaling: { min: 3 }   # one a zone
    image: "${repository}:1.4.1"
`;

let workspace: DiskWorkspace;
let told: string[];
beforeEach(() => {
  told = [];
  vi.spyOn(logger, 'info').mockImplementation((line) => void told.push(String(line)));
  workspace = new DiskWorkspace();
  for (const name of ['dev', 'prod']) workspace.write(`environments/${name}/environment.yaml`, 'profile: kind\n');
  workspace.write(own, values);
  workspace.write(inDev, dev);
  workspace.write(inProd, prod);
});
afterEach(() => {
  vi.restoreAllMocks();
  workspace.remove();
});

/** Options over those of a promotion from dev to prod; `from: ''` leaves that one out. */
function run({ from = 'dev', ...options }: Partial<PromoteOptions>): Promise<void> {
  return workspace.run(promote, { name: 'payments', to: 'prod', ...(from === '' ? {} : { from }), ...options });
}

/** The code and place of each refusal; nothing was written then. */
async function refused(options: Partial<PromoteOptions>): Promise<string[]> {
  const before = workspace.snapshot('environments');
  const problems = await refusal(run(options));
  expect(workspace.snapshot('environments')).toEqual(before);
  return problems.map(({ code, file, line, path }) => `${code} ${file}${line === undefined ? '' : `:${line}`} ${path}`);
}

describe('nx generate promote <team>', () => {
  it('writes what the one environment runs into the file of the other, and every other byte stays', async () => {
    await run({});
    expect(workspace.read(inProd)).toBe(
      prod.replace(`"${repository}:1.4.1"`, `${repository}:1.5.0@${first}`) +
        '    initContainers:\n      wait:\n        image: registry.example.com/wait:1.1.0\n',
    );
    expect(workspace.read(own)).toBe(values);
    expect(workspace.read(inDev)).toBe(dev);
  });

  it('tells each image before and after, and how to see what it changes', async () => {
    await run({ workload: 'api' });
    const text = told.join('\n');
    expect(text).toContain(
      `${inProd}\n  workloads.api.image\n    - ${repository}:1.4.1\n    + ${repository}:1.5.0@${first}\n  workloads.api.initContainers.wait.image\n    - registry.example.com/wait:1.0.0\n`,
    );
    expect(text).toContain('npx nx run payments:diff --env=prod');
  });

  it('begins a file where the team has none there, and changes nothing the second time', async () => {
    workspace.write('environments/stage/environment.yaml', 'profile: kind\n');
    await run({ to: 'stage' });
    const written = workspace.read('environments/stage/teams/payments.yaml');
    expect(written).toMatch(/^# Values of team payments in this environment/);
    expect(written).toContain(`image: ${repository}:1.5.0@${first}`);
    expect(written).not.toContain('worker');
    await run({ to: 'stage' });
    expect(workspace.read('environments/stage/teams/payments.yaml')).toBe(written);
    expect(told.at(-1)).toBe('Nothing to promote: stage runs these images of payments already.');
  });

  it('takes a file of comments for one without values', async () => {
    workspace.write(inProd, '# nothing yet\n');
    await run({ workload: 'worker', tag: '2.1.0' });
    expect(workspace.read(inProd)).toBe(
      '# nothing yet\nworkloads:\n  worker:\n    image: registry.example.com/payments/worker:2.1.0\n',
    );
  });

  it('passes over, and names, what only one of the two has', async () => {
    workspace.write(inDev, `${dev}  trial:\n    image: registry.example.com/trial:0.1.0\n`);
    await run({});
    expect(told).toContain('workloads.trial.image is in one of the two environments only, and stays');
    expect(workspace.read(inProd)).not.toContain('trial');
  });
});

describe('a release that was built', () => {
  it('is written by its digest, without the tag of another image', async () => {
    await run({ from: '', workload: 'api', digest: second });
    expect(workspace.read(inProd)).toBe(prod.replace(`"${repository}:1.4.1"`, `${repository}@${second}`));
  });

  it('is written by tag and digest where both are given, or where they are those of --from', async () => {
    await run({ from: '', workload: 'api', digest: second, tag: '1.6.0' });
    expect(workspace.read(inProd)).toContain(`image: ${repository}:1.6.0@${second}\n`);
    await run({ workload: 'api', digest: first, allowDowngrade: true });
    expect(workspace.read(inProd)).toContain(`image: ${repository}:1.5.0@${first}\n`);
  });

  it('leaves the containers beside the workload alone', async () => {
    await run({ workload: 'api', tag: '1.9.0' });
    expect(workspace.read(inProd)).not.toContain('initContainers');
  });

  it('is one of a workload that is named, where there are several', async () => {
    expect(await refused({ digest: second })).toEqual(['nx/no-such-workload nx generate promote --workload']);
    expect(await refused({ from: '' })).toEqual(['nx/missing-option nx generate promote --from']);
  });
});

describe('a promotion is refused, and nothing written,', () => {
  it('to an older version, unless that is what is wanted', async () => {
    workspace.write(inProd, prod.replace('1.4.1', '1.10.0'));
    expect(await refused({})).toEqual([`nx/promote-backwards ${inProd}:6 workloads.api.image`]);
    await run({ allowDowngrade: true });
    expect(workspace.read(inProd)).toContain(`${repository}:1.5.0@${first}`);
  });

  it('to a version that is older than the one of the team’s own values', async () => {
    workspace.write(inDev, dev.replaceAll('1.5.0', '1.3.0').replace(`@${first}`, ''));
    workspace.write(inProd, 'workloads:\n  api:\n    autoscaling: { min: 3 }\n');
    expect(await refused({})).toEqual([`nx/promote-backwards ${own}:4 workloads.api.image`]);
  });

  it('from another repository', async () => {
    workspace.write(inProd, prod.replace(repository, 'mirror.example.com/payments/api'));
    expect(await refused({})).toEqual([`nx/promote-repository ${inProd}:6 workloads.api.image`]);
  });

  it('between environments that are not there, or are one', async () => {
    expect(await refused({ from: 'dve', to: 'live' })).toEqual([
      'platform/unknown-environment nx generate promote --from',
      'platform/unknown-environment nx generate promote --to',
    ]);
    expect(await refused({ from: 'prod' })).toEqual(['nx/promote-same nx generate promote --to']);
  });

  it('a digest that lost a digit, and a tag with its image', async () => {
    const problems = await refusal(run({ from: '', workload: 'api', digest: first.slice(0, -1), tag: 'api:1.6.0' }));
    expect(problems.map(({ code, path, found }) => [code, path, found])).toEqual([
      ['nx/bad-option', '--digest', `"${first.slice(0, -1)}", with 63 digits`],
      ['nx/bad-option', '--tag', '"api:1.6.0"'],
    ]);
    expect(workspace.read(inProd)).toBe(prod);
  });

  it('a team that does not exist, with the name that was meant only where one is near', async () => {
    const fixFor = async (name: string) => (await refusal(run({ name })))[0]?.fix;
    expect(await fixFor('payment')).toBe('write payments, or run npx nx generate team-chart payment for a new team');
    expect(await fixFor('zebra')).toBe('run npx nx generate team-chart zebra for a new team');
  });

  it('of a team or a workload that is not there', async () => {
    expect(await refused({ name: 'payment' })).toEqual(['nx/no-such-team charts/teams/payment ']);
    expect(await refused({ workload: 'web' })).toEqual([
      `nx/promote-no-image ${inDev}:1 workloads.web`,
      `nx/promote-no-image ${inProd}:2 workloads.web`,
    ]);
  });

  it('where the file would break a rule of the environment', async () => {
    const registries = ['trusted.example.com/'];
    workspace.write(
      'environments/prod/contract.yaml',
      JSON.stringify({ global: { platform: { guardrails: { registries } } } }),
    );
    expect(await refused({ workload: 'worker', tag: '2.1.0' })).toContain(
      `values/registry ${inProd}:8 workloads.worker.image`,
    );
  });

  it('where the other file cannot be read', async () => {
    workspace.write(inDev, 'workloads: [\n');
    expect((await refused({}))[0]).toMatch(/^yaml\/\S+ environments\/dev\/teams\/payments\.yaml/);
  });
});

it('has the GitOps files name a file that is new', async () => {
  workspace.write('platform.yaml', 'components: {}\n');
  workspace.write(
    'environments/stage/environment.yaml',
    'profile: kind\ngitops: { engine: argocd, repository: https://git.example.com/p.git, charts: oci://registry.example.com/charts }\n',
  );
  await run({ to: 'stage' });
  expect(workspace.read('gitops/stage/apps/teams.yaml')).toContain(
    '$environment/environments/stage/teams/payments.yaml',
  );
});
