import { once } from 'node:events';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ServerProcesses } from '../../packages/chartwright/src/toolchain/control-plane/server-processes.ts';
import { locateServer, servers } from '../servers.ts';
import { repository } from '../settings.ts';
import { hasCondition, type Manifest } from '../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import { useControlPlane } from '../support/steps.ts';

interface StartedServer {
  readonly folder: string;
  readonly pids: readonly number[];
}

describe('the servers of an e2e run', () => {
  it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
    'are gone, with what they started, when it ends by %s',
    async (signal) => {
      const run = abandonedRun();
      const [line] = (await once(createInterface({ input: run.stdout }), 'line')) as [string];
      const { folder, pids } = JSON.parse(line) as StartedServer;
      expect(pids.map(runs)).toEqual([true, true]);
      run.kill(signal);
      await vi.waitFor(() => {
        expect(pids.map(runs)).toEqual([false, false]);
        expect(existsSync(folder)).toBe(false);
      }, 10_000);
    },
  );

  it('print the end of their log if they do not start', async () => {
    const processes = new ServerProcesses();
    await processes.start({ name: 'broken', program: '/bin/sh', args: ['-c', 'echo no such flag >&2; exit 3'] });
    await expect(processes.ready('broken', () => Promise.resolve(false))).rejects.toThrow(
      /exit code 3[^]*no such flag/,
    );
    await processes.end({ keepLogs: true });
    expect(await readFile(processes.logOf('broken'), 'utf8')).toBe('no such flag\n');
    await rm(processes.folder, { recursive: true });
  });
});

describe('an installed server program', () => {
  const before = process.env['KUBEBUILDER_ASSETS'];
  afterEach(() => {
    if (before === undefined) delete process.env['KUBEBUILDER_ASSETS'];
    else process.env['KUBEBUILDER_ASSETS'] = before;
  });

  it('is used from KUBEBUILDER_ASSETS if its version is the pinned one, and ignored otherwise', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'chartwright-e2e-assets-'));
    const etcd = async (version: string): Promise<string> => {
      const assets = join(folder, version);
      await mkdir(assets);
      await writeFile(join(assets, 'etcd'), `#!/bin/sh\necho 'etcd Version: ${version}'\n`);
      await chmod(join(assets, 'etcd'), 0o755);
      return assets;
    };
    const pinned = servers.etcd.pinned();
    process.env['KUBEBUILDER_ASSETS'] = await etcd(pinned);
    expect(await locateServer('etcd')).toMatchObject({ source: 'path', path: join(folder, pinned, 'etcd') });
    process.env['KUBEBUILDER_ASSETS'] = await etcd('3.4.23');
    expect((await locateServer('etcd')).path).not.toContain(folder);
    await rm(folder, { recursive: true });
  });
});

describe('the API server of an e2e run', () => {
  const cluster = useControlPlane();

  it('is retried for objects of a newly defined kind that it cannot list yet', async () => {
    const { kube } = cluster();
    for (const plural of ['apples', 'pears', 'plums', 'quinces']) {
      const { apiVersion, kind, metadata } = await kube.apply(definitionOf(plural));
      await kube.untilObject({ apiVersion, kind, name: metadata.name }, (made) => hasCondition(made, 'Established'));
      await expect(kube.raw(`/apis/${group}/v1/${plural}`)).resolves.toMatchObject({ items: [] });
    }
  });
});

const group = 'fruit.example.com';

function definitionOf(plural: string): Manifest {
  const singular = plural.slice(0, -1);
  const schema = { openAPIV3Schema: { type: 'object' } };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      scope: 'Namespaced',
      names: { kind: singular, singular, plural },
      versions: [{ name: 'v1', served: true, storage: true, schema }],
    },
  };
}

function abandonedRun(): ChildProcess & { readonly stdout: NodeJS.ReadableStream } {
  const script = join(repository, 'e2e/control-plane/abandoned-run.ts');
  return spawn(process.execPath, ['--import=tsx', script], { cwd: repository, stdio: ['ignore', 'pipe', 'inherit'] });
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
