import type { JSX } from 'preact';
import type { Grant, IndirectWay, WhoCanAnswer } from '../../src/kube/access/answer.ts';
import { subjectText } from '../../src/kube/access/subjects.ts';
import { PlaceLink } from '../parts/place.tsx';
import { counted } from '../survey.ts';

interface WhoProps {
  readonly answer: WhoCanAnswer;
  /** What to say of how the question was understood. */
  readonly asked: readonly string[];
}

/** Who may: by which binding and rule, and who comes to it by another right. */
export function Who({ answer: { question, direct, indirect, notes }, asked }: WhoProps): JSX.Element {
  // One subject may have it by several bindings, each of which is listed.
  const count = new Set(direct.map(({ subject }) => subjectText(subject))).size;
  return (
    <article class="answer">
      <header>
        <span class="verdict-word">{count === 0 ? 'Nobody' : counted(count, 'subject')}</span>
        <span class="question soft">may {question}</span>
      </header>
      {asked.map((note) => (
        <p key={note} class="notice">
          {note}
        </p>
      ))}
      <ul class="grants">
        {direct.map((grant, index) => (
          <li key={index}>
            <Subject grant={grant} />
            {grant.names !== undefined && <span class="soft"> of these alone: {grant.names.join(', ')}</span>}
            <By grant={grant} />
          </li>
        ))}
      </ul>
      {indirect.length > 0 && (
        <details>
          <summary>
            <span>Not directly, but by another right</span>
            <span class="count">{indirect.length}</span>
          </summary>
          <ul class="grants">
            {indirect.map((way, index) => (
              <Way key={index} way={way} />
            ))}
          </ul>
        </details>
      )}
      {notes.map((note) => (
        <p key={note} class="soft small">
          {note}
        </p>
      ))}
    </article>
  );
}

function Subject({ grant: { subject } }: { readonly grant: Grant }): JSX.Element {
  const { kind, namespace, name } = subject;
  return (
    <span class="subject" title={subjectText(subject)}>
      <span class="soft">{kind}</span> {kind === 'ServiceAccount' ? `${namespace}/${name}` : name}
    </span>
  );
}

function Way({ way: { how, by, reaches } }: { readonly way: IndirectWay }): JSX.Element {
  return (
    <li>
      <Subject grant={by} /> {how}
      {reaches !== undefined && <span class="soft">, which has it by {reaches.binding}</span>}
      <By grant={by} />
    </li>
  );
}

function By({ grant: { binding, bindingPlace, rule, rulePlace } }: { readonly grant: Grant }): JSX.Element {
  return (
    <dl class="by">
      <div>
        <dt>by</dt>
        <dd>
          <code>{binding}</code> <PlaceLink place={bindingPlace} />
        </dd>
      </div>
      <div>
        <dt>rule</dt>
        <dd>
          <code>{rule}</code> <PlaceLink place={rulePlace} />
        </dd>
      </div>
    </dl>
  );
}
