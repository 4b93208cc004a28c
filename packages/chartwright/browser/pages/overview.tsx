import type { JSX } from 'preact';
import type { SurveyedEnvironment } from '../../src/survey/model.ts';
import { Badge, Bar, Facts, Section } from '../parts/bits.tsx';
import { ComponentMatrix } from '../parts/component-matrix.tsx';
import { Icon } from '../parts/icon.tsx';
import { address } from '../route.ts';
import { counted, number, percent, placeOf, survey, total } from '../survey.ts';
import type { PageProps } from './pages.tsx';
import { TeamsTable } from './teams.tsx';

/** Teams that the overview lists; the rest is on a page of its own. */
const mostTeams = 10;

/** Everything at a glance. */
export function Overview({ environment }: PageProps): JSX.Element {
  const errors = survey.findings.filter(({ severity }) => severity === 'error').length;
  const warnings = survey.findings.length - errors;
  const first = survey.teams.toSorted((a, b) => b.errors - a.errors || b.warnings - a.warnings).slice(0, mostTeams);
  return (
    <>
      <header class="page-head">
        <p class="over">{survey.workspace.name}</p>
        <h1>{sentence(errors, warnings)}</h1>
        {survey.notes.map((note) => (
          <p key={note} class="notice">
            {note}
          </p>
        ))}
        <Figures environment={environment} errors={errors} warnings={warnings} />
      </header>
      {survey.environments.length > 0 && (
        <div class="cards">
          {survey.environments.map((one) => (
            <EnvironmentCard key={one.name} environment={one} />
          ))}
        </div>
      )}
      <Section
        title="Teams"
        aside={<a href={address(['teams'], { env: environment })}>All {number(survey.teams.length)}</a>}
      >
        <TeamsTable teams={first} environment={environment} />
      </Section>
      {survey.environments.length > 0 && (
        <Section title="Components">
          <ComponentMatrix />
        </Section>
      )}
    </>
  );
}

function sentence(errors: number, warnings: number): string {
  if (errors > 0)
    return `${counted(errors, 'error')} to mend${warnings > 0 ? `, ${counted(warnings, 'warning')}` : ''}`;
  return warnings > 0 ? `Sound, with ${counted(warnings, 'warning')}` : 'Every check passes';
}

interface FiguresProps {
  readonly environment: string | undefined;
  readonly errors: number;
  readonly warnings: number;
}

function Figures({ environment, errors, warnings }: FiguresProps): JSX.Element {
  const places = survey.teams.flatMap((team) => placeOf(team, environment) ?? []);
  const workloads = places.flatMap((place) => place.workloads);
  const platform = survey.environments.find(({ name }) => name === environment);
  const figures: [string, string, string | undefined][] = [
    ['Teams', number(survey.teams.length), address(['teams'], { env: environment })],
    ['Workloads', number(workloads.length), undefined],
    ['Hosts', number(workloads.reduce((sum, { hosts }) => sum + hosts.length, 0)), undefined],
    ['Objects of teams', number(places.reduce((sum, { kinds }) => sum + total(kinds), 0)), undefined],
    ...(platform === undefined
      ? []
      : ([
          ['Components', number(platform.components.filter(({ state }) => state !== 'off').length), undefined],
          [
            'Objects of the platform',
            number(platform.rings.reduce((sum, { kinds }) => sum + total(kinds), 0)),
            undefined,
          ],
        ] as [string, string, undefined][])),
    ['Errors', number(errors), address(['findings'], { env: environment })],
    ['Warnings', number(warnings), address(['findings'], { env: environment })],
  ];
  return (
    <dl class="figures">
      {figures.map(([name, value, href]) => (
        <div
          key={name}
          class={value === '0' ? 'none' : name === 'Errors' ? 'error' : name === 'Warnings' ? 'warning' : ''}
        >
          <dt>{name}</dt>
          <dd>{href === undefined ? value : <a href={href}>{value}</a>}</dd>
        </div>
      ))}
    </dl>
  );
}

function EnvironmentCard({ environment }: { readonly environment: SurveyedEnvironment }): JSX.Element {
  const { name, profile, production, kubernetes, domains, region, issuer, components, rings, sizeLimit } = environment;
  const count = (state: string): number => components.filter((one) => one.state === state).length;
  return (
    <article class="card">
      <header>
        <h2>
          <a href={address(['environment', name], { env: name })}>{name}</a>
        </h2>
        <Badge>{profile}</Badge>
        {production && <Badge tone="strong">production</Badge>}
        <span class="spacer" />
        <a class="more" href={address(['environment', name], { env: name })} aria-label={`Environment ${name}`}>
          <Icon name="arrow" />
        </a>
      </header>
      <Facts
        facts={[
          ['Kubernetes', kubernetes],
          ['Components', `${count('installed')} installed, ${count('external')} there already, ${count('off')} off`],
          ['Domains', domains.join(', ')],
          ['Certificates', issuer],
          ...(region === undefined ? [] : ([['Region', region]] as const)),
        ]}
      />
      <h3>Releases, against what a Secret holds</h3>
      <ul class="sizes">
        {rings.map((ring) => (
          <li key={ring.name}>
            <span class="name">{ring.name}</span>
            <Bar part={(ring.bytes ?? 0) / sizeLimit} label={`size of the release ${ring.name}`} />
            <span class="number">{ring.bytes === undefined ? 'not rendered' : percent(ring.bytes / sizeLimit)}</span>
          </li>
        ))}
      </ul>
    </article>
  );
}
