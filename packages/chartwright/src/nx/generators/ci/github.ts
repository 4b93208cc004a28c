import { actions } from './pins.ts';
import { filled, indented, part } from './fill.ts';
import type { Pipeline } from './pipeline.ts';

/** Where GitHub reads it. */
export const githubFile = '.github/workflows/chartwright.yaml';

/** GitHub's own registry takes the token of the run; any other a user of its own. */
const ownRegistry = 'ghcr.io';

/** The workflow of a workspace on GitHub, without the line that says who wrote it. */
export function githubPipeline(pipeline: Pipeline): string {
  const blocks = blocksOf(pipeline);
  const words = wordsOf(pipeline);
  const jobs = jobsOf(pipeline).map((name) => indented(part(`github/${name}.yaml`).trimEnd(), 2));
  const text = filled(`${part('github/head.yaml')}${jobs.join('\n\n')}\n`, blocks, words);
  return text.replaceAll(/^( *(?:- )?uses: )([\w-]+\/[\w-]+)$/gm, (_, start: string, action: string) => {
    const pin = actions[action];
    if (pin === undefined) throw new Error(`no digest is known for the action ${action}`);
    return `${start}${action}@${pin.digest} # ${pin.version}`;
  });
}

/** Jobs that a change has to pass before its charts are published. */
function gatesOf({ environment }: Pipeline): string[] {
  return ['drift', 'lint', 'ct-lint', ...(environment === undefined ? [] : ['install'])];
}

function jobsOf(pipeline: Pipeline): string[] {
  const [drift = '', lint = '', ...others] = gatesOf(pipeline);
  const publish = pipeline.registry === undefined ? [] : ['publish'];
  return [drift, lint, ...others.slice(0, 1), 'review', 'comment', ...others.slice(1), ...publish];
}

function blocksOf({ manager, node, platform, remoteCache, registry }: Pipeline): Record<string, string> {
  const setup = part('github/setup.yaml');
  const vendor = platform ? part('github/vendor.yaml') : '';
  const isOwn = registry !== undefined && hostOf(registry) === ownRegistry;
  return {
    setup,
    // Left to itself, setup-node caches what package.json names.
    'setup-without-cache': setup.replace(/^( +)cache: .*$/m, '$1package-manager-cache: false'),
    base: part('github/base.yaml'),
    vendor,
    'vendor-without-cache': vendor.slice(vendor.indexOf('- name: Vendor')),
    node: 'version' in node ? `node-version: "${node.version}"` : `node-version-file: ${node.file}`,
    // setup-node looks for the package manager's cache, so it has to be there before.
    'package-manager':
      manager.name === 'npm' ? '' : '- name: Have the package manager that package.json names\n  run: corepack enable',
    'remote-cache': remoteCache ? part('github/remote-cache.yaml') : '',
    packages: isOwn ? 'packages: write # push' : '',
  };
}

function wordsOf(pipeline: Pipeline): Record<string, string> {
  const { manager, branch, environment, kind, registry, platform } = pipeline;
  const isOwn = registry !== undefined && hostOf(registry) === ownRegistry;
  return {
    branch,
    manager: manager.name,
    install: manager.install,
    nx: manager.nx,
    'lock-file': manager.lockFile,
    kind,
    environment: environment?.name ?? '',
    needs: gatesOf(pipeline).join(', '),
    review: `${manager.nx} ${platform ? 'run platform:review' : 'run-many -t diff'} --base="$BASE" --format=markdown --output=dist/review.md`,
    registry: registry ?? '',
    'registry-host': hostOf(registry ?? ''),
    username: isOwn ? '${{ github.actor }}' : '${{ secrets.REGISTRY_USERNAME }}',
    password: isOwn ? '${{ github.token }}' : '${{ secrets.REGISTRY_PASSWORD }}',
  };
}

function hostOf(registry: string): string {
  return registry.split('/')[0] ?? '';
}
