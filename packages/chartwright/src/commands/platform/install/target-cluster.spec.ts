import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readEnvironment } from '../../../platform/model/documents.ts';
import { environmentOf } from '../../../platform/model/environment.ts';
import { ListedCluster } from './cluster.fixture.ts';
import { confirm, targetCluster } from './target-cluster.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartwright-context-'));
  const entry = (name: string): string => `- {name: ${name}, context: {cluster: c, user: u}}\n`;
  const text = `apiVersion: v1\nkind: Config\ncontexts:\n${entry('kind-dev')}${entry('prod')}`;
  writeFileSync(join(folder, 'config'), text);
  vi.stubEnv('KUBECONFIG', join(folder, 'config'));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function environment(text: string) {
  const { value } = readEnvironment({ file: 'environment.yaml', text });
  if (value === undefined) throw new Error('the environment of this spec is wrong');
  return environmentOf('dev', value);
}

const eks = 'profile: eks\naws: {region: eu-west-1}\n';

describe('the target cluster of an environment', () => {
  it('is the one of the context in environment.yaml', async () => {
    expect((await targetCluster(environment('profile: kind\n'), {})).context).toBe('kind-dev');
    expect((await targetCluster(environment(`${eks}context: prod\n`), {})).context).toBe('prod');
  });

  it('is the one of --context where the environment names none', async () => {
    expect((await targetCluster(environment(eks), { context: 'prod' })).context).toBe('prod');
    await expect(targetCluster(environment(eks), {})).rejects.toThrow(/platform\/no-context/);
  });

  it('is never one of another context than the environment’s', async () => {
    const wrong = targetCluster(environment('profile: kind\n'), { context: 'prod' });
    await expect(wrong).rejects.toThrow(/platform\/wrong-context/);
  });

  it('must be in the kubeconfig', async () => {
    const unknown = targetCluster(environment('profile: kind\ncluster: {name: other}\n'), {});
    await expect(unknown).rejects.toThrow(/no context kind-other in the kubeconfig, which has kind-dev, prod/);
  });
});

describe('confirm', () => {
  const cluster = new ListedCluster();

  it('passes with --yes, or when the user agrees', async () => {
    await confirm('Install', cluster, { yes: true }, undefined);
    await confirm('Install', cluster, {}, () => Promise.resolve(true));
  });

  it('fails when the user answers no, or nobody can answer', async () => {
    const no = confirm('Install', cluster, {}, () => Promise.resolve(false));
    await expect(no).rejects.toThrow(/platform\/not-confirmed/);
    await expect(confirm('Install', cluster, {}, undefined)).rejects.toThrow(/pass --yes/);
  });
});
