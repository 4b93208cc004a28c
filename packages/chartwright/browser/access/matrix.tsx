import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { accessMatrix, type MatrixCell, type MatrixRow } from '../../src/kube/access/matrix.ts';
import type { Questions } from '../answers/questions.ts';
import { Filter, Section } from '../parts/bits.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { counted } from '../survey.ts';
import { verbWords } from './resource.ts';

interface Row {
  readonly resource: string;
  /** What each role lets its subjects do with it, in the order of the roles. */
  readonly cells: readonly (readonly MatrixCell[])[];
}

interface MatrixProps {
  readonly questions: Questions;
  /** Undefined for the whole cluster. */
  readonly namespace: string | undefined;
}

/** Persona by resource: what each role that is given in a namespace lets its subjects do. */
export function Matrix({ questions, namespace }: MatrixProps): JSX.Element {
  const [words, setWords] = useState('');
  const roles = useMemo(() => accessMatrix(questions.access, namespace), [questions, namespace]);
  const rows = useMemo(
    () => rowsOf(roles).filter(({ resource }) => resource.includes(words.toLowerCase())),
    [roles, words],
  );
  const share = `${Math.floor(74 / Math.max(1, roles.length))}%`;
  const columns: readonly Column<Row>[] = [
    {
      title: 'Resource',
      width: '26%',
      cell: ({ resource }) => <code>{resource}</code>,
      by: ({ resource }) => resource,
    },
    ...roles.map((role, index): Column<Row> => ({
      title: personaOf(role),
      width: share,
      cell: ({ cells }) => <Verbs cells={cells[index] ?? []} />,
      by: ({ cells }) => -(cells[index] ?? []).reduce((sum, { verbs }) => sum + verbs.length, 0),
    })),
  ];
  return (
    <Section
      title={`Roles in ${namespace ?? 'the whole cluster'}`}
      aside={<Filter label="Filter resources" value={words} onInput={setWords} />}
    >
      <dl class="roles">
        {roles.map((role) => (
          <div key={role.role}>
            <dt>{personaOf(role)}</dt>
            <dd>
              {[...new Set(role.bindings.flatMap(({ subjects }) => subjects.map(({ name }) => name)))].join(', ')}
              <span class="soft small"> {role.role}</span>
            </dd>
          </div>
        ))}
      </dl>
      <Table
        label={`What roles give in ${namespace ?? 'the whole cluster'}, ${counted(rows.length, 'resource')}`}
        columns={columns}
        rows={rows}
        keyOf={({ resource }) => resource}
        narrowest={`${18 + roles.length * 9}rem`}
        empty="No role is given here, or none of a resource that is called so."
      />
    </Section>
  );
}

/** `team-developer` of `ClusterRole/chartwright-team-developer` */
function personaOf({ role }: MatrixRow): string {
  return (
    role
      .split('/')
      .at(-1)
      ?.replace(/^chartwright-/, '') ?? role
  );
}

function rowsOf(roles: readonly MatrixRow[]): Row[] {
  const resources = [...new Set(roles.flatMap(({ cells }) => cells.map(({ resource }) => resource)))].sort();
  return resources.map((resource) => ({
    resource,
    cells: roles.map(({ cells }) => cells.filter((cell) => cell.resource === resource)),
  }));
}

function Verbs({ cells }: { readonly cells: readonly MatrixCell[] }): JSX.Element {
  if (cells.length === 0) return <span class="soft">–</span>;
  return (
    <>
      {cells.map(({ verbs, names }, index) => (
        <span key={index} class="verbs" title={verbs.join(', ')}>
          {verbWords(verbs).map((word) => (
            <span key={word} class={`verb ${word}`}>
              {word}
            </span>
          ))}
          {names !== undefined && <span class="soft small">of {names.join(', ')}</span>}
        </span>
      ))}
    </>
  );
}
