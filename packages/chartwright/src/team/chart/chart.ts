import type { RenderedChart } from '../../core/rendered-chart.ts';
import type { TeamValues } from '../generated/team-values.ts';
import { renderChartYaml } from './chart-yaml.ts';
import { stamp } from '../../core/ownership.ts';
import { keptLinkTarget } from './library-canary.ts';
import { renderTeamReadme } from './readme.ts';
import { renderValuesSchema } from './values-schema.ts';

/** Folder of the team charts, relative to the workspace. */
export const teamsFolder = 'charts/teams';

/** What the tool-owned files of a team chart are made from. */
export interface TeamChartInput {
  /** The team's `values.yaml`. */
  readonly values: TeamValues;
  /** Version that the existing `Chart.yaml` records. */
  readonly version: string;
  readonly libraryVersion: string;
  /** The files that are the same in each chart, of a team that keeps an older library; those of today where absent. */
  readonly kept?: ReadonlyMap<string, string>;
}

/** Folder of a team's chart, relative to the workspace. */
export function teamFolder(team: string): string {
  return `${teamsFolder}/${team}`;
}

/** All tool-owned files of a team chart; `values.yaml` is the team's and not among them. */
export function renderTeamChart(input: TeamChartInput): RenderedChart {
  const { team, contact } = input.values.tenant;
  const { version, libraryVersion, kept } = input;
  const files = new Map([
    ...(kept ?? staticFiles()),
    ['README.md', renderTeamReadme(input.values, teamFolder(team))],
    ['Chart.yaml', renderChartYaml({ team, contact, version, libraryVersion, isKept: kept !== undefined })],
  ]);
  return { files, links: kept === undefined ? libraryLink : keptLibraryLink };
}

/** Folder of the library chart, relative to the workspace. */
export const libraryFolder = 'charts/lib-team';

/** Path of the link to the library in each team chart, and its target. */
export const libraryLink: ReadonlyMap<string, string> = new Map([['charts/lib-team', '../../../lib-team']]);

/** The same of a team that keeps an older library. */
export const keptLibraryLink: ReadonlyMap<string, string> = new Map(
  [...libraryLink.keys()].map((path) => [path, keptLinkTarget]),
);

/** The template that prints every object of a team chart. */
export const allTemplate = 'templates/all.yaml';
const notesTemplate = 'templates/NOTES.txt';

/** Every template of a team chart; their text is the same in each. */
export const templateFiles: readonly string[] = [allTemplate, notesTemplate];

/** Not packed into the chart's archive. */
const helmIgnore = ['.DS_Store', '.git/', '.gitignore', '*.swp', '*.bak', '*.tmp', '*.orig', '.idea/', '.vscode/'];

/** Tool-owned files that are the same in each team chart, and that decide what Helm renders or refuses, by path. */
export function fixedFiles(): ReadonlyMap<string, string> {
  return new Map(staticFiles().filter(([path]) => !path.startsWith('ci/')));
}

/** Paths of all tool-owned files that are the same in each team chart. */
export function fixedPaths(): string[] {
  return staticFiles().map(([path]) => path);
}

let shared: readonly (readonly [string, string])[] | undefined;

function staticFiles(): readonly (readonly [string, string])[] {
  shared ??= [
    ['.helmignore', stamp('.helmignore', `${[...helmIgnore, 'ci/'].join('\n')}\n`)],
    ['values.schema.json', renderValuesSchema()],
    [allTemplate, stamp(allTemplate, '{{- include "lib-team.all" . -}}\n')],
    [notesTemplate, stamp(notesTemplate, '{{ include "lib-team.notes" . }}\n')],
    ['ci/default-values.yaml', stamp('ci/default-values.yaml', 'part: all\n')],
  ];
  return shared;
}
