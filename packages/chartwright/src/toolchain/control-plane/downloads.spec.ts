import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { access, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';
import * as tar from 'tar-stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProblemsError } from '../../core/problem.ts';
import { placesOf } from '../archives/mirror.ts';
import { controlPlaneServers } from './control-plane.ts';
import { fetchPrograms } from './downloads.ts';
import { controlPlanePrograms, type ProgramSources } from './programs.ts';
import { type PublishedFile, publishedFiles } from './published.ts';

const ofKubernetes = ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler'] as const;

let folder: string;
let server: Server;
let requests: string[];
let served: Map<string, Buffer>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'downloads-'));
  requests = [];
  served = new Map();
  server = createServer((request, response) => {
    requests.push(request.url ?? '');
    const body = served.get(request.url ?? '');
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

function script(name: string, version: string): string {
  return `#!/bin/sh\necho '${name} version v${version}'\n`;
}

async function archive(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const pack = tar.pack();
  for (const [name, text] of Object.entries(files)) pack.entry({ name }, text);
  pack.finalize();
  return buffer(pack.pipe(createGzip()));
}

/** A published file, which the server has. */
function published(file: string, body: Buffer, programs: PublishedFile['programs']): PublishedFile {
  served.set(`/${file}`, body);
  const digest = createHash('sha512').update(body).digest('hex');
  return { file, url: 'https://unused.example/', algorithm: 'sha512', digest, programs };
}

/** What the projects publish of a minor version, as the server has it. */
async function all(version = '1.35.0'): Promise<PublishedFile[]> {
  const servers = Object.fromEntries(ofKubernetes.map((name) => [`server/${name}`, script(name, version)]));
  const entries = Object.fromEntries(ofKubernetes.map((name) => [name, { version, entry: `server/${name}` }]));
  return [
    published('servers.tar.gz', await archive({ ...servers, 'server/other': 'none of ours' }), entries),
    published('etcd.tar.gz', await archive({ 'a/etcd': script('etcd', '3.6.8') }), {
      etcd: { version: '3.6.8', entry: 'a/etcd' },
    }),
    published('kwok-linux', Buffer.from(script('kwok', '0.8.0')), { kwok: { version: '0.8.0' } }),
  ];
}

function sources(files: readonly PublishedFile[], more: Partial<ProgramSources> = {}): ProgramSources {
  const { port } = server.address() as AddressInfo;
  return {
    environment: { PATH: '/usr/bin:/bin', CHARTWRIGHT_CACHE: join(folder, 'cache') },
    files,
    places: placesOf(`http://127.0.0.1:${port}`, folder),
    announce: () => undefined,
    ...more,
  };
}

async function refusals(from: ProgramSources): Promise<string[]> {
  const error = await controlPlanePrograms('1.35', from).catch((caught: unknown) => caught);
  if (!(error instanceof ProblemsError)) throw new TypeError('it was not refused');
  return error.problems.map(({ file, found }) => `${file}: ${found}`);
}

describe('programs that are missing', () => {
  it('are fetched from what the projects publish, each file once, and found in the cache from then on', async () => {
    const lines: string[] = [];
    const from = sources(await all(), { announce: (line) => lines.push(line) });
    const found = await controlPlanePrograms('1.35', from);
    const cache = join(folder, 'cache');
    expect(found).toEqual({
      etcd: join(cache, 'etcd/3.6.8/etcd'),
      'kube-apiserver': join(cache, 'kube-apiserver/1.35.0/kube-apiserver'),
      'kube-controller-manager': join(cache, 'kube-controller-manager/1.35.0/kube-controller-manager'),
      'kube-scheduler': join(cache, 'kube-scheduler/1.35.0/kube-scheduler'),
      kwok: join(cache, 'kwok/0.8.0/kwok'),
    });
    expect((await stat(found.kwok)).mode & 0o777).toBe(0o755);
    expect(await readFile(found.etcd, 'utf8')).toBe(script('etcd', '3.6.8'));
    expect(requests).toEqual(['/servers.tar.gz', '/etcd.tar.gz', '/kwok-linux']);
    expect(lines[0]).toContain('servers.tar.gz for kube-apiserver, kube-controller-manager, kube-scheduler: http://');
    expect(await controlPlanePrograms('1.35', from)).toEqual(found);
    expect(requests).toHaveLength(3);
  });

  it('are refused when the digest is another, and nothing is kept', async () => {
    const files = await all();
    served.set('/servers.tar.gz', await archive({ 'server/kube-apiserver': script('kube-apiserver', '1.35.0') }));
    const told = await refusals(sources(files));
    expect(told).toHaveLength(3);
    expect(told[0]).toMatch(
      new RegExp(`not set.*servers.tar.gz is not what was published: its sha512 is .* instead of ${files[0]?.digest}`),
    );
    await expect(access(join(folder, 'cache/kube-apiserver'))).rejects.toThrow('ENOENT');
  });

  it.each([
    ['a file that is not in the archive', () => archive({ other: '' }), /has no file server\/kube-apiserver, /],
    ['something else than an archive', () => Promise.resolve(Buffer.from('<html>')), /servers.tar.gz has /],
  ])('are told of with %s', async (_what, body, why) => {
    const [servers, ...others] = await all();
    const wrong = published('servers.tar.gz', await body(), servers?.programs ?? {});
    expect((await refusals(sources([wrong, ...others])))[0]).toMatch(why);
  });

  it('are told of where there is no place to unpack them to', async () => {
    const name = 'no/folder' as 'etcd';
    const file = published('etcd.tar.gz', await archive({ 'a/etcd': 'text' }), {
      [name]: { version: '3.6.8', entry: 'a/etcd' },
    });
    expect(await fetchPrograms(file, [name], sources([]))).toBe('etcd.tar.gz was not unpacked: no such file');
  });

  it('are told of with why no place has them', async () => {
    const files = await all();
    served.delete('/etcd.tar.gz');
    expect(await refusals(sources(files))).toEqual([
      expect.stringMatching(
        /^etcd: none in .*; etcd\.tar\.gz was not fetched from http:\/\/127\.0\.0\.1:\d+: no http:.*etcd\.tar\.gz$/,
      ),
    ]);
  });

  it('are told of when they turn out to be of another version', async () => {
    expect((await refusals(sources(await all('1.34.0'))))[0]).toMatch(
      /kube-apiserver\/1\.34\.0\/kube-apiserver is of 1\.34$/,
    );
  });

  it('are not fetched where one of them is published nowhere', async () => {
    const [, ...others] = await all();
    expect(await refusals(sources(others))).toHaveLength(5);
    expect(requests).toEqual([]);
  });

  it('come from a folder that serves as a mirror', async () => {
    const files = await all();
    await mkdir(join(folder, 'mirror'));
    for (const { file } of files) await writeFile(join(folder, 'mirror', file), served.get(`/${file}`) ?? '');
    await controlPlanePrograms('1.35', sources(files, { places: placesOf('mirror', folder) }));
    expect(requests).toEqual([]);
  });

  it('are not fetched where a setting names a program', async () => {
    const own = { ...sources([]).environment, CHARTWRIGHT_KWOK: join(folder, 'nothing') };
    expect(await refusals(sources(await all(), { environment: own }))).toEqual([
      expect.stringContaining('nothing does not run here'),
    ]);
    expect(requests).not.toContain('/kwok-linux');
  });
});

describe('the published files', () => {
  it.each([['1.35'], ['1.36']])('have each program of %s once, with a whole digest', (minor) => {
    for (const architecture of ['x64', 'arm64'] as const) {
      const files = publishedFiles(minor, 'linux', architecture);
      const named = files.flatMap(({ programs }) => Object.keys(programs));
      expect([...named].sort()).toEqual([...controlPlaneServers].sort());
      for (const { algorithm, digest, url } of files) {
        expect(digest).toMatch(algorithm === 'sha512' ? /^[0-9a-f]{128}$/ : /^[0-9a-f]{64}$/);
        expect(url).toMatch(architecture === 'x64' ? /amd64/ : /arm64/);
      }
    }
  });

  it('have none of Kubernetes in a version without a known digest, and none for other systems', () => {
    expect(publishedFiles('1.31', 'linux', 'x64').flatMap(({ programs }) => Object.keys(programs))).toEqual([
      'etcd',
      'kwok',
    ]);
    expect(publishedFiles('1.35', 'darwin', 'arm64')).toEqual([]);
    expect(publishedFiles('1.35', 'linux', 'riscv64')).toEqual([]);
  });
});
