import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Connection } from '../../src/kube/reach/answer.ts';
import { useQuestions } from '../answers/load.ts';
import type { Questions } from '../answers/questions.ts';
import { Section } from '../parts/bits.tsx';
import { Field, wordsIn } from '../parts/field.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { Answer } from '../reach/answer.tsx';
import { Neighbours } from '../reach/neighbours.tsx';
import { address, replaceQuery, type Route, useWord } from '../route.ts';
import { counted } from '../survey.ts';
import type { PageProps } from './pages.tsx';

/** Answers that are shown at once, such as those of each port of a part of the platform. */
const mostAnswers = 12;

/** Who may reach whom: a question, and the neighbours of a team. */
export function Reach({ route, environment }: PageProps): JSX.Element {
  const questions = useQuestions(environment);
  return (
    <>
      <header class="page-head">
        <p class="over">
          Network policies at both ends, and the mesh{environment === undefined ? '' : `, in ${environment}`}
        </p>
        <h1>Who may reach whom</h1>
      </header>
      {questions === 'loading' && <p class="empty">Reading…</p>}
      {questions === undefined && <p class="empty">Nothing is known of this environment.</p>}
      {questions !== 'loading' && questions !== undefined && (
        <ReachParts questions={questions} route={route} environment={environment} />
      )}
    </>
  );
}

interface ReachPartsProps {
  readonly questions: Questions;
  readonly route: Route;
  readonly environment: string | undefined;
}

function ReachParts({ questions, route, environment }: ReachPartsProps): JSX.Element {
  const owners = useMemo(() => questions.owners(), [questions]);
  const asked = route.query.get('around');
  const owner = owners.find((name) => name === asked) ?? owners[0] ?? '';
  return (
    <>
      {questions.facts.reach.unknown.map((sentence) => (
        <p key={sentence} class="notice">
          {sentence}
        </p>
      ))}
      <Question questions={questions} route={route} owner={owner} />
      <Section
        title="Around"
        aside={
          <label class="pick">
            <span class="hidden">Team or namespace</span>
            <input
              list="owners"
              defaultValue={owner}
              key={owner}
              onChange={(event) => {
                const next = event.currentTarget.value;
                if (owners.includes(next)) location.hash = address(['reach'], { env: environment, around: next });
              }}
            />
            <datalist id="owners">
              {owners.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </label>
        }
      >
        <Neighbours questions={questions} owner={owner} environment={environment} />
        <ConnectionsTable questions={questions} owner={owner} environment={environment} />
      </Section>
    </>
  );
}

interface QuestionProps {
  readonly questions: Questions;
  readonly route: Route;
  readonly owner: string;
}

function Question({ questions, route, owner }: QuestionProps): JSX.Element {
  const [from, setFrom] = useWord(route, 'from');
  const [to, setTo] = useWord(route, 'to');
  const [port, setPort] = useWord(route, 'port');
  const words = useMemo(() => questions.words(), [questions]);
  const asked = useMemo(
    () => (from === '' || to === '' ? undefined : questions.ask(from.trim(), to.trim(), port.trim())),
    [questions, from, to, port],
  );
  // Not when it is submitted: a form of several fields without a button never is.
  return (
    <form class="ask" onChange={(event) => replaceQuery(written(wordsIn(event.currentTarget)))}>
      <div class="fields">
        <Field
          name="from"
          label="May"
          value={from}
          list="parties"
          placeholder="storefront/frontend, edge, internet"
          onInput={setFrom}
        />
        <Field
          name="to"
          label="reach"
          value={to}
          list="parties"
          placeholder="catalog/cartservice, a host, an address"
          onInput={setTo}
        />
        <Field name="port" label="on port" value={port} placeholder="any" onInput={setPort} />
      </div>
      <datalist id="parties">
        {words.slice(0, 4000).map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
      {asked === undefined && <Examples questions={questions} route={route} owner={owner} />}
      <div role="status">
        {asked !== undefined && 'unknown' in asked && (
          <p class="empty">
            {asked.several.length === 0
              ? `No workload is called ${asked.unknown}.`
              : `Several workloads are called ${asked.unknown}: ${asked.several.join(', ')}.`}
          </p>
        )}
        {asked !== undefined && 'answers' in asked && (
          <>
            {asked.answers.slice(0, mostAnswers).map((answer, index) => (
              <Answer key={index} answer={answer} />
            ))}
            {asked.answers.length > mostAnswers && (
              <p class="soft">and {counted(asked.answers.length - mostAnswers, 'answer')} more: name a port</p>
            )}
          </>
        )}
      </div>
    </form>
  );
}

/** The words of a question, without those that are empty. */
function written(words: Readonly<Record<string, string>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(words).map(([name, word]) => [name, word === '' ? undefined : word]));
}

function Examples({ questions, route, owner }: QuestionProps): JSX.Element {
  const examples = useMemo(() => questions.examples(owner), [questions, owner]);
  const query = Object.fromEntries(route.query);
  return (
    <p class="examples">
      <span class="soft">For example</span>
      {examples.map(({ from, to }) => (
        <a key={from} href={address(['reach'], { ...query, from, to })}>
          May {from} reach {to}?
        </a>
      ))}
    </p>
  );
}

function ConnectionsTable({
  questions,
  owner,
  environment,
}: {
  readonly questions: Questions;
  readonly owner: string;
  readonly environment: string | undefined;
}): JSX.Element {
  const rows = useMemo(() => questions.around(owner), [questions, owner]);
  const name = (id: string): string => questions.nameOf(id);
  const columns: readonly Column<Connection>[] = [
    { title: 'From', width: '32%', cell: ({ from }) => name(from), by: ({ from }) => name(from) },
    { title: 'To', width: '32%', cell: ({ to }) => name(to), by: ({ to }) => name(to) },
    {
      title: 'Ports',
      width: '20%',
      cell: ({ ports }) =>
        ports.map((one) => `${one.number}${one.name === undefined ? '' : ` (${one.name})`}`).join(', '),
    },
    {
      title: 'Why',
      width: '16%',
      cell: ({ from, to, verdict }) => (
        <a href={address(['reach'], { env: environment, around: owner, from: name(from), to: name(to) })}>
          {verdict === 'yes' ? 'what decides' : verdict}
          <span class="hidden">
            {' '}
            from {name(from)} to {name(to)}
          </span>
        </a>
      ),
      by: ({ verdict }) => verdict,
    },
  ];
  return (
    <Table
      label={`Connections of ${owner}`}
      columns={columns}
      rows={rows}
      keyOf={({ from, to }) => `${from} ${to}`}
      narrowest="44rem"
      empty="Nobody may reach it, and it may reach nobody."
    />
  );
}
