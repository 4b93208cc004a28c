import { chmod, cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeAtomically } from '../cache.ts';
import { goModuleFolder } from '../programs/pins.ts';
import type { GoBuild, Program } from '../programs/programs.ts';
import { ProblemsError } from '../../core/problem.ts';
import { quoteOutput, run } from '../run.ts';
import { withTemporaryFolder } from '../temporary-folder.ts';

/** A cold build of a large server downloads and compiles hundreds of modules: many minutes on two busy cores. */
const buildTimeout = 45 * 60 * 1000;

/**
 * Builds a Go program of one of the tools' modules into `target`. The module cache is Go's own; what it downloads is checked
 * against `go.sum`.
 *
 * @param go how the program is built
 * @param target absolute path of the executable
 * @throws ProblemsError when Go is missing, the modules cannot be downloaded, or the build fails
 */
export async function provisionGo(
  program: Program,
  go: GoBuild,
  target: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const goCommand = async (args: readonly string[]): Promise<string> => {
    const result = await run('go', args, {
      cwd: goModuleFolder(go.folder),
      // A go.work above the clone, or flags of the person's own, would change what is built.
      environment: { ...environment, GOWORK: 'off', GOFLAGS: '', CGO_ENABLED: '0' },
      timeout: buildTimeout,
      fix: 'install Go 1.26 or newer from https://go.dev/dl',
    });
    if (result.exitCode === 0) return result.stdout;
    throw buildFailure(program, go.folder, result.stderr);
  };
  await makeAtomically(
    target,
    (temporary) =>
      withTemporaryFolder(async (scratch) => {
        const args = ['build', '-mod=readonly', '-trimpath', '-ldflags', linkerFlags(go, program), '-o', temporary];
        await goCommand([...args, ...(await completed(go, scratch, goCommand)), go.command]);
      }),
    rename,
  );
}

/**
 * Go's option for a build in which a module has the files that it lacks; none where nothing is absent. Go refuses to lay
 * files over its own cache (`-overlay`), so a copy of the module takes its place for the time of the build.
 */
async function completed(
  { folder, module, absent = {} }: GoBuild,
  scratch: string,
  goCommand: (args: readonly string[]) => Promise<string>,
): Promise<string[]> {
  if (Object.keys(absent).length === 0) return [];
  const { Dir } = JSON.parse(await goCommand(['mod', 'download', '-json', module])) as { Dir: string };
  const copy = join(scratch, 'module');
  await cp(Dir, copy, { recursive: true });
  // What comes from Go's cache is read-only, and could not even be removed.
  await chmod(copy, 0o755);
  for (const entry of await readdir(copy, { recursive: true, withFileTypes: true }))
    if (entry.isDirectory()) await chmod(join(entry.parentPath, entry.name), 0o755);
  for (const [path, text] of Object.entries(absent)) {
    await mkdir(dirname(join(copy, path)), { recursive: true });
    await writeFile(join(copy, path), text);
  }
  const pins = goModuleFolder(folder);
  const goMod = await readFile(join(pins, 'go.mod'), 'utf8');
  await writeFile(join(scratch, 'go.mod'), `${goMod}\nreplace ${module} => ${copy}\n`);
  await cp(join(pins, 'go.sum'), join(scratch, 'go.sum'));
  return ['-modfile', join(scratch, 'go.mod')];
}

/** Stripped, and with the version stamped that the project's own releases stamp. */
function linkerFlags(go: GoBuild, program: Program): string {
  const stamps = Object.entries(go.stamps(program.pinned()));
  return ['-s', '-w', ...stamps.flatMap(([variable, value]) => ['-X', `${variable}=${value}`])].join(' ');
}

function buildFailure(program: Program, folder: string, stderr: string): ProblemsError {
  const offline = /dial tcp|no such host|i\/o timeout|connection refused|proxyconnect|TLS handshake|GOPROXY=off/.test(
    stderr,
  );
  const lastLines = stderr.trim().split('\n').slice(-3).join('\n');
  return new ProblemsError([
    {
      code: offline ? 'toolchain/network-missing' : 'toolchain/build-failed',
      severity: 'error',
      file: `${folder}/go.mod`,
      path: program.name,
      found: quoteOutput(lastLines),
      expected: `${program.name} ${program.pinned()} built from the Go module proxy`,
      fix: offline
        ? 'run `go env -w GOPROXY=<a proxy you can reach>`, then `npm run tools`'
        : 'install Go 1.26 or newer, then run `npm run tools`',
    },
  ]);
}
