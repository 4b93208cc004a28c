import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SurveyedChange } from '../../src/survey/model.ts';
import { Badge, Section } from '../parts/bits.tsx';
import { address } from '../route.ts';
import { counted, survey } from '../survey.ts';
import type { PageProps } from './pages.tsx';

/** As many changes, and places of one, as are shown at once. */
const atOnce = 100;

/** What differs from another commit, the most dangerous first. */
export function Changes(_: PageProps): JSX.Element {
  const { review } = survey;
  return (
    <>
      <header class="page-head">
        <p class="over">Compared with {review?.base}</p>
        <h1>Changes</h1>
      </header>
      {review?.parts.map(({ title, heading, notes, changes }) => (
        <Section key={title} title={title} aside={counted(changes.length, 'change')}>
          <p class="lead">{heading}</p>
          {notes.map((note) => (
            <p key={note} class="notice">
              {note}
            </p>
          ))}
          <ChangeList changes={changes} />
        </Section>
      ))}
    </>
  );
}

function ChangeList({ changes }: { readonly changes: readonly SurveyedChange[] }): JSX.Element {
  const [shown, setShown] = useState(atOnce);
  return (
    <>
      {changes.slice(0, shown).map((change, index) => (
        <Change key={index} change={change} isOpen={changes.length <= 5} />
      ))}
      {changes.length > shown && (
        <button type="button" class="more" onClick={() => setShown(shown + atOnce)}>
          Show more of {counted(changes.length - shown, 'other')}
        </button>
      )}
    </>
  );
}

function Change({ change, isOpen }: { readonly change: SurveyedChange; readonly isOpen: boolean }): JSX.Element {
  const { heading, marks, fields, places } = change;
  return (
    <details class="change" open={isOpen}>
      <summary>
        <code>{heading}</code>
        {[...new Map(marks.map((mark) => [mark.kind, mark])).values()].map(({ kind, words }) => (
          <Badge key={kind} tone={toneOf(kind)}>
            {words}
          </Badge>
        ))}
      </summary>
      {marks.length > 0 && (
        <ul class="marks">
          {marks.map(({ words, why }) => (
            <li key={`${words} ${why}`}>
              {words}: {why}
            </li>
          ))}
        </ul>
      )}
      {fields.map((field) => (
        <Field key={field.path} field={field} />
      ))}
      {places.length > 1 && (
        <p class="soft places">
          {places.slice(0, atOnce).map(({ team, environment, object }, index) => (
            <span key={index}>
              {index > 0 && ', '}
              {team === 'platform' ? object : <a href={address(['team', team], { env: environment })}>{object}</a>}
              {environment !== undefined && ` (${environment})`}
            </span>
          ))}
          {places.length > atOnce && ` and ${places.length - atOnce} more`}
        </p>
      )}
    </details>
  );
}

function toneOf(kind: string): string {
  if (['data', 'immutable', 'security'].includes(kind)) return 'error';
  return ['availability', 'limits', 'restarts'].includes(kind) ? 'warning' : '';
}

function Field({
  field: { path, before, after, lines },
}: {
  readonly field: SurveyedChange['fields'][number];
}): JSX.Element {
  const sides = lines ?? [
    ...(before === undefined ? [] : [`- ${before}`]),
    ...(after === undefined ? [] : [`+ ${after}`]),
  ];
  return (
    <div class="field">
      <code class="path">{path}</code>
      {sides.length > 0 && (
        <pre tabIndex={0} role="region" aria-label={`Change of ${path}`}>
          {sides.map((line, index) => (
            <div key={index} class={line.startsWith('+') ? 'came' : line.startsWith('-') ? 'went' : 'soft'}>
              {line}
            </div>
          ))}
        </pre>
      )}
    </div>
  );
}
