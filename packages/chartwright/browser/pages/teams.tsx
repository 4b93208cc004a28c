import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { SurveyedTeam, SurveyedTeamPlace } from '../../src/survey/model.ts';
import { Bar, Filter, Verdict } from '../parts/bits.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { address } from '../route.ts';
import { counted, number, percent, placeOf, survey, unknownIn } from '../survey.ts';
import type { PageProps } from './pages.tsx';

/** All teams, to be filtered and sorted. */
export function Teams({ environment }: PageProps): JSX.Element {
  const [words, setWords] = useState('');
  const teams = useMemo(() => {
    const wanted = words.toLowerCase().split(/\s+/);
    return survey.teams.filter((team) => {
      const text = textOf(team, environment);
      return wanted.every((word) => text.includes(word));
    });
  }, [words, environment]);
  return (
    <>
      <header class="page-head line">
        <div>
          <p class="over">{environment ?? 'By their own values'}</p>
          <h1>Teams</h1>
        </div>
        <p class="soft" role="status">
          {words === ''
            ? counted(teams.length, 'team')
            : `${number(teams.length)} of ${counted(survey.teams.length, 'team')}`}
        </p>
        <Filter label="Filter by team, image, host" value={words} onInput={setWords} />
      </header>
      <TeamsTable teams={teams} environment={environment} />
    </>
  );
}

function textOf(team: SurveyedTeam, environment: string | undefined): string {
  const workloads = placeOf(team, environment)?.workloads ?? [];
  return [team.name, ...workloads.flatMap(({ name, image, hosts }) => [name, image, ...hosts.map(({ host }) => host)])]
    .join(' ')
    .toLowerCase();
}

interface Row {
  readonly team: SurveyedTeam;
  readonly place: SurveyedTeamPlace | undefined;
}

/** Teams with what they run in an environment. */
export function TeamsTable({
  teams,
  environment,
}: {
  readonly teams: readonly SurveyedTeam[];
  readonly environment: string | undefined;
}): JSX.Element {
  const rows = useMemo(
    () => teams.map((team): Row => ({ team, place: placeOf(team, environment) })),
    [teams, environment],
  );
  const columns = useMemo(() => columnsIn(environment), [environment]);
  return (
    <Table
      label="Teams"
      columns={columns}
      rows={rows}
      keyOf={({ team }) => team.name}
      narrowest="52rem"
      empty="No team is like that."
    />
  );
}

function columnsIn(environment: string | undefined): Column<Row>[] {
  return [
    {
      title: 'Team',
      width: '19%',
      cell: ({ team, place }) => (
        <>
          <a href={address(['team', team.name], { env: environment })}>{team.name}</a>
          {place === undefined && <div class="soft small">{unknownIn(environment)}</div>}
        </>
      ),
      by: ({ team }) => team.name,
    },
    {
      title: 'Workloads',
      width: '10%',
      isNumber: true,
      cell: ({ place }) => (place === undefined ? '–' : number(place.workloads.length)),
      by: ({ place }) => place?.workloads.length ?? 0,
    },
    {
      title: 'Pods',
      width: '9%',
      isNumber: true,
      cell: ({ place }) => (place === undefined ? '–' : podsText(place)),
      by: ({ place }) => podsOf(place).most,
    },
    quotaColumn('CPU of quota', 'requests.cpu'),
    quotaColumn('Memory of quota', 'requests.memory'),
    {
      title: 'Hosts',
      width: '20%',
      cell: ({ place }) => <Hosts place={place} />,
      by: ({ place }) => hostsOf(place).length,
    },
    {
      title: 'Findings',
      width: '10%',
      cell: ({ team }) => <Verdict errors={team.errors} warnings={team.warnings} />,
      by: ({ team }) => -(team.errors * 1e6 + team.warnings),
    },
  ];
}

function hostsOf(place: SurveyedTeamPlace | undefined): string[] {
  return (place?.workloads ?? []).flatMap(({ hosts }) => hosts.map(({ host }) => host));
}

function Hosts({ place }: { readonly place: SurveyedTeamPlace | undefined }): JSX.Element {
  const [first, ...more] = hostsOf(place);
  if (first === undefined) return <span class="soft">–</span>;
  return (
    <span title={[first, ...more].join('\n')}>
      {first}
      {more.length > 0 && <span class="soft"> +{more.length}</span>}
    </span>
  );
}

/** The fewest and the most pods of a team. */
export function podsOf(place: SurveyedTeamPlace | undefined): { fewest: number; most: number } {
  const workloads = place?.workloads ?? [];
  return {
    fewest: workloads.reduce((sum, { pods }) => sum + pods.fewest, 0),
    most: workloads.reduce((sum, { pods }) => sum + pods.most, 0),
  };
}

function podsText(place: SurveyedTeamPlace | undefined): string {
  const { fewest, most } = podsOf(place);
  return fewest === most ? number(most) : `${number(fewest)}–${number(most)}`;
}

function quotaColumn(title: string, name: string): Column<Row> {
  const part = ({ place }: Row): number => {
    const use = place?.quota.find((one) => one.name === name);
    return use === undefined || use.hard === 0 ? 0 : use.requested / use.hard;
  };
  return {
    title,
    width: '16%',
    cell: (row) =>
      row.place?.quota.some((one) => one.name === name) === true ? (
        <span class="bar-line">
          <Bar part={part(row)} label={`${title} of ${row.team.name}`} />
          <span class="number">{percent(part(row))}</span>
        </span>
      ) : (
        <span class="soft">{row.place === undefined ? '–' : 'no quota'}</span>
      ),
    by: part,
  };
}
