/**
 * Writes docs/reference/api.md, the public interface of `@chartwright/nx/api` as its users see it, or with `--check`
 * fails where it is another: so nothing of it changes without somebody seeing it in a diff.
 *
 * The packages of the repository must be installed, since the compiler is theirs.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const project = join(root, 'packages/chartwright');
const target = join(root, 'docs/reference/api.md');
const command = 'npm run generate --prefix tools/api-report';

const folder = mkdtempSync(join(tmpdir(), 'chartwright-api-'));
try {
  const text = page(report(folder));
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (readFileSync(target, 'utf8') !== text) {
    console.error(`docs/reference/api.md is not what the package exports: run \`${command}\`, and read the diff`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** @param {string} folder absolute, empty */
function report(folder) {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const build = [compiler, '-p', join(project, 'tsconfig.build.json'), '--emitDeclarationOnly', '--outDir'];
  execFileSync(process.execPath, [...build, join(folder, 'types')], { stdio: 'inherit' });
  const silent = { default: { logLevel: 'none' } };
  const extractorConfig = ExtractorConfig.prepare({
    configObject: {
      projectFolder: project,
      mainEntryPointFilePath: join(folder, 'types/api.d.ts'),
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            module: 'nodenext',
            moduleResolution: 'nodenext',
            lib: ['es2023'],
            types: [],
            strict: true,
            skipLibCheck: true,
          },
          files: [join(folder, 'types/api.d.ts')],
        },
      },
      apiReport: { enabled: true, reportFolder: folder, reportTempFolder: join(folder, 'temp'), reportFileName: 'api' },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: { extractorMessageReporting: silent, tsdocMessageReporting: silent },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(project, 'package.json'),
  });
  // What it says of a report that it writes for the first time is of no interest: the folder is new each time.
  const { succeeded } = Extractor.invoke(extractorConfig, {
    localBuild: true,
    messageCallback: (message) => (message.handled = message.logLevel !== 'error'),
  });
  if (!succeeded) throw new Error('the API could not be read');
  return readFileSync(join(folder, 'api.api.md'), 'utf8');
}

/** @param {string} text the report of API Extractor */
function page(text) {
  const [, declarations = ''] = /```ts\n([\s\S]*)```/.exec(text.replaceAll('\r\n', '\n')) ?? [];
  return `<!-- Generated from packages/chartwright/src/api.ts by \`${command}\`; do not edit. -->

# API without Nx

What \`@chartwright/nx/api\` exports, as [API Extractor](https://api-extractor.com/) reads it from the declarations of the package. A change here is a change for programs that use it: it follows [Semantic Versioning](https://semver.org/), and is told in the [changelog](../../CHANGELOG.md). An example is in [Use the plugin in your own workspace](../guides/own-workspace.md#without-nx).

\`\`\`ts
${declarations.replace(/\n*\/\/ \(No @packageDocumentation.*\n*/, '\n').trim()}
\`\`\`
`;
}
