// Runs the platform's specs on really packaged upstream charts instead of stand-ins and own objects alone.
//   npm run test:upstream -- --mirror=mirror            a folder of <name>-<version>.tgz, as platform:vendor --save makes it
//   npm run test:upstream -- --mirror=mirror contract   only the specs whose path has this word
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { execa } from 'execa';
import { shippedCatalogue } from '../packages/chartwright/src/commands/platform/files/catalogue-files.ts';
import { archiveName } from '../packages/chartwright/src/toolchain/archives/pull.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values, positionals } = parseArgs({ allowPositionals: true, options: { mirror: { type: 'string' } } });
const mirror = resolve(values.mirror ?? process.env['CHARTWRIGHT_MIRROR'] ?? 'mirror');

const missing = [...shippedCatalogue().values()].flatMap(({ chart }) =>
  chart === undefined || chart.repository === 'workspace' || existsSync(join(mirror, archiveName(chart)))
    ? []
    : [chart],
);
if (missing.length > 0) {
  console.error(`${mirror} lacks ${missing.length} charts. With a network:`);
  for (const { name, version, repository } of missing) {
    const source = repository.startsWith('oci://') ? `${repository}/${name}` : `${name} --repo ${repository}`;
    console.error(`  helm pull ${source} --version ${version} --destination ${mirror}`);
  }
  process.exitCode = 1;
} else {
  const specs = positionals.length > 0 ? positionals : ['packages/chartwright/test/platform'];
  const { exitCode } = await execa('vitest', ['run', '--coverage.enabled=false', ...specs], {
    cwd: root,
    preferLocal: true,
    reject: false,
    stdio: 'inherit',
    env: { CHARTWRIGHT_MIRROR: mirror },
  });
  process.exitCode = exitCode ?? 1;
}
