/** Thrown at whatever is not of the plain form; caught by {@link readPlainYaml}. */
const notPlain = new Error('not of the plain form');

/** No tabs, no ends of lines but line feeds, and no character about which readers differ. */
const OTHER_THAN_PLAIN = /[^\n -~]/;
/** A key as Helm prints most: no number, no boolean and no null, which {@link WORD} holds. */
const KEY = /(?:([A-Za-z_/][\w./-]*)|"([^"\\]*)"):(?= |$)/y;
/** Words that YAML 1.1 or 1.2 reads as something else than text, in any case. */
const WORD = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
const UNSAFE_KEY = /^(?:__proto__|<<)$/;
/** A text without quotes: neither a key nor a comment in it, and no character at its start that means something. */
const TEXT = /^[A-Za-z/_$(](?!.*(?:: | #)).*[^: ]$|^[A-Za-z/_$]$/;
const NUMBER = /^(?:0|[1-9]\d{0,14})$/;
/** What may be a number, a date or nothing of the kind; whoever knows YAML's rules decides. */
const UNCERTAIN = /^-?(?:[\w+~]|\.\w)[\w.+/%-]*$/;
/** `[Ingress, "Egress"]` */
const LIST = /^\[(?:[A-Za-z][\w./-]*|"[^"\\,[\]]*")(?:, (?:[A-Za-z][\w./-]*|"[^"\\,[\]]*"))*\]$/;
const SINGLE_QUOTED = /^'((?:[^']|'')*)'$/;
const DOUBLE_QUOTED = /^"((?:[^"\\]|\\["\\nt])*)"$/;

/** Deeper than any manifest, and less than any reader refuses. */
const mostDepth = 40;

/**
 * Reads a document of the plain form that Helm and most templates print: maps and lists in blocks, scalars of one line,
 * and texts after `|`. Five times as fast as a reader of all YAML.
 *
 * @param text the document
 * @param scalarOf what a scalar without quotes means that may be a number, a boolean or null
 * @returns undefined for a document of any other form, whether it is YAML or not; never another value than YAML gives it
 */
export function readPlainYaml(text: string, scalarOf: (text: string) => unknown): { value: unknown } | undefined {
  if (OTHER_THAN_PLAIN.test(text)) return undefined;
  try {
    return { value: new PlainReader(text, scalarOf).read() };
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}

class PlainReader {
  readonly #lines: readonly string[];
  readonly #scalarOf: (text: string) => unknown;
  /** The current line, its text, and the column at which what is to be read begins; -1 after the last line. */
  #at = -1;
  #line = '';
  #column = 0;

  constructor(text: string, scalarOf: (text: string) => unknown) {
    this.#lines = text.split('\n');
    this.#scalarOf = scalarOf;
  }

  read(): unknown {
    this.#advance();
    const value = this.#map(this.#column, 0);
    if (this.#column !== -1) throw notPlain;
    return value;
  }

  /** To the next line that is neither empty nor a comment. */
  #advance(): void {
    for (;;) {
      this.#at += 1;
      const line = this.#lines[this.#at];
      if (line === undefined) {
        this.#column = -1;
        return;
      }
      let column = 0;
      while (line.charCodeAt(column) === 32) column += 1;
      if (column === line.length || line.charCodeAt(column) === 35) continue;
      this.#line = line;
      this.#column = column;
      return;
    }
  }

  #isItem(): boolean {
    const { length } = this.#line;
    const next = this.#column + 1;
    return this.#line.charCodeAt(this.#column) === 45 && (next === length || this.#line.charCodeAt(next) === 32);
  }

  #map(indent: number, depth: number): unknown {
    if (depth > mostDepth) throw notPlain;
    const map: Record<string, unknown> = {};
    do {
      KEY.lastIndex = indent;
      const [matched, plain, quoted = ''] = KEY.exec(this.#line) ?? [];
      if (matched === undefined || matched.length > 1000) throw notPlain;
      const key = plain ?? quoted;
      if ((plain !== undefined && WORD.test(plain)) || UNSAFE_KEY.test(key) || Object.hasOwn(map, key)) throw notPlain;
      map[key] = this.#valueAfter(indent + matched.length, indent, depth, true);
    } while (this.#column === indent);
    if (this.#column > indent) throw notPlain;
    return map;
  }

  #list(indent: number, depth: number): unknown {
    if (depth > mostDepth) throw notPlain;
    const list: unknown[] = [];
    do {
      const start = this.#startAfter(indent + 1);
      if (start < this.#line.length) {
        this.#column = start;
        KEY.lastIndex = start;
        const isNested = this.#isItem() || KEY.test(this.#line);
        list.push(isNested ? this.#block(depth) : this.#valueAfter(start, indent, depth, false));
      } else list.push(this.#valueAfter(start, indent, depth, false));
    } while (this.#column === indent && this.#isItem());
    if (this.#column > indent) throw notPlain;
    return list;
  }

  #block(depth: number): unknown {
    return this.#isItem() ? this.#list(this.#column, depth + 1) : this.#map(this.#column, depth + 1);
  }

  #startAfter(column: number): number {
    let start = column;
    while (this.#line.charCodeAt(start) === 32) start += 1;
    return start;
  }

  /** @param indent of the map or the list that the value belongs to */
  #valueAfter(column: number, indent: number, depth: number, ofMap: boolean): unknown {
    const start = this.#startAfter(column);
    if (start < this.#line.length) {
      const text = this.#line.slice(start);
      if (text === '|' || text === '|-') return this.#text(indent, text === '|');
      const value = this.#scalar(text);
      this.#advance();
      return value;
    }
    this.#advance();
    const isInside = this.#column > indent || (ofMap && this.#column === indent && this.#isItem());
    return isInside ? this.#block(depth) : null;
  }

  /** A text of several lines, kept as they are, which ends with a line feed or does not. */
  #text(indent: number, isEnded: boolean): string {
    let own = 0;
    const lines: string[] = [];
    for (this.#at += 1; this.#at < this.#lines.length; this.#at += 1) {
      const line = this.#lines[this.#at] ?? '';
      let column = 0;
      while (line.charCodeAt(column) === 32) column += 1;
      if (column === line.length) {
        // Of an empty line, blanks beyond the text's indentation are text.
        if (column > (own === 0 ? indent : own)) throw notPlain;
        lines.push('');
        continue;
      }
      if (own === 0 && column > indent) own = column;
      if (own === 0 || column < own) break;
      lines.push(line.slice(own));
    }
    while (lines.at(-1) === '') lines.pop();
    this.#at -= 1;
    this.#advance();
    return lines.length === 0 ? '' : lines.join('\n') + (isEnded ? '\n' : '');
  }

  #scalar(text: string): unknown {
    if (text === '{}') return {};
    if (text === '[]') return [];
    if (TEXT.test(text)) return WORD.test(text) ? this.#scalarOf(text) : text;
    if (NUMBER.test(text)) return Number(text);
    const double = DOUBLE_QUOTED.exec(text);
    if (double !== null) return text.includes('\\') ? JSON.parse(text) : double[1];
    const single = SINGLE_QUOTED.exec(text);
    if (single !== null) return single[1]?.replaceAll("''", "'");
    if (LIST.test(text))
      return text
        .slice(1, -1)
        .split(', ')
        .map((item) => this.#scalar(item));
    if (UNCERTAIN.test(text)) return this.#scalarOf(text);
    throw notPlain;
  }
}
