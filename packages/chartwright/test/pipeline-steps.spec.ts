import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { githubPipeline } from '../src/nx/generators/ci/github.ts';
import { type Given, runJob } from './support/workflow.ts';

const workflow = githubPipeline({
  manager: { name: 'npm', lockFile: 'package-lock.json', install: 'npm ci', nx: 'npx nx' },
  node: { version: '24' },
  branch: 'main',
  platform: false,
  environment: undefined,
  registry: 'ghcr.io/acme/charts',
  remoteCache: false,
  kind: 'v0.33.0',
  ct: 'true',
});

/** Programs that write down how they are called, and answer as the real ones do. */
const programs = {
  gh: `echo "gh $*" >> "$CALLS"
case "$*" in *--jq*) [ ! -f known ] || cat known;; *) grep -o '<!-- .* -->' comment.md >> "$CALLS";; esac`,
  // A chart of which the registry has a version is pulled with its digest; another is not found.
  helm: `echo "helm $*" >> "$CALLS"
case "$1 $2" in
  'show chart') name=$(basename "$3" -0.1.0.tgz); printf 'apiVersion: v2\\ndependencies:\\n  - name: lib\\n    version: 9.9.9\\nname: %s\\nversion: 0.1.0\\n' "$name";;
  'registry login') cat > /dev/null;;
  pull*) case "$2" in */old) echo 'Digest: sha256:aaa';; *) echo 'not found'; exit 1;; esac;;
  push*) [ ! -f broken ] || exit 1; echo 'Digest: sha256:bbb';;
esac`,
  cosign: `echo "cosign $*" >> "$CALLS"
case "$1" in verify) [ -f signed ] && grep -q "\${@: -1}" signed;; login) cat > /dev/null;; esac`,
  npx: 'true',
};

describe('the jobs that need a host', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chartwright-steps-'));
    for (const [name, text] of Object.entries(programs)) {
      write(`bin/${name}`, `#!/usr/bin/env bash\n${text}\n`);
      chmodSync(join(folder, 'bin', name), 0o755);
    }
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const given = (): Given => ({
    cwd: folder,
    environment: {
      PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
      CALLS: join(folder, 'calls'),
      GITHUB_REPOSITORY: 'acme/platform',
    },
    expressions: {
      'github.token': 'a-token',
      'github.actor': 'somebody',
      'github.event.pull_request.number': '7',
      'github.workflow_ref': 'acme/platform/.github/workflows/chartwright.yaml@refs/heads/main',
    },
    without: ['Install packages'],
  });
  const calls = () => readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n');
  async function run(job: string): Promise<boolean> {
    rmSync(join(folder, 'calls'), { force: true });
    return (await runJob(workflow, job, given())).every(({ failed }) => !failed);
  }

  it('comment: writes one comment, and renews it from then on', async () => {
    write('review.md', `## What this changes\n${'é'.repeat(60_000)}`);
    expect(await run('comment')).toBe(true);
    expect(calls().at(-2)).toContain('--method POST repos/acme/platform/issues/7/comments --field body=@comment.md');
    expect(calls().at(-1)).toBe('<!-- chartwright:review -->');
    expect(readFileSync(join(folder, 'comment.md')).length).toBeLessThan(65_536);
    write('known', '41\n');
    expect(await run('comment')).toBe(true);
    expect(calls().at(-2)).toContain('--method PATCH repos/acme/platform/issues/comments/41 ');
    expect(calls().some((call) => call.includes('POST'))).toBe(false);
  });

  it('publish: pushes what is not there, signs each by its digest, and attests what it pushed', async () => {
    for (const name of ['new', 'old']) write(`dist/${name}/${name}-0.1.0.tgz`, name);
    expect(await run('publish')).toBe(true);
    expect(calls().filter((call) => call.startsWith('helm push'))).toEqual([
      'helm push dist/new/new-0.1.0.tgz oci://ghcr.io/acme/charts',
    ]);
    expect(calls().filter((call) => call.startsWith('cosign sign'))).toEqual([
      'cosign sign --yes ghcr.io/acme/charts/new@sha256:bbb',
      'cosign sign --yes ghcr.io/acme/charts/old@sha256:aaa',
    ]);
    expect(readFileSync(join(folder, 'dist/pushed.txt'), 'utf8')).toMatch(
      /^[0-9a-f]{64} {2}dist\/new\/new-0\.1\.0\.tgz\n$/,
    );
  });

  it('publish: leaves what is there and signed as it is', async () => {
    write('dist/old/old-0.1.0.tgz', 'old');
    write('signed', 'ghcr.io/acme/charts/old@sha256:aaa\n');
    expect(await run('publish')).toBe(true);
    expect(calls().some((call) => /^(helm push|cosign sign)/.test(call))).toBe(false);
    expect(existsSync(join(folder, 'dist/pushed.txt'))).toBe(false);
  });

  it('publish: fails where a push fails, and signs nothing', async () => {
    write('dist/new/new-0.1.0.tgz', 'new');
    write('broken', '');
    expect(await run('publish')).toBe(false);
    expect(calls().some((call) => call.startsWith('cosign sign'))).toBe(false);
  });

  it('publish: puts no password on a command line', async () => {
    write('dist/old/old-0.1.0.tgz', 'old');
    await run('publish');
    expect(calls().join('\n')).not.toContain('a-token');
  });
});
