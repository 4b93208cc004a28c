import type { JSX } from 'preact';
import type { QuotaUse, SurveyedTeam, SurveyedTeamPlace, SurveyedWorkload } from '../../src/survey/model.ts';
import { PeersGraph } from '../graph/peers.tsx';
import { Bar, Facts, Section } from '../parts/bits.tsx';
import { FindingsList } from '../parts/findings-list.tsx';
import { SettingsTable } from '../parts/settings-table.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { address } from '../route.ts';
import { amount, counted, findingsOf, number, percent, placeOf, survey, teams, total, unknownIn } from '../survey.ts';
import { kindsText } from './environment.tsx';
import type { PageProps } from './pages.tsx';
import { podsOf } from './teams.tsx';

/** One team in one environment. */
export function Team({ route, environment }: PageProps): JSX.Element {
  const team = teams.get(route.path[1] ?? '');
  const place = team === undefined ? undefined : placeOf(team, environment);
  if (team === undefined) return <h1>There is no team of that name.</h1>;
  const findings = findingsOf(team.name);
  return (
    <>
      <header class="page-head">
        <p class="over">Team{environment === undefined ? '' : ` in ${environment}`}</p>
        <h1>{team.name}</h1>
        {place === undefined ? (
          <p class="notice">{unknownIn(environment)}: its values are refused.</p>
        ) : (
          <TeamFacts team={team} place={place} />
        )}
      </header>
      {findings.length > 0 && (
        <Section title="Findings" aside={counted(findings.length, 'finding')}>
          <FindingsList findings={findings} environment={environment} />
        </Section>
      )}
      {place !== undefined && <TeamParts team={team} place={place} environment={environment} />}
    </>
  );
}

function TeamFacts({ team, place }: { readonly team: SurveyedTeam; readonly place: SurveyedTeamPlace }): JSX.Element {
  const { fewest, most } = podsOf(place);
  return (
    <Facts
      facts={[
        ['Namespace', <code key="namespace">{place.namespace}</code>],
        ['Contact', team.contact ?? 'none'],
        ['Pods', fewest === most ? number(most) : `${number(fewest)} to ${number(most)}`],
        ['Pod Security', place.podSecurity],
        [
          'Objects',
          <span key="objects" title={kindsText(place.kinds)}>
            {number(total(place.kinds))}
          </span>,
        ],
        ...(place.needs.length === 0
          ? []
          : ([['Needs', place.needs.map(({ name, type, size }) => `${name}: ${type}, ${size}`).join('; ')]] as const)),
      ]}
    />
  );
}

interface TeamPartsProps {
  readonly team: SurveyedTeam;
  readonly place: SurveyedTeamPlace;
  readonly environment: string | undefined;
}

function TeamParts({ team, place, environment }: TeamPartsProps): JSX.Element {
  const isAnswered = survey.answered.some((name) => name === environment);
  const settings = [
    ...place.settings,
    ...team.settings.filter(({ path }) => !place.settings.some((one) => one.path === path)),
  ];
  return (
    <>
      <Section title="Workloads" aside={counted(place.workloads.length, 'workload')}>
        <Table
          label="Workloads"
          columns={workloadColumns}
          rows={place.workloads}
          keyOf={({ name }) => name}
          narrowest="60rem"
        />
      </Section>
      {place.quota.length > 0 && (
        <Section title="Quota, against what its workloads request at their most">
          <ul class="quota">
            {place.quota.map((use) => (
              <Quota key={use.name} use={use} />
            ))}
          </ul>
        </Section>
      )}
      <div class="halves">
        <Section
          title="Neighbours"
          aside={
            isAnswered ? (
              <a href={address(['reach'], { env: environment, around: team.name })}>who may reach whom</a>
            ) : undefined
          }
        >
          {place.peers.length === 0 ? (
            <p class="empty">It opened no way to or from another team.</p>
          ) : (
            <PeersGraph team={team.name} environment={environment} />
          )}
        </Section>
        <Section
          title="Access"
          aside={
            isAnswered ? (
              <a href={address(['access'], { env: environment, namespace: team.name })}>who may do what</a>
            ) : undefined
          }
        >
          {place.access.length === 0 ? (
            <p class="empty">Nobody beside the platform has rights in its namespace.</p>
          ) : (
            <Facts facts={place.access.map(({ persona, who }) => [persona, who.join(', ')] as const)} />
          )}
        </Section>
      </div>
      <Section title="Values it sets" aside={counted(settings.length, 'value')}>
        <SettingsTable label={`Values of ${team.name}`} settings={settings} />
      </Section>
    </>
  );
}

const workloadColumns: readonly Column<SurveyedWorkload>[] = [
  {
    title: 'Workload',
    width: '21%',
    cell: ({ name, image, canary }) => (
      <>
        {name}
        <div class="soft small" title={image}>
          <code>{shortImage(image)}</code>
        </div>
        {canary !== undefined && <div class="soft small">canary: {canary}</div>}
      </>
    ),
    by: ({ name }) => name,
  },
  {
    title: 'Runs as',
    width: '14%',
    cell: ({ kind, schedule, volume, meshed }) => (
      <>
        {kind}
        <div class="soft small">
          {[schedule, volume, meshed ? 'in the mesh' : undefined].filter((part) => part !== undefined).join(', ')}
        </div>
      </>
    ),
    by: ({ kind }) => kind,
  },
  {
    title: 'Pods',
    width: '12%',
    cell: ({ pods: { fewest, most, scaledBy } }) => (
      <>
        {fewest === most ? number(most) : `${number(fewest)}–${number(most)}`}
        {scaledBy !== '' && <div class="soft small">{scaledBy}</div>}
      </>
    ),
    by: ({ pods }) => pods.most,
  },
  {
    title: 'Requests, limits',
    width: '15%',
    cell: ({ requests, limits }) => (
      <>
        {requests.cpu} · {requests.memory}
        <div class="soft small">
          {limits.cpu ?? 'no limit'} · {limits.memory}
        </div>
      </>
    ),
  },
  {
    title: 'Reached at',
    width: '22%',
    cell: ({ hosts, ports }) => (
      <>
        {hosts.map(({ host, via, issuer }) => (
          <div key={host}>
            {issuer === undefined ? 'http://' : 'https://'}
            {host}
            <div class="soft small">{issuer === undefined ? `${via}, no certificate` : `${via}, by ${issuer}`}</div>
          </div>
        ))}
        <div class="soft small">
          {ports
            .map(({ name, port, protocol }) => `${name} ${port}${protocol === 'TCP' ? '' : `/${protocol}`}`)
            .join(', ')}
        </div>
      </>
    ),
    by: ({ hosts }) => hosts.length,
  },
  {
    title: 'Objectives, backup',
    width: '16%',
    cell: ({ objectives, backup }) => (
      <>
        {objectives.map((objective) => (
          <div key={objective}>{objective}</div>
        ))}
        {backup !== undefined && <div class="soft small">backup {backup}</div>}
        {objectives.length === 0 && backup === undefined && <span class="soft">–</span>}
      </>
    ),
  },
];

/** The name and tag alone; registry and path are in the title. */
function shortImage(image: string): string {
  return image.split('@')[0]?.split('/').at(-1) ?? image;
}

function Quota({ use: { name, written, unit, hard, requested } }: { readonly use: QuotaUse }): JSX.Element {
  const part = hard === 0 ? (requested > 0 ? 2 : 0) : requested / hard;
  return (
    <li>
      <span class="name">{name}</span>
      <Bar part={part} label={`${name} of the quota`} warnsAt={0.95} />
      <span class="number">
        {amount(requested, unit)} of {written}
        <span class="soft"> · {hard === 0 ? 'none granted' : percent(part)}</span>
      </span>
    </li>
  );
}
