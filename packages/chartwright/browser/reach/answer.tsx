import type { JSX } from 'preact';
import type { Deciding, ReachAnswer, Step, Verdict } from '../../src/kube/reach/answer.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { PlaceLink } from '../parts/place.tsx';

const verdictWords: Readonly<Record<Verdict, string>> = {
  yes: 'Yes',
  no: 'No',
  partly: 'Partly',
  unknown: 'Not known',
};
const verdictIcons: Readonly<Record<Verdict, IconName>> = {
  yes: 'check',
  no: 'cross',
  partly: 'warning',
  unknown: 'warning',
};
const gateWords: Readonly<Record<Step['gate'], string>> = {
  egress: 'Leaving the caller',
  ingress: 'Entering the called',
  mesh: "The mesh's proxy",
  port: 'The port',
};

/** The answer for one port: the verdict, and each gate on the way with what decides. */
export function Answer({ answer }: { readonly answer: ReachAnswer }): JSX.Element {
  const { from, to, port, protocol, verdict, steps, advice, notes } = answer;
  return (
    <article class={`answer ${verdict}`}>
      <header>
        <span class="verdict-word">
          <Icon name={verdictIcons[verdict]} />
          {verdictWords[verdict]}
        </span>
        <span class="question">
          <code>{from}</code> <Icon name="arrow" /> <code>{to}</code>
          <span class="soft"> {port === '' ? protocol : `${protocol} ${port}`}</span>
        </span>
      </header>
      <ol class="steps">
        {steps.map((step) => (
          <Gate key={`${step.gate} ${step.at}`} step={step} />
        ))}
      </ol>
      {advice.length > 0 && (
        <ul class="advice" aria-label="What to change">
          {advice.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {notes.map((note) => (
        <p key={note} class="soft small">
          {note}
        </p>
      ))}
    </article>
  );
}

function Gate({ step: { gate, verdict, reason, deciding } }: { readonly step: Step }): JSX.Element {
  return (
    <li class={verdict}>
      <span class="gate">
        <Icon name={verdictIcons[verdict]} />
        <span class="hidden">{verdictWords[verdict]}: </span>
        {gateWords[gate]}
      </span>
      <span>{reason}</span>
      {deciding.map((one) => (
        <DecidingLine key={`${one.object} ${one.path}`} one={one} />
      ))}
    </li>
  );
}

function DecidingLine({ one: { object, path, place } }: { readonly one: Deciding }): JSX.Element {
  return (
    <span class="deciding">
      <PlaceLink place={place} />
      {place.path !== undefined && <code class="soft">{place.path}</code>}
      <span class="soft small">
        {object}
        {path === '' ? '' : `: ${path}`}
      </span>
    </span>
  );
}
