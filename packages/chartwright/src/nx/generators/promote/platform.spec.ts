import { logger, type Tree } from '@nx/devkit';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { memoryWorkspace, refusal } from '../../workspace/workspace.fixture.ts';
import type { PromoteOptions } from '../generated/options.ts';
import promote from './generator.ts';

const prodFile = 'environments/prod/environment.yaml';
const platform = 'components:\n  metrics-server: { version: 3.12.0 }\n  loki: { version: 18.0.0 }\n';
const gitops = 'gitops: { engine: flux, repository: https://git.example.com/p.git, charts: oci://r.example.com/c }\n';
const dev = `profile: kind
components:
  metrics-server: { version: 3.13.0 }
  velero: { enabled: false }
`;
const prod = `# ours
profile: kind
${gitops}components:
  # waits for the new volumes
  loki: { version: 17.9.0 } # until May
`;

let tree: Tree;
let told: string[];
beforeEach(() => {
  told = [];
  vi.spyOn(logger, 'info').mockImplementation((line) => void told.push(String(line)));
  tree = memoryWorkspace();
  tree.write('platform.yaml', platform);
  tree.write('environments/dev/environment.yaml', dev);
  tree.write(prodFile, prod);
});
afterEach(() => void vi.restoreAllMocks());

const run = (options: Partial<PromoteOptions> = {}) =>
  promote(tree, { name: 'platform', from: 'dev', to: 'prod', ...options });

const read = (file: string): string => tree.read(file, 'utf8') ?? '';

async function refused(options: Partial<PromoteOptions> = {}): Promise<string[]> {
  const problems = await refusal(run(options));
  expect(read(prodFile)).toBe(prod);
  return problems.map(({ code, file, line, path }) => `${code} ${file}${line === undefined ? '' : `:${line}`} ${path}`);
}

it('gives the one environment the versions of the other, and none that platform.yaml has anyway', async () => {
  await run();
  expect(read(prodFile)).toBe(
    prod.replace('  loki: { version: 17.9.0 } # until May\n', '  metrics-server:\n    version: 3.13.0\n'),
  );
  expect(told[0]).toBe(
    [
      prodFile,
      '  loki\n    - 17.9.0\n    + 18.0.0, as platform.yaml has it',
      '  metrics-server\n    - 3.12.0\n    + 3.13.0',
    ].join('\n'),
  );
  expect(told[1]).toContain('platform:vendor');
});

it('brings the umbrella and the GitOps files up to date in the same run', async () => {
  await run();
  const { version } = parse(read('charts/platform/Chart.yaml')) as { version: string };
  expect(read('gitops/prod/platform/scaling.yaml')).toContain(`version: ${version}-prod`);
  const written = tree.listChanges().length;
  told = [];
  await run();
  expect(told).toEqual(['Nothing to promote: prod has the versions of dev already.']);
  expect(tree.listChanges().length).toBe(written);
});

it('does not go back unless that is what is wanted', async () => {
  tree.write('environments/dev/environment.yaml', 'profile: kind\ncomponents:\n  loki: { version: 17.0.0 }\n');
  expect(await refused()).toEqual([`nx/promote-backwards ${prodFile}:6 components.loki.version`]);
  await run({ allowDowngrade: true });
  expect(read(prodFile)).toBe(prod.replace('17.9.0', '17.0.0'));
});

it('takes the environments alone, and both of them right', async () => {
  expect(await refused({ digest: `sha256:${'a'.repeat(64)}`, workload: 'loki' })).toEqual([
    'nx/bad-option nx generate promote --workload',
    'nx/bad-option nx generate promote --digest',
  ]);
  tree.write('environments/dev/environment.yaml', 'profile: kind\ncomponents:\n  lokki: { version: 17.0.0 }\n');
  expect(await refused()).toEqual([
    'environment/unknown-component environments/dev/environment.yaml:3 components.lokki',
  ]);
});
