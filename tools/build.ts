/** Builds the published package into `packages/chartwright/dist`: compiled sources, generators' schemas, the assets, and the program of the report's page. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { execa } from 'execa';
import { buildPageParts } from '../packages/chartwright/src/toolchain/page-parts.ts';
import { teamSchema } from '../packages/chartwright/src/core/schema/generated/team-schema.ts';
import { bundledLicences } from '../packages/chartwright/src/toolchain/bundled-licences.ts';
import { precompiledModule } from './precompile-schema.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'packages/chartwright/src');
const target = join(root, 'packages/chartwright/dist');

/** What `assetPath` finds in the repository when run from source, and in `dist/assets` when installed. */
const assets = [
  'schemas',
  'charts/lib-team',
  'charts/platform-personas',
  'charts/lib-platform',
  'charts/platform-crds/Chart.yaml',
  'charts/platform-crds/values.yaml',
  'charts/platform-crds/README.md',
  'charts/platform-crds/templates',
  'charts/platform-dashboards',
  'catalogue',
  'tools/ct',
  'tools/python',
  'tools/go.mod',
  'tools/go.sum',
  'tools/checkers',
];

rmSync(target, { recursive: true, force: true });
await execa('tsc', ['-p', 'packages/chartwright/tsconfig.build.json'], {
  cwd: root,
  preferLocal: true,
  stdio: 'inherit',
});
writeFileSync(join(target, 'team/values/team-function.js'), precompiledModule(teamSchema, 'teamFunction'));
for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' }))
  if (/\.(json|hbs|mjs|yaml)$/.test(file) && !file.includes('fixtures')) copy(join(source, file), join(target, file));
await bundle('mcp/sdk.js');
for (const asset of assets) copy(join(root, asset), join(target, 'assets', asset));

mkdirSync(join(target, 'assets/browser'), { recursive: true });
for (const [name, text] of await buildPageParts(join(root, 'packages/chartwright/browser')))
  writeFileSync(join(target, 'assets/browser', name), text);

copy(join(root, 'LICENSE'), join(root, 'packages/chartwright/LICENSE'));
writeFileSync(join(target, 'content.sha256'), `${contentDigest(target)}\n`);

/** What the plugin counts as its content: results that another one gave are not its own. */
function contentDigest(folder: string): string {
  const hash = createHash('sha256');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of entries.map((entry) => join(entry.parentPath, entry.name)).sort())
    hash.update(JSON.stringify([relative(folder, file), readFileSync(file, 'base64')]));
  return hash.digest('hex');
}

/** Puts what a built module imports from packages that users do not install into the module itself. */
async function bundle(module: string): Promise<void> {
  const file = join(target, module);
  const { metafile } = await build({
    absWorkingDir: root,
    metafile: true,
    entryPoints: [file],
    outfile: file,
    allowOverwrite: true,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['ajv', 'ajv-formats'],
    legalComments: 'inline',
    logLevel: 'warning',
  });
  writeFileSync(`${file}.licences.txt`, bundledLicences(Object.keys(metafile.inputs).map((path) => join(root, path))));
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true });
}
