import type {
  Survey,
  SurveyedEnvironment,
  SurveyedFinding,
  SurveyedTeam,
  SurveyedTeamPlace,
} from '../src/survey/model.ts';

/** The data that `data.js` has put beside this program. */
export const survey = (globalThis as unknown as { readonly chartwrightSurvey: Survey }).chartwrightSurvey;

/** Teams by name. */
export const teams: ReadonlyMap<string, SurveyedTeam> = new Map(survey.teams.map((team) => [team.name, team]));

/** Names of the environments; none in a workspace that has only teams. */
export const environmentNames: readonly string[] = survey.environments.map(({ name }) => name);

/** The environment of that name. */
export function environmentNamed(name: string | undefined): SurveyedEnvironment | undefined {
  return survey.environments.find((environment) => environment.name === name);
}

/** What a team is in an environment, or in every one; undefined where nothing of it is known there. */
export function placeOf(team: SurveyedTeam, environment: string | undefined): SurveyedTeamPlace | undefined {
  return (
    team.places.find((place) => place.environment === environment) ??
    team.places.find((place) => place.environment === undefined)
  );
}

/** What to say of a team that {@link placeOf} finds nowhere. */
export function unknownIn(environment: string | undefined): string {
  return `Nothing of it is known${environment === undefined ? '' : ` in ${environment}`}`;
}

/** Findings of a team. */
export function findingsOf(team: string): SurveyedFinding[] {
  return survey.findings.filter((finding) => finding.team === team);
}

/** How many objects there are. */
export function total(kinds: Readonly<Record<string, number>>): number {
  return Object.values(kinds).reduce((sum, count) => sum + count, 0);
}

const numbers = new Intl.NumberFormat('en');

/** `1,234` */
export function number(value: number): string {
  return numbers.format(value);
}

/** `1 team`, `1,000 teams` */
export function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `12.3 kB`, of a thousand bytes each, as the limit of a release is counted. */
export function bytes(value: number): string {
  if (value < 1000) return `${value} B`;
  return value < 1e6 ? `${(value / 1000).toFixed(1)} kB` : `${(value / 1e6).toFixed(2)} MB`;
}

/** An amount of what a quota counts, in the unit that people write: `1.5`, `3.2 GiB`. */
export function amount(value: number, unit: string): string {
  if (unit !== 'bytes') return number(Math.round(value * 100) / 100);
  const steps = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  const step = value <= 0 ? 0 : Math.min(steps.length - 1, Math.floor(Math.log2(value) / 10));
  return `${number(Math.round((value / 1024 ** step) * 10) / 10)} ${steps[step] ?? 'B'}`;
}

/** `12 %`, and `0.4 %` for little. */
export function percent(part: number): string {
  const value = part * 100;
  return `${value > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} %`;
}
