const CALL = 'query';
/** What may not stand before a call: a letter, a digit, `_`, `.` or `$`, by which it would be another name. */
const IN_NAMES = /[\w.$]/;
const WORD = /\w/;

/** Where a reader may be in a template, each of which it takes as far as it leads. */
interface Places {
  /** The last character was `{`. */
  brace: boolean;
  /** In an action, and whether a name may begin here. */
  action: boolean;
  free: boolean;
  /** In a text between each of the quotes, and behind a backslash in it. */
  texts: Record<string, boolean>;
  escapes: Record<string, boolean>;
  /** How many letters of a call have been read: at most one reading has each number. */
  letters: number[];
}

/**
 * Whether a template calls `query`, as the pattern `query` of schemas/team.monitors.yaml finds it.
 *
 * The guard rail `rules` has that pattern read by RE2, in time in proportion to the text. JavaScript would begin anew
 * at each `{{` and take the square of it, so here all readings are followed together, character by character.
 */
export function callsQuery(text: string): boolean {
  let places = outside();
  for (const character of text) {
    if (places.letters.includes(CALL.length) && !WORD.test(character)) return true;
    places = step(places, character);
  }
  return places.letters.includes(CALL.length);
}

function outside(): Places {
  return { brace: false, action: false, free: false, texts: {}, escapes: {}, letters: [] };
}

function step(places: Places, character: string): Places {
  const next = outside();
  if (character === '{') {
    next.brace = true;
    next.action = next.free = places.brace;
  }
  if (places.action) readAction(places, character, next);
  for (const quote of ['"', "'", '`']) readText(quote, places, character, next);
  for (const read of places.letters) if (CALL[read] === character) next.letters.push(read + 1);
  return next;
}

function readAction(places: Places, character: string, next: Places): void {
  if (/["'`]/.test(character)) next.texts[character] = true;
  else if (!/[{}]/.test(character)) {
    next.action = true;
    next.free ||= !IN_NAMES.test(character);
  }
  if (places.free && CALL.startsWith(character)) next.letters.push(1);
}

function readText(quote: string, places: Places, character: string, next: Places): void {
  if (places.escapes[quote] === true) next.texts[quote] = true;
  if (places.texts[quote] !== true) return;
  if (character === quote) next.action = next.free = true;
  else if (character === '\\' && quote !== '`') next.escapes[quote] = true;
  else next.texts[quote] = true;
}
