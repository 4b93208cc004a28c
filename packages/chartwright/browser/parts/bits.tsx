import type { ComponentChildren, JSX } from 'preact';
import { percent } from '../survey.ts';
import { Icon } from './icon.tsx';

/** A word in a frame. */
export function Badge({
  tone,
  children,
}: {
  readonly tone?: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return <span class={`badge ${tone ?? ''}`}>{children}</span>;
}

interface BarProps {
  readonly part: number;
  /** What is measured, for those who hear it. */
  readonly label: string;
  /** From this part on it is nearly full. */
  readonly warnsAt?: number;
}

/** How much of a limit is taken. */
export function Bar({ part, label, warnsAt = 0.8 }: BarProps): JSX.Element {
  const tone = part > 1 ? 'error' : part >= warnsAt ? 'warning' : '';
  return (
    <span class={`bar ${tone}`} role="img" aria-label={`${label}: ${percent(part)}`}>
      <span style={{ width: `${Math.min(100, Math.max(part > 0 ? 1 : 0, part * 100))}%` }} />
    </span>
  );
}

/** How many errors and warnings there are; a tick where there are none. */
export function Verdict({ errors, warnings }: { readonly errors: number; readonly warnings: number }): JSX.Element {
  if (errors + warnings === 0)
    return (
      <span class="verdict good">
        <Icon name="check" />
        <span class="hidden">no findings</span>
      </span>
    );
  return (
    <span class="verdict">
      {errors > 0 && (
        <span class="error">
          <Icon name="cross" />
          {errors}
          <span class="hidden"> {errors === 1 ? 'error' : 'errors'}</span>
        </span>
      )}
      {warnings > 0 && (
        <span class="warning">
          <Icon name="warning" />
          {warnings}
          <span class="hidden"> {warnings === 1 ? 'warning' : 'warnings'}</span>
        </span>
      )}
    </span>
  );
}

interface SectionProps {
  readonly title: string;
  /** What stands at the right of the title. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a page, with its heading. */
export function Section({ title, aside, children }: SectionProps): JSX.Element {
  return (
    <section class="section">
      <header>
        <h2>{title}</h2>
        {aside !== undefined && <div class="aside">{aside}</div>}
      </header>
      {children}
    </section>
  );
}

/** Names with their values, in a row. */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, ComponentChildren])[] }): JSX.Element {
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly choices: readonly string[];
  readonly chosen: string | undefined;
  readonly onChoose: (choice: string) => void;
}

/** One of a few. */
export function Choice({ label, choices, chosen, onChoose }: ChoiceProps): JSX.Element {
  return (
    <div class="choice" role="group" aria-label={label}>
      {choices.map((choice) => (
        <button key={choice} type="button" aria-pressed={choice === chosen} onClick={() => onChoose(choice)}>
          {choice}
        </button>
      ))}
    </div>
  );
}

interface FilterProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** When the reader is done with writing. */
  readonly onKeep?: (value: string) => void;
}

/** A field whose words narrow a list. */
export function Filter({ label, value, onInput, onKeep }: FilterProps): JSX.Element {
  return (
    <label class="filter">
      <Icon name="search" />
      <span class="hidden">{label}</span>
      <input
        type="search"
        placeholder={label}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onChange={(event) => onKeep?.(event.currentTarget.value)}
      />
    </label>
  );
}
