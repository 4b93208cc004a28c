import { createHash } from 'node:crypto';
import type { Tree } from '@nx/devkit';
import { VersionActions } from 'nx/release';

const annotation = 'chartwright.dev/content';

/**
 * The versions of what is released together: the npm package, and the charts of ours that it brings. The package gets
 * every version; a chart only that in which its content differs from what its Chart.yaml records, so that a release that
 * changes no template changes no team's chart.
 */
export default class OwnVersions extends VersionActions {
  /** Nx asks for the first name alone. */
  override get validManifestFilenames(): string[] {
    return [this.projectGraphNode.data.root.startsWith('charts/') ? 'Chart.yaml' : 'package.json'];
  }

  override readCurrentVersionFromSourceManifest(tree: Tree): Promise<{ currentVersion: string; manifestPath: string }> {
    const manifestPath = this.#manifest();
    const [, version] = versionLine.exec(tree.read(manifestPath, 'utf-8') ?? '') ?? [];
    if (version === undefined) throw new Error(`${manifestPath} has no version`);
    return Promise.resolve({ currentVersion: version, manifestPath });
  }

  override readCurrentVersionFromRegistry(): Promise<null> {
    return Promise.resolve(null);
  }

  /** What depends on a chart is the tool's, and `nx sync` carries the version into it. */
  override readCurrentVersionOfDependency(): Promise<{ currentVersion: null; dependencyCollection: null }> {
    return Promise.resolve({ currentVersion: null, dependencyCollection: null });
  }

  override updateProjectVersion(tree: Tree, newVersion: string): Promise<string[]> {
    const path = this.#manifest();
    const text = tree.read(path, 'utf-8') ?? '';
    const isChart = path.endsWith('Chart.yaml');
    const content = isChart ? contentOf(tree, this.projectGraphNode.data.root) : undefined;
    if (content !== undefined && text.includes(`${annotation}: "${content}"`))
      return Promise.resolve([`${path} keeps its version: nothing in the chart changed since`]);
    const versioned = text.replace(versionLine, (line, old: string) => line.replace(old, newVersion));
    tree.write(path, content === undefined ? versioned : withContent(versioned, content));
    return Promise.resolve([`${path} has version ${newVersion}`]);
  }

  override updateProjectDependencies(): Promise<string[]> {
    return Promise.resolve([]);
  }

  #manifest(): string {
    return `${this.projectGraphNode.data.root}/${this.validManifestFilenames[0] ?? ''}`;
  }
}

const versionLine = /^(?: {2}"version": "|version: ["']?)([^"'\s]+)/m;

/** Digest of a chart's files without what is vendored; of Chart.yaml without the version and without the digest itself. */
function contentOf(tree: Tree, root: string): string {
  const hash = createHash('sha256');
  for (const path of filesBelow(tree, root).filter((file) => !file.startsWith(`${root}/crds/`))) {
    const text = tree.read(path, 'utf-8') ?? '';
    hash.update(`${path}\0${path === `${root}/Chart.yaml` ? withoutRecord(text) : text}\0`);
  }
  return hash.digest('hex').slice(0, 16);
}

function withoutRecord(chartYaml: string): string {
  return chartYaml.replace(versionLine, '').replace(recordedContent, '');
}

const recordedContent = new RegExp(`^(?:annotations:\\n)? {2}${annotation}: "[0-9a-f]{16}"\\n`, 'm');

function withContent(chartYaml: string, content: string): string {
  const record = `  ${annotation}: "${content}"\n`;
  if (recordedContent.test(chartYaml))
    return chartYaml.replace(recordedContent, (old) =>
      old.startsWith('annotations') ? `annotations:\n${record}` : record,
    );
  return /^annotations:\n/m.test(chartYaml)
    ? chartYaml.replace(/^annotations:\n/m, `annotations:\n${record}`)
    : `${chartYaml.replace(/\n?$/, '\n')}annotations:\n${record}`;
}

function filesBelow(tree: Tree, folder: string): string[] {
  return tree
    .children(folder)
    .sort()
    .map((name) => `${folder}/${name}`)
    .flatMap((path) => (tree.isFile(path) ? [path] : filesBelow(tree, path)));
}
