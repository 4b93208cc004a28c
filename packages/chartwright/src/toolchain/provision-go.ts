import { rename } from 'node:fs/promises';
import { makeAtomically } from './cache.ts';
import { goModuleFolder } from './pins.ts';
import type { Program, Provisioning } from './programs.ts';
import { ProblemsError } from '../schema/problem.ts';
import { quoteOutput, run } from './run.ts';

/** A cold build of Loki, the largest, downloads a thousand modules; on two busy cores it took 20 to 25 minutes. */
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
  go: Extract<Provisioning, { by: 'go' }>,
  target: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  await makeAtomically(
    target,
    async (temporary) => {
      const args = ['build', '-mod=readonly', '-trimpath', '-ldflags', linkerFlags(go, program), '-o', temporary];
      const result = await run('go', [...args, go.command], {
        cwd: goModuleFolder(go.folder),
        // A go.work above the clone, or flags of the person's own, would change what is built.
        environment: { ...environment, GOWORK: 'off', GOFLAGS: '', CGO_ENABLED: '0' },
        timeout: buildTimeout,
        mend: 'install Go 1.26 or newer from https://go.dev/dl',
      });
      if (result.exitCode !== 0) throw buildFailure(program, go.folder, result.stderr);
    },
    rename,
  );
}

/** Stripped, and with the version stamped that the project's own releases stamp. */
function linkerFlags(go: Extract<Provisioning, { by: 'go' }>, program: Program): string {
  return `-s -w -X ${go.versionVariable}=v${program.pinned()}`;
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
      mend: offline
        ? 'run `go env -w GOPROXY=<a proxy you can reach>`, then `npm run tools`'
        : 'install Go 1.26 or newer, then run `npm run tools`',
    },
  ]);
}
