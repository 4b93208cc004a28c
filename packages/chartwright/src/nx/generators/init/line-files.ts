/** Tool-owned files, as patterns relative to the workspace. */
const toolOwned = [
  '/charts/README.md',
  '/charts/lib-team/**',
  '/charts/library-canary/lib-team-kept/**',
  '/charts/library-canary/team-chart/**',
  '/charts/platform-personas/**',
  '/charts/teams/*/.helmignore',
  '/charts/teams/*/Chart.yaml',
  '/charts/teams/*/README.md',
  '/charts/teams/*/values.schema.json',
  '/charts/teams/*/ci/default-values.yaml',
  '/charts/teams/*/templates/**',
  '/environments/*/README.md',
  '/environments/*/aws.yaml',
  '/environments/*/cluster.yaml',
  '/environments/*/contract.yaml',
  '/environments/*/kind.yaml',
  '/environments/*/wiring.yaml',
  '/environments/*/vendored/**',
  '/charts/lib-platform/**',
  '/charts/platform/**',
  '/charts/platform-crds/**',
  '/charts/platform-dashboards/**',
  '/gitops/**',
];

/** For `.gitattributes`: line endings that match the files' hashes, and diffs folded on review. */
export const attributeLines: readonly string[] = [
  '/charts/teams/*/values.yaml text eol=lf',
  ...toolOwned.map((pattern) => `${pattern} text eol=lf linguist-generated`),
];

/** For `.prettierignore`: a formatted file would count as edited by hand. */
export const ignoredByPrettier: readonly string[] = toolOwned;

/** For `.gitignore`. */
export const ignoredByGit: readonly string[] = [
  'dist/',
  // What platform:vendor fetches; vendor.lock.yaml records it.
  '/charts/platform/charts/*.tgz',
  '/charts/platform-crds/crds/*.yaml',
  '/environments/*/vendored/',
];

/**
 * For `.nxignore`: what Git ignores and the umbrella's targets read. Nx hashes no file that Git ignores unless this file
 * says otherwise, and would restore a result that other archives gave.
 */
export const hashedByNx: readonly string[] = [
  '!/charts/platform/charts/*.tgz',
  '!/charts/platform-crds/crds/*.yaml',
  '!/environments/*/vendored/**',
];

/** Lines of the tool's in each of these files. */
export const linesOfTool: readonly (readonly [path: string, lines: readonly string[]])[] = [
  ['.gitattributes', attributeLines],
  ['.prettierignore', ignoredByPrettier],
  ['.gitignore', ignoredByGit],
  ['.nxignore', hashedByNx],
];

/** A text with the lines that it lacks added below, under one comment. */
export function withLines(text: string, lines: readonly string[]): string {
  const present = new Set(text.split(/\r?\n/).map((line) => line.trim()));
  const missing = lines.filter((line) => !present.has(line));
  if (missing.length === 0) return text;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const glue = text === '' ? '' : text.endsWith('\n') ? end : end + end;
  return text + glue + ['# @chartwright/nx', ...missing, ''].join(end);
}
