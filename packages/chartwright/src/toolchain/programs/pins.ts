import { readFileSync } from 'node:fs';
import { ProblemsError } from '../../core/problem.ts';
import { assetPath } from '../assets.ts';

/** Absolute folder of a Go module whose `tool` directives name Go programs, for example `tools`. */
export function goModuleFolder(folder: string): string {
  return assetPath(...folder.split('/'));
}

/** Absolute path of a hash-checked list of Python packages, for example `tools/python/requirements.txt`. */
export function requirementsFile(file: string): string {
  return assetPath(...file.split('/'));
}

/**
 * The version of a Go module in the text of a `go.mod`, without the leading `v`.
 *
 * @throws ProblemsError when the text does not list the module
 */
export function goModuleVersion(goMod: string, module: string, file = 'tools/go.mod'): string {
  for (const line of goMod.split('\n')) {
    const [name, version] = line
      .replace(/^require\s/, '')
      .trim()
      .split(/\s+/);
    if (name === module && version?.startsWith('v')) return version.slice(1);
  }
  throw new ProblemsError([missingPin(file, module, `go get -tool ${module}@<version>`)]);
}

/**
 * The version of a package in the text of a pip requirements file.
 *
 * @throws ProblemsError when the text does not pin the package with `==`
 */
export function pythonPackageVersion(
  requirements: string,
  name: string,
  file = 'tools/python/requirements.txt',
): string {
  for (const line of requirements.split('\n')) {
    const match = /^([A-Za-z0-9._-]+)==([^\s\\;]+)/.exec(line);
    if (match?.[1] === name && match[2] !== undefined) return match[2];
  }
  throw new ProblemsError([missingPin(file, name, `pip-compile --generate-hashes`)]);
}

/** The pinned version of a Go program's module, read from the `go.mod` of a folder such as `tools`. */
export function pinnedGoVersion(module: string, folder = 'tools'): string {
  const file = `${folder}/go.mod`;
  return goModuleVersion(readFileSync(assetPath(...file.split('/')), 'utf8'), module, file);
}

/** The pinned version of a Python program, read from a list such as `tools/python/requirements.txt`. */
export function pinnedPythonVersion(name: string, file: string): string {
  return pythonPackageVersion(readFileSync(requirementsFile(file), 'utf8'), name, file);
}

function missingPin(file: string, name: string, command: string) {
  return {
    code: 'toolchain/pin-missing',
    severity: 'error',
    file,
    path: name,
    found: 'no version',
    expected: `a pinned version of ${name}`,
    fix: `add it with \`${command}\``,
  } as const;
}
