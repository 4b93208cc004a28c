import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ProofLine } from '../../src/survey/model.ts';
import { Filter, Section } from '../parts/bits.tsx';
import { Icon } from '../parts/icon.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { survey } from '../survey.ts';
import type { PageProps } from './pages.tsx';

const columns: readonly Column<ProofLine>[] = [
  {
    title: 'What',
    width: '52%',
    cell: ({ what, proven }) => (
      <span class={proven ? 'proven' : 'proven not'}>
        <Icon name={proven ? 'check' : 'dash'} />
        <span>
          <span class="hidden">{proven ? 'proven: ' : 'not run: '}</span>
          {what.replaceAll('`', '')}
        </span>
      </span>
    ),
  },
  { title: 'Scenario', width: '11%', cell: ({ scenario }) => <code>{scenario}</code>, by: ({ scenario }) => scenario },
  { title: 'On, or why not', width: '27%', cell: ({ on }) => <span class="soft">{on.replaceAll('`', '')}</span> },
  { title: 'Charts', width: '10%', cell: ({ charts }) => charts, by: ({ charts }) => charts },
];

/** What was observed on a control plane, and what was not. */
export function Proof(_: PageProps): JSX.Element {
  const [words, setWords] = useState('');
  const wanted = words.toLowerCase().split(/\s+/);
  const sections = survey.proof
    .map(({ title, rows }) => ({
      title,
      rows: rows.filter(({ what, scenario, on }) => {
        const text = `${title} ${what} ${scenario} ${on}`.toLowerCase();
        return wanted.every((word) => text.includes(word));
      }),
    }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <>
      <header class="page-head line">
        <div>
          <p class="over">Observed on a control plane</p>
          <h1>What is proven, and on what</h1>
        </div>
        <Filter label="Filter by system, words, program" value={words} onInput={setWords} />
      </header>
      {sections.map(({ title, rows }) => (
        <Section key={title} title={title} aside={`${rows.filter(({ proven }) => proven).length} of ${rows.length}`}>
          <Table
            label={title}
            columns={columns}
            rows={rows}
            keyOf={({ what, scenario }) => `${what} ${scenario}`}
            narrowest="48rem"
          />
        </Section>
      ))}
      {sections.length === 0 && <p class="empty">None is like that.</p>}
    </>
  );
}
