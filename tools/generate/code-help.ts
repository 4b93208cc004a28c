/** The help on a code in the guide to errors. */
interface CodeHelp {
  readonly meaning: string;
  readonly fix: string;
}

/** A row of a table of codes: code, meaning, fix. */
const row = /^\| `([a-z]+\/[a-z-]+)`\s*\|\s*(.*?)\s*\|\s*(.*?)\s*\|$/gm;

/** Every code that `docs/guides/errors.md` describes, for reports that carry help. */
export function codeHelp(guide: string): Record<string, CodeHelp> {
  return Object.fromEntries(
    [...guide.matchAll(row)].map(([, code = '', meaning = '', fix = '']) => [code, { meaning, fix }]),
  );
}
