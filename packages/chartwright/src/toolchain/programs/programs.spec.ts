import { readFileSync } from 'node:fs';
import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { assetPath, assetRoot } from '../assets.ts';
import { goModuleVersion, pythonPackageVersion } from './pins.ts';
import { inRange, parseVersion } from './program-version.ts';
import { programNamed, programs, settingOf } from './programs.ts';

describe('the table of programs', () => {
  it('pins each program to a version in its own range', () => {
    for (const program of programs)
      expect(semver.satisfies(program.pinned(), program.range()), program.name).toBe(true);
  });

  it("names a tool directive of its module's go.mod for each Go program", () => {
    for (const { provisioning } of programs) {
      if (provisioning.by !== 'go') continue;
      const goMod = readFileSync(assetPath(...provisioning.folder.split('/'), 'go.mod'), 'utf8');
      expect(goMod).toMatch(new RegExp(`^(tool |\\t)${provisioning.command.replaceAll('.', '\\.')}$`, 'm'));
    }
  });

  it("counts Prometheus' Go module as the release it is, and no newer minor as fit", () => {
    const promtool = programNamed('promtool');
    expect(promtool.pinned()).toMatch(/^3\.\d+\.\d+$/);
    expect(inRange(promtool, promtool.pinned().replace(/\d+$/, '99'))).toBe(true);
    expect(inRange(promtool, '3.99.0')).toBe(false);
  });

  it('looks at the setting first of all', () => {
    expect(programs.map((program) => program.order[0])).toEqual(programs.map(() => 'explicit'));
    expect(settingOf('kube-score')).toBe('CHARTWRIGHT_KUBE_SCORE');
  });

  it.each([
    ['helm', 'v4.1.4', '4.1.4'],
    ['helm', 'v3.18.0-rc.1', '3.18.0-rc.1'],
    ['kubectl', '{ "clientVersion": { "gitVersion": "v1.35.2", "goVersion": "go1.25.6" } }', '1.35.2'],
    ['ct', 'Version:\t v3.14.0\nGit commit:\t unknown\nDate:\t\t unknown\nLicense:\t Apache 2.0\n', '3.14.0'],
    ['yamllint', 'yamllint 1.38.0\n', '1.38.0'],
    ['yamale', '6.1.0\n', '6.1.0'],
    ['kubeconform', 'v0.8.0\n', '0.8.0'],
    ['kube-score', 'kube-score version: v1.20.0, commit: N/A, built: N/A\n', '1.20.0'],
    ['kubeconform', 'development\n', undefined],
    ['promtool', 'promtool, version 3.14.0 (branch: , revision: unknown)\n  go version: go1.26.8\n', '3.14.0'],
    ['amtool', 'amtool, version v0.34.2 (branch: , revision: unknown)\n', '0.34.2'],
    ['alloycheck', 'alloycheck v0.1.0\n', '0.1.0'],
    ['relabelcheck', 'relabelcheck v3.14.0\n', '3.14.0'],
  ] as const)('reads the version %s prints', (name, output, version) => {
    expect(parseVersion(programNamed(name), output)).toBe(version);
  });

  it("counts a version with a vendor's suffix as its upstream release", () => {
    expect(inRange(programNamed('kubectl'), '1.32.4-dispatcher')).toBe(true);
    expect(inRange(programNamed('kubectl'), '1.30.9')).toBe(false);
  });
});

describe('pins', () => {
  it('reads versions of Go modules in both forms of require', () => {
    expect(goModuleVersion('require (\n\tgithub.com/a/b v1.2.3 // indirect\n)\n', 'github.com/a/b')).toBe('1.2.3');
    expect(goModuleVersion('require github.com/a/b v1.2.3\n', 'github.com/a/b')).toBe('1.2.3');
    expect(() => goModuleVersion('require github.com/a/bc v1.2.3\n', 'github.com/a/b')).toThrow(/pin-missing/);
  });

  it('reads versions of Python packages', () => {
    expect(pythonPackageVersion('yamale==6.1.0 \\\n    --hash=sha256:aa\n', 'yamale')).toBe('6.1.0');
    expect(() => pythonPackageVersion('yamale>=6\n', 'yamale')).toThrow(/pin-missing/);
  });

  it('gives a hash for every Python package', () => {
    const requirements = readFileSync(assetPath('tools', 'python', 'requirements.txt'), 'utf8');
    const packages = requirements.split(/^(?=[a-z][\w.-]*==)/m).slice(1);
    expect(packages.length).toBeGreaterThan(2);
    for (const entry of packages) expect(entry).toMatch(/--hash=sha256:[0-9a-f]{64}/);
  });
});

describe('assets', () => {
  it('lie in the repository when run from source, and in dist/assets when built', () => {
    expect(assetRoot('/repo/packages/chartwright/src/toolchain')).toBe('/repo');
    expect(assetRoot('/w/node_modules/@chartwright/nx/dist/toolchain')).toBe(
      '/w/node_modules/@chartwright/nx/dist/assets',
    );
  });

  it('are named when they are missing', () => {
    expect(() => assetPath('tools', 'nothing')).toThrow(/asset-missing/);
  });
});
