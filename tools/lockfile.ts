/**
 * Keeps package-lock.json usable on every platform and behind every mirror.
 *
 *     npm run lockfile             completes the lock file
 *     npm run lockfile -- --check  fails when it is incomplete
 *
 * `npm install` writes into the lock file only the platform packages that it could see: what another platform needs is
 * lost when the registry at hand lacks it, and then `npm ci` refuses the lock file everywhere. They are added here by
 * name and version, as optional; npm checks them against the registry when it installs them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface LockFile {
  packages: Record<string, LockedPackage>;
}

const systems = ['darwin', 'linux', 'win32', 'freebsd', 'android', 'openharmony', 'aix', 'netbsd', 'openbsd', 'sunos'];
const processors = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el'];

/** Entries that the lock file lacks, by their path in it. */
export function missingPlatformPackages(lock: LockFile): Map<string, object> {
  const missing = new Map<string, object>();
  for (const [path, locked] of Object.entries(lock.packages))
    for (const [name, version] of Object.entries(locked.optionalDependencies ?? {})) {
      const words = name.split(/[-/.]/);
      const os = systems.filter((system) => words.includes(system));
      const cpu = processors.filter((processor) => words.includes(processor));
      const known = `node_modules/${name}` in lock.packages || `${path}/node_modules/${name}` in lock.packages;
      // A range, or a package for all platforms, is npm's to resolve.
      if (known || os.length === 0 || cpu.length === 0 || !/^\d/.test(version)) continue;
      const libc = words.includes('musl')
        ? ['musl']
        : words.includes('gnu') || words.includes('gnueabihf')
          ? ['glibc']
          : [];
      missing.set(`node_modules/${name}`, {
        version,
        cpu,
        ...(locked.dev === true ? { dev: true } : {}),
        ...(os.includes('linux') && libc.length > 0 ? { libc } : {}),
        optional: true,
        os,
      });
    }
  return missing;
}

/** Paths of entries that name the host they were downloaded from. */
export function downloadAddresses(lock: LockFile): string[] {
  return Object.entries(lock.packages).flatMap(([path, { resolved }]) => (resolved?.includes('://') ? [path] : []));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.includes('--check'));

function main(check: boolean): void {
  const file = join(dirname(fileURLToPath(import.meta.url)), '../package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8')) as LockFile;
  const missing = missingPlatformPackages(lock);
  const addresses = downloadAddresses(lock);
  for (const path of missing.keys()) console.log(`${check ? 'missing' : 'added'} ${path}`);
  for (const path of addresses)
    console.log(`download address in ${path}: install with omit-lockfile-registry-resolved=true`);
  if (!check && missing.size > 0) {
    lock.packages = Object.fromEntries(
      Object.entries({ ...lock.packages, ...Object.fromEntries(missing) }).sort(([a], [b]) => a.localeCompare(b, 'en')),
    );
    writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  }
  if (addresses.length > 0 || (check && missing.size > 0)) process.exitCode = 1;
}
