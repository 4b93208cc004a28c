/** A key of a block of YAML, with the column that it begins in. */
interface Open {
  readonly column: number;
  readonly key: string;
}

const written = /^(\s*)(?:- )?["']?([\w.-]+)["']?:(?:\s|$)/;
const commented = /^(\s*)#+( ?)(\s*)(?:- )?["']?([\w.-]+)["']?:(?:\s|$)/;

/**
 * Paths of the keys that comments of a values file give as examples, joined with dots. An example belongs to the block
 * that it is indented into, or to the one above it where that is empty.
 *
 * @param text of the file
 */
export function commentedKeys(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  let open: Open[] = [];
  let example: Open[] = [];
  for (const line of text.split('\n')) {
    const [, space = '', key] = written.exec(line) ?? [];
    const [, before = '', , deeper = '', commentKey] = commented.exec(line) ?? [];
    if (key !== undefined) {
      open = [...open.filter(({ column }) => column < space.length), { column: space.length, key }];
      example = [];
    } else if (commentKey !== undefined) {
      // `#key`, `# key` and `#  key` below `parent: {}` are all in use: the block is tried at each depth.
      const column = before.length + deeper.length;
      example = [...example.filter((one) => one.column < column), { column, key: commentKey }];
      const inner = example.map((one) => one.key);
      for (let depth = 0; depth <= open.length; depth += 1) {
        const block = open.slice(0, depth);
        const last = block.at(-1);
        if (last === undefined ? before.length === 0 : last.column <= before.length)
          found.add([...block.map((one) => one.key), ...inner].join('.'));
      }
    } else if (!/^\s*#/.test(line)) example = [];
  }
  return found;
}
