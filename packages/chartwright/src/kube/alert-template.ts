/** A token of an action: a text, a character, a comment, or one character of anything else. */
const TOKEN = /"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)*'|[A-Za-z_.$][\w.]*|[^]/y;
const OPENING = new Set(['if', 'range', 'with', 'define', 'block']);
const BEGINNING = '{{';

/**
 * Why Go would not parse a template of an alert: an action, a text, a bracket or a block that does not end, or an `end`
 * of nothing. Names of functions and variables are not judged. Source: `text/template/parse`, which Prometheus calls for
 * labels and annotations when it loads a rule (`testTemplateParsing` of `rulefmt`).
 *
 * @returns words for a message; undefined for one without such a fault
 */
export function templateFault(text: string): string | undefined {
  let depth = 0;
  for (let from = text.indexOf(BEGINNING); from >= 0;) {
    const action = readAction(text, from + BEGINNING.length);
    if (typeof action === 'string') return action;
    if (OPENING.has(action.keyword)) depth += 1;
    if (action.keyword === 'end') depth -= 1;
    if (depth < 0 || (action.keyword === 'else' && depth === 0)) return `\`${action.keyword}\` of no block`;
    from = text.indexOf(BEGINNING, action.end);
  }
  return depth === 0 ? undefined : 'a block without its `end`';
}

interface Action {
  readonly keyword: string;
  /** Where the text goes on. */
  readonly end: number;
}

function readAction(text: string, from: number): Action | string {
  const start = /^-[ \t\r\n]/.test(text.slice(from, from + 2)) ? from + 2 : from;
  if (text.startsWith('/*', start)) return readComment(text, start);
  let keyword: string | undefined;
  let brackets = 0;
  TOKEN.lastIndex = start;
  for (;;) {
    const at = TOKEN.lastIndex;
    if (text.startsWith('}}', at))
      return brackets === 0 ? { keyword: keyword ?? '', end: at + 2 } : 'a template with a bracket that does not end';
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return 'a template without its end, `}}`';
    if (/^["'`]$/.test(token)) return `a template with a text that does not end: ${text.slice(at, at + 20)}`;
    if (/^[{}]$/.test(token)) return `a template with \`${token}\` in an action`;
    if (token === '(') brackets += 1;
    if (token === ')' && --brackets < 0) return 'a template with `)` of no bracket';
    keyword ??= /^\s$/.test(token) ? undefined : token;
  }
}

function readComment(text: string, from: number): Action | string {
  const end = text.indexOf('*/', from + 2);
  const rest = /^(?:[ \t\r\n]-)?\}\}/.exec(end < 0 ? '' : text.slice(end + 2, end + 6))?.[0];
  return rest === undefined
    ? 'a template with a comment that does not end before `}}`'
    : { keyword: '', end: end + 2 + rest.length };
}
