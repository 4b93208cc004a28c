import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProblemsError } from '../../core/problem.ts';
import { looksLikeTestCluster, testContextOf, writeKubeconfig } from './test-cluster.ts';

const contexts = ['kind-dev', 'prod'];
const kubeconfig = (current: string) =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': current,
    clusters: contexts.map((name) => ({ name, cluster: { server: `https://${name}.example.com` } })),
    users: contexts.map((name) => ({ name, user: { token: `of-${name}` } })),
    contexts: contexts.map((name) => ({ name, context: { cluster: name, user: name } })),
  });

describe('a cluster for tests', () => {
  let folder: string;
  const before = process.env['KUBECONFIG'];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chartwright-contexts-'));
    process.env['KUBECONFIG'] = join(folder, 'config');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
    if (before === undefined) delete process.env['KUBECONFIG'];
    else process.env['KUBECONFIG'] = before;
  });
  const current = (name: string) => {
    writeFileSync(join(folder, 'config'), kubeconfig(name));
    chmodSync(join(folder, 'config'), 0o600);
  };
  const problemsOf = async (run: Promise<unknown>) => {
    const error: unknown = await run.catch((caught: unknown) => caught);
    return error instanceof ProblemsError ? error.problems : [];
  };

  it('is known by the name that its tool gives to the context', () => {
    const names = ['kind-dev', 'k3d-a', 'minikube', 'docker-desktop', 'rancher-desktop', 'colima', 'orbstack'];
    expect(names.filter((name) => !looksLikeTestCluster(name))).toEqual([]);
    const others = ['prod', 'kind', 'mankind-prod', 'arn:aws:eks:eu-west-1:1:cluster/prod', 'minikube-prod', ''];
    expect(others.filter((name) => looksLikeTestCluster(name))).toEqual([]);
  });

  it('is that of the current context, or the one that was named', async () => {
    current('kind-dev');
    expect(await testContextOf(undefined)).toBe('kind-dev');
    expect(await testContextOf('prod')).toBe('prod');
  });

  it('is not what the current context happens to be of, which the message has a person name', async () => {
    current('prod');
    expect(await problemsOf(testContextOf(undefined))).toMatchObject([
      { code: 'ct/not-a-test-cluster', file: 'prod', fix: expect.stringContaining('--context=prod') as string },
    ]);
    rmSync(join(folder, 'config'));
    expect(await problemsOf(testContextOf(undefined))).toMatchObject([{ code: 'ct/no-context' }]);
  });

  it('is all that the kubeconfig of a trial knows, and nobody else can read it', async () => {
    current('prod');
    const file = join(folder, 'trial');
    await writeKubeconfig('kind-dev', file);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('of-kind-dev');
    expect(text).toContain('current-context: kind-dev');
    expect(text).not.toContain('prod');
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(await problemsOf(writeKubeconfig('gone', file))).toMatchObject([{ code: 'ct/no-context', file: 'gone' }]);
  });
});
