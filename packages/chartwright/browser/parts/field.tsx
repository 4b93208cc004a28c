import type { JSX } from 'preact';

interface FieldProps {
  /** What its word is called in the address. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly list?: string;
  readonly onInput: (value: string) => void;
}

/** A field of a question, with its word before it and names to choose from. */
export function Field({ name, label, value, placeholder, list, onInput }: FieldProps): JSX.Element {
  return (
    <label>
      <span>{label}</span>
      <input
        name={name}
        value={value}
        list={list}
        placeholder={placeholder}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  );
}

/** What the fields of a question hold, by name: an event may come before the page has drawn what was written. */
export function wordsIn(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    [...new FormData(form)].map(([name, word]) => [name, typeof word === 'string' ? word : '']),
  );
}
