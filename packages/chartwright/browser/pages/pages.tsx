import type { FunctionComponent } from 'preact';
import type { Route } from '../route.ts';
import { survey } from '../survey.ts';
import { AccessPage } from './access.tsx';
import { Changes } from './changes.tsx';
import { Environment } from './environment.tsx';
import { Findings } from './findings.tsx';
import { Overview } from './overview.tsx';
import { Proof } from './proof.tsx';
import { Reach } from './reach.tsx';
import { Team } from './team.tsx';
import { Teams } from './teams.tsx';
import { Values } from './values.tsx';

/** What every part of the page is given. */
export interface PageProps {
  readonly route: Route;
  readonly environment: string | undefined;
}

/** A part of the page. */
export interface Page {
  /** First step of its address. */
  readonly name: string;
  readonly title: string;
  readonly titleAt: (route: Route) => string;
  readonly isShown: () => boolean;
  readonly count?: () => number;
  readonly Content: FunctionComponent<PageProps>;
}

const always = (): boolean => true;

/** The parts in the order in which they are listed. */
export const pages: readonly Page[] = [
  { name: '', title: 'Overview', titleAt: () => 'Overview', isShown: always, Content: Overview },
  {
    name: 'environment',
    title: 'Environment',
    titleAt: ({ path }) => `Environment ${path[1] ?? ''}`,
    isShown: () => survey.environments.length > 0,
    Content: Environment,
  },
  {
    name: 'teams',
    title: 'Teams',
    titleAt: () => 'Teams',
    isShown: always,
    count: () => survey.teams.length,
    Content: Teams,
  },
  {
    name: 'reach',
    title: 'Who may reach whom',
    titleAt: () => 'Who may reach whom',
    isShown: () => survey.answered.length > 0,
    Content: Reach,
  },
  {
    name: 'access',
    title: 'Who may do what',
    titleAt: () => 'Who may do what',
    isShown: () => survey.answered.length > 0,
    Content: AccessPage,
  },
  {
    name: 'findings',
    title: 'Findings',
    titleAt: () => 'Findings',
    isShown: always,
    count: () => survey.findings.length,
    Content: Findings,
  },
  { name: 'values', title: 'Values', titleAt: () => 'Values', isShown: always, Content: Values },
  {
    name: 'changes',
    title: 'Changes',
    titleAt: () => 'Changes',
    isShown: () => survey.review !== undefined,
    count: () => survey.review?.parts.reduce((sum, { changes }) => sum + changes.length, 0) ?? 0,
    Content: Changes,
  },
  {
    name: 'proof',
    title: 'Proof',
    titleAt: () => 'Proof',
    isShown: () => survey.proof.length > 0,
    count: () => survey.proof.reduce((sum, { rows }) => sum + rows.filter(({ proven }) => proven).length, 0),
    Content: Proof,
  },
];

/** A team's own page is below the list of teams. */
const team: Page = {
  name: 'teams',
  title: 'Teams',
  titleAt: ({ path }) => `Team ${path[1] ?? ''}`,
  isShown: always,
  Content: Team,
};

/** The part that an address names; the overview where it names none. */
export function pageAt({ path: [name = ''] }: Route): Page {
  if (name === 'team') return team;
  return pages.find((page) => page.name === name && page.isShown()) ?? (pages[0] as Page);
}
