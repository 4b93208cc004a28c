/** The longest line of a template, and the most lines of one that is written by hand. */
const longestLine = 120;
const mostLines = 150;

/** One action of a template, or one comment. */
interface Action {
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
  /** Of its first line, the text before it. */
  readonly before: string;
}

/** Where a block was opened: its keyword, and its indentation when it begins its line. */
interface Block {
  readonly keyword: string;
  readonly indent: number | undefined;
  /** What an action in it must be right of. */
  readonly floor: number;
}

const openers = new Set(['if', 'range', 'with', 'define', 'block']);

/**
 * What a Helm template lacks of the style that the charts are written in: lines that fit, files of one concern, a
 * first comment of each define that names its argument, actions that are indented as they are nested, and data that is
 * printed by the library's own template, since `toYaml` leaves characters as they are that end a line.
 *
 * An action counts as indented when it begins its line and trims what is before it, for then its column is nobody's
 * but the reader's. The body of a define begins at the margin.
 *
 * @param text of the template
 * @returns one line a finding, `<line>: <what is expected>`, in the order of lines; empty when there is none
 */
export function styleFindings(text: string): string[] {
  const lines = text.replace(/\n$/, '').split('\n');
  const findings: [line: number, finding: string][] = [];
  lines.forEach((line, index) => {
    if (line.length > longestLine)
      findings.push([index + 1, `found ${line.length} characters; expected ${longestLine} at most`]);
  });
  if (lines.length > mostLines && !/^\{\{\/\* Generated /.test(text))
    findings.push([mostLines + 1, `found ${lines.length} lines; expected ${mostLines} at most, and a file a concern`]);
  findings.push(...undescribed(actionsOf(text)), ...misplaced(actionsOf(text)), ...unescaped(actionsOf(text)));
  return findings.toSorted(([a], [b]) => a - b).map(([line, finding]) => `${line}: ${finding}`);
}

function undescribed(actions: readonly Action[]): [number, string][] {
  return actions.flatMap(({ text, line }, index): [number, string][] => {
    if (keywordOf(text) !== 'define' || /^\{\{- \/\*\s+Given /.test(actions[index + 1]?.text ?? '')) return [];
    return [[line, 'expected the comment {{- /* Given … */}} in the first line of the define']];
  });
}

/** `toYaml` where data is printed; the template which decides when it may be is named `<library>.yaml`. */
function unescaped(actions: readonly Action[]): [number, string][] {
  if (actions.some(({ text }) => /^\{\{-? define "[-a-z]+\.yaml"/.test(text))) return [];
  return actions
    .filter(({ text }) => /\btoYaml(Pretty)?\b/.test(text) && !/^\{\{-? ?\/\*/.test(text))
    .map(({ line }) => [line, 'found toYaml; expected the include of <library>.yaml']);
}

function misplaced(actions: readonly Action[]): [number, string][] {
  const findings: [number, string][] = [];
  const blocks: Block[] = [];
  for (const { text, line, before } of actions) {
    const keyword = keywordOf(text);
    const indent = text.startsWith('{{-') && before.trim() === '' ? before.length : undefined;
    const block = blocks.at(-1);
    if (keyword === 'end' || keyword === 'else') {
      if (indent !== undefined && block?.indent !== undefined && indent !== block.indent)
        findings.push([
          line,
          `found ${keyword} in column ${indent}; expected ${block.indent}, that of ${block.keyword}`,
        ]);
      if (keyword === 'end') blocks.pop();
      continue;
    }
    const floor = block?.floor ?? 0;
    if (indent !== undefined && indent < floor)
      findings.push([line, `found column ${indent}; expected ${floor} or more, right of ${block?.keyword ?? ''}`]);
    if (openers.has(keyword))
      blocks.push({ keyword, indent, floor: keyword === 'define' ? 0 : (indent ?? floor - 2) + 2 });
  }
  return findings;
}

/** The actions and comments of a template. Quoted text in an action may hold braces. */
function actionsOf(text: string): Action[] {
  const action = /\{\{(?:-? ?\/\*.*?\*\/ ?-?|(?:"(?:\\.|[^"\\])*"|`[^`]*`|.)*?)\}\}/gs;
  return [...text.matchAll(action)].map((match) => {
    const head = text.slice(0, match.index).split('\n');
    return { text: match[0], line: head.length, before: head.at(-1) ?? '' };
  });
}

function keywordOf(action: string): string {
  return /^\{\{-?\s*([a-z]+)\b/.exec(action)?.[1] ?? '';
}
