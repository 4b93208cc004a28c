import { useState } from 'preact/hooks';

/** A choice of the reader's that the browser keeps; where it keeps none, it lasts as long as the page is open. */
export function useKept<Choice extends string>(
  name: string,
  choices: readonly Choice[],
  first: Choice,
): [Choice, (choice: Choice) => void] {
  const [choice, setChoice] = useState<Choice>(() => choices.find((one) => one === read(name)) ?? first);
  return [
    choice,
    (next) => {
      setChoice(next);
      write(name, next);
    },
  ];
}

function read(name: string): string | undefined {
  try {
    return localStorage.getItem(`chartwright-${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(`chartwright-${name}`, value);
  } catch {
    // A browser that keeps nothing for files.
  }
}
