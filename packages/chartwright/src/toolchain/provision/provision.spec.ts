import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ProvisionOutcome, provisionAll } from './provision.ts';
import { formatProvisionTable } from './table.ts';
import { provisionPython } from './python.ts';
import { pythonFolder } from '../programs/provisioned.ts';
import { programNamed, programs } from '../programs/programs.ts';

/** Fake of `go build … -o <file> <package>`: records the call and writes a program. */
const fakeGo = `#!/bin/sh
echo "$@" >> "$CALLS"
while [ "$1" != -o ]; do shift; done
printf '#!/bin/sh\\n' > "$2"
chmod 755 "$2"
`;

/** Fake of \`python3 -m venv <folder>\`; the venv's own python replaces pip. */
const fakePython = `#!/bin/sh
echo "$@" >> "$CALLS"
mkdir -p "$3/bin"
cp "$(dirname "$0")/pip" "$3/bin/python"
`;
const fakePip = `#!/bin/sh
echo "$@" >> "$CALLS"
for name in yamllint yamale; do
  printf '#!/bin/sh\\n' > "$(dirname "$0")/$name"
  chmod 755 "$(dirname "$0")/$name"
done
`;

describe('provisionAll', () => {
  let folder: string;
  let environment: NodeJS.ProcessEnv;
  const calls = () =>
    existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n') : [];
  const codes = (outcomes: readonly ProvisionOutcome[]) => {
    return Object.fromEntries(
      outcomes.map((outcome) => [
        outcome.program.name,
        'located' in outcome ? outcome.located.source : outcome.problems.map(({ code }) => code).join(),
      ]),
    );
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chartwright-spec-'));
    // helm and kubectl are set, so that these specs also run where none is embedded.
    environment = {
      CHARTWRIGHT_CACHE: join(folder, 'cache'),
      CHARTWRIGHT_HELM: program('own/helm', '#!/bin/sh\necho v4.1.4\n'),
      CHARTWRIGHT_KUBECTL: program('own/kubectl', `#!/bin/sh\necho '"gitVersion": "v1.35.2"'\n`),
      CALLS: join(folder, 'calls'),
      PATH: join(folder, 'bin'),
    };
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function program(path: string, text: string): string {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    chmodSync(file, 0o755);
    return file;
  }

  /** The fakes, found before the real ones; what a shell needs comes after. */
  function withFakes(): NodeJS.ProcessEnv {
    program('bin/go', fakeGo);
    program('bin/python3', fakePython);
    program('bin/pip', fakePip);
    return { ...environment, PATH: `${join(folder, 'bin')}:/usr/bin:/bin` };
  }

  it('builds and installs what is missing, once', async () => {
    const env = withFakes();
    const provisioned = { ct: 'provisioned', yamllint: 'provisioned', yamale: 'provisioned' };
    const go = programs.filter(({ provisioning }) => provisioning.by === 'go').map(({ name }) => name);
    const inCache: Partial<Record<string, string>> = Object.fromEntries(go.map((name) => [name, 'provisioned']));
    const all = { helm: 'explicit', kubectl: 'explicit', ...provisioned, ...inCache };
    expect(codes(await provisionAll({ environment: env }))).toEqual(all);
    const first = calls();
    // One a Go program, and two for the environment that holds the Python programs.
    expect(first).toHaveLength(go.length + 2);
    expect(first[0]).toMatch(
      /^build -mod=readonly .*cmd\.Version=v3\.14\.0 -o .* github\.com\/helm\/chart-testing\/v3\/ct$/,
    );
    expect(first[2]).toContain('--require-hashes --only-binary :all: --requirement');
    expect(codes(await provisionAll({ environment: env }))).toEqual(all);
    expect(calls()).toEqual(first);
  });

  it('gives a module the files that it lacks, for the time of the build', async () => {
    // What the module cache holds is read-only, and stays as it is.
    const module = join(folder, 'module');
    mkdirSync(join(module, 'ui'), { recursive: true });
    chmodSync(join(module, 'ui'), 0o555);
    const found = { ...withFakes(), SEEN: join(folder, 'seen') };
    const answers = `if [ "$1" = mod ]; then echo '{"Dir":"${module}"}'; exit; fi`;
    const looks = `for a in "$@"; do case "$a" in *go.mod) cp -r "$(dirname "$a")" "$SEEN";; esac; done`;
    program('bin/go', fakeGo.replace('#!/bin/sh\n', `#!/bin/sh\n${answers}\n${looks}\n`));
    const kind = programNamed('kind');
    if (kind.provisioning.by !== 'go') throw new TypeError('kind is built by Go');
    const lacking = { ...kind, provisioning: { ...kind.provisioning, absent: { 'ui/dist/index.html': '<p>' } } };
    expect(codes(await provisionAll({ environment: found, programs: [lacking] }))).toEqual({ kind: 'provisioned' });
    expect(readFileSync(join(found.SEEN, 'module/ui/dist/index.html'), 'utf8')).toBe('<p>');
    expect(readFileSync(join(found.SEEN, 'go.mod'), 'utf8')).toMatch(/\nreplace sigs\.k8s\.io\/kind => .+\/module\n$/);
    expect(readdirSync(join(module, 'ui'))).toEqual([]);
    chmodSync(join(module, 'ui'), 0o755);
  });

  it('with checkOnly looks and installs nothing', async () => {
    const outcomes = await provisionAll({ environment: withFakes(), checkOnly: true });
    expect(codes(outcomes)).toMatchObject({ ct: 'toolchain/program-missing', yamale: 'toolchain/program-missing' });
    expect(calls()).toEqual([]);
  });

  it('names Go and Python where they are missing, and what fixes it', async () => {
    const outcomes = await provisionAll({ environment });
    const problems = outcomes.flatMap((outcome) => ('problems' in outcome ? outcome.problems : []));
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual(
      programs
        .filter(({ provisioning }) => provisioning.by !== 'npm')
        .map(({ provisioning }) => `toolchain/not-started ${provisioning.by === 'go' ? 'go' : 'python3'}`),
    );
    expect(problems[0]?.fix).toContain('install Go 1.26');
    expect(problems[1]?.fix).toContain('install Python 3.10');
  });

  it('names the network where modules or packages cannot be fetched', async () => {
    const env = withFakes();
    program('bin/go', '#!/bin/sh\necho "ct: Get https://proxy: dial tcp: lookup proxy: no such host" >&2\nexit 1\n');
    program('bin/pip', '#!/bin/sh\necho "ERROR: Could not connect" >&2\nexit 1\n');
    expect(codes(await provisionAll({ environment: env }))).toMatchObject({
      ct: 'toolchain/network-missing',
      yamllint: 'toolchain/network-missing',
    });
    expect(readdirSync(join(folder, 'cache', 'python'))).toEqual([]);
    expect(readdirSync(join(folder, 'cache', 'ct', programNamed('ct').pinned()))).toEqual([]);
  });

  it('reports a package with another hash, and not a missing network', async () => {
    const env = withFakes();
    program('bin/pip', '#!/bin/sh\necho "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES" >&2\nexit 1\n');
    expect(codes(await provisionAll({ environment: env }))).toMatchObject({ yamale: 'toolchain/hash-mismatch' });
  });

  it('does not hide a setting that names an unfit copy', async () => {
    const env = { ...withFakes(), CHARTWRIGHT_CT: program('own/ct', '#!/bin/sh\necho v1.0.0\n') };
    expect(codes(await provisionAll({ environment: env }))).toMatchObject({ ct: 'toolchain/setting-unfit' });
  });

  it('makes a new environment where a published one is broken, and lets several run at once', async () => {
    const env = withFakes();
    const ofPython = { package: 'yamale', requirements: 'tools/python/requirements.txt' };
    const published = await provisionPython(ofPython, env);
    rmSync(join(published, 'bin', 'yamale'));
    const again = await Promise.all([provisionPython(ofPython, env), provisionPython(ofPython, env)]);
    expect(new Set(again)).toEqual(new Set([pythonFolder(ofPython.requirements, env)]));
    expect(existsSync(join(published, 'bin', 'yamale'))).toBe(true);
  });
});

describe('formatProvisionTable', () => {
  it('shows where each program comes from, and below it what is missing', () => {
    const located = { name: 'helm', version: '4.1.4', source: 'embedded', path: '/c/helm' } as const;
    const problem = {
      code: 'toolchain/x',
      severity: 'error',
      file: 'ct',
      path: '',
      found: 'f',
      expected: 'e',
    } as const;
    const table = formatProvisionTable([
      { program: programNamed('helm'), located },
      { program: programNamed('ct'), problems: [{ ...problem, fix: 'run it' }] },
    ]);
    expect(table.split('\n').slice(0, 3)).toEqual([
      'program  version  from      path',
      'helm     4.1.4    embedded  /c/helm',
      `ct       ${programNamed('ct').pinned()}   missing   —`,
    ]);
    expect(table).toContain('  fix      run it');
  });
});
