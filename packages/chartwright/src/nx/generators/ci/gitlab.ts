import { filled, part } from './fill.ts';
import type { Pipeline } from './pipeline.ts';
import { images } from './pins.ts';

/** The jobs; `.gitlab-ci.yml`, which may have others, includes them. */
export const gitlabFile = '.gitlab/chartwright.yml';

/** What GitLab reads first. */
export const gitlabEntry = '.gitlab-ci.yml';

/** What includes the jobs. */
export const gitlabInclude = `include:\n  - local: ${gitlabFile}\n`;

/** The jobs of a workspace on GitLab, without the line that says who wrote them. */
export function gitlabPipeline(pipeline: Pipeline): string {
  const parts = ['head', ...jobsOf(pipeline)].map((name) => part(`gitlab/${name}.yaml`).trimEnd());
  return filled(`${parts.join('\n\n')}\n`, blocksOf(pipeline), wordsOf(pipeline));
}

function jobsOf({ environment, registry }: Pipeline): string[] {
  const always = ['drift', 'lint', 'ct', 'ct-lint', 'review', 'comment'];
  return [...always, ...(environment === undefined ? [] : ['install']), ...(registry === undefined ? [] : ['publish'])];
}

function blocksOf({ manager, node, platform, remoteCache }: Pipeline): Record<string, string> {
  return {
    setup: part('gitlab/setup.yaml'),
    base: part('gitlab/base.yaml'),
    vendor: platform ? part('gitlab/vendor.yaml') : '',
    'cache-of-vendor': platform ? `cache:\n  ${part('gitlab/vendor-cache.yaml').replaceAll('\n', '\n  ')}` : '',
    'package-manager':
      manager.name === 'npm'
        ? ''
        : '- corepack --version > /dev/null 2>&1 || npm install --global corepack\n- corepack enable',
    'remote-cache': remoteCache ? part('gitlab/remote-cache.yaml') : '',
    image: imageOf(node),
  };
}

/** Pinned for the version that comes with the plugin; of another one no digest is known here. */
function imageOf(node: Pipeline['node']): string {
  const pinned = `image: ${pinnedImage('node')}`;
  if ('file' in node)
    return `# ${node.file} names the version of Node for people; give this image the same.\n${pinned}`;
  if (images.node.version.startsWith(`${node.version}.`)) return pinned;
  return `# Its digest is not known here; Renovate adds it.\nimage: docker.io/library/node:${node.version}-bookworm`;
}

function pinnedImage(name: keyof typeof images): string {
  const { version, digest } = images[name];
  return `docker.io/library/${name}:${version}@${digest}`;
}

function wordsOf(pipeline: Pipeline): Record<string, string> {
  const { manager, branch, environment, kind, ct, registry, platform } = pipeline;
  return {
    branch,
    install: manager.install,
    nx: manager.nx,
    'lock-file': manager.lockFile,
    kind,
    'install-ct': ct,
    environment: environment?.name ?? '',
    cluster: environment?.cluster ?? '',
    golang: pinnedImage('golang'),
    alpine: pinnedImage('alpine'),
    // The installation runs where somebody has a runner for it, so nothing can wait for it.
    needs: 'charts:drift, charts:lint, charts:ct-lint',
    review: `${manager.nx} ${platform ? 'run platform:review' : 'run-many -t diff'} --base="$BASE" --format=markdown --output=dist/review.md`,
    registry: registry ?? '',
    'registry-host': registry?.split('/')[0] ?? '',
  };
}
