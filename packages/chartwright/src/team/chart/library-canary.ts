import { createHash } from 'node:crypto';
import { formatPath } from '../../core/document-path.ts';
import type { Problem } from '../../core/problem.ts';
import { isMap } from '../../core/untyped.ts';
import { parseYaml, type Source } from '../../core/yaml/source.ts';

/** Folder of what the teams keep that do not use the new library yet, relative to the workspace. */
export const canaryFolder = 'charts/library-canary';

/** Says which teams use the new library; while it is there, all others keep the old one. */
export const canaryFile = `${canaryFolder}/canary.yaml`;

/** The library as it was when the canary began. */
export const keptLibrary = `${canaryFolder}/lib-team-kept`;

/** Its name as a project of the workspace. */
export const keptLibraryName = 'lib-team-kept';

/** Files of every team chart as they were then; those of {@link fixedFiles}, and the tool's case for chart-testing. */
export const keptTeamChart = `${canaryFolder}/team-chart`;

/** Target of the link to the library in the chart of a team that keeps the old one. */
export const keptLinkTarget = '../../../library-canary/lib-team-kept';

/** Names in Chart.yaml the library that a chart has, where it is not the workspace's own. */
export const libraryAnnotation = 'chartwright.dev/library';

/** Which teams use the new library. */
export interface LibraryCanary {
  readonly teams: readonly string[];
  /** Percent of the teams. */
  readonly share: number;
}

/**
 * Whether a team uses the new library. The share goes by a hash of the team's name, so that a team is always on the same
 * side of a share, and a wider share has all teams of a narrower one.
 */
export function usesNewLibrary(team: string, { teams, share }: LibraryCanary): boolean {
  return teams.includes(team) || placeOf(team) < share;
}

/** A number from 0 to below 100 that is a team's own. */
function placeOf(team: string): number {
  return (createHash('sha256').update(team).digest().readUInt32BE(0) / 2 ** 32) * 100;
}

/** Reads `canary.yaml`: the names of teams and a share, both optional. */
export function readCanary(source: Source): { readonly canary?: LibraryCanary; readonly problems: readonly Problem[] } {
  const { parsed, problems } = parseYaml(source);
  if (parsed === undefined) return { problems };
  const { teams = [], share = 0, ...others } = parsed.value;
  const wrong = (key: string, expected: string, fix: string): Problem => ({
    code: 'workspace/library-canary',
    severity: 'error',
    ...parsed.locate([key], 'key'),
    path: formatPath([key]),
    found: isMap(parsed.value) && Object.hasOwn(others, key) ? `the key ${key}` : `another value of ${key}`,
    expected,
    fix,
  });
  const found = [
    ...Object.keys(others).map((key) => wrong(key, 'teams and share alone', 'remove the key')),
    ...(isNames(teams) ? [] : [wrong('teams', 'a list of names of teams', 'write `- <team>` for each')]),
    ...(isShare(share)
      ? []
      : [wrong('share', 'a number of percent from 0 to 100', 'write it without quotes and sign')]),
  ];
  if (found.length > 0 || !isNames(teams) || !isShare(share)) return { problems: found };
  return { canary: { teams, share }, problems: [] };
}

function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 100;
}

/** Text of `canary.yaml`. */
export function renderCanary({ teams, share }: LibraryCanary): string {
  const names = teams.length === 0 ? ' []' : teams.map((team) => `\n  - ${team}`).join('');
  return `# Teams that use the library of the installed @chartwright/nx, by name and as a share of all in percent. The others
# keep the one in lib-team-kept. Change it by: npx nx generate library-canary --help
teams:${names}
share: ${share}
`;
}
