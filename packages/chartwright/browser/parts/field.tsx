import type { JSX } from 'preact';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly list?: string;
  readonly onInput: (value: string) => void;
}

/** A field of a question, with its word before it and names to choose from. */
export function Field({ label, value, placeholder, list, onInput }: FieldProps): JSX.Element {
  return (
    <label>
      <span>{label}</span>
      <input
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
