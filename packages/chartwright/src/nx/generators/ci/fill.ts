import { readFileSync } from 'node:fs';

/** A part of a pipeline as it lies beside this module. @param path such as `github/lint.yaml` */
export function part(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

/**
 * Fills in a part of a pipeline: a line `# <name>` is replaced by the block of that name, at the line's indentation and
 * filled in itself, and by nothing where the block is empty; `<name>` elsewhere by the word of that name.
 *
 * @throws Error for a name that is not given: the part and this program contradict one another
 */
export function filled(
  text: string,
  blocks: Readonly<Record<string, string>>,
  words: Readonly<Record<string, string>>,
): string {
  const lines = text.split('\n').flatMap((line) => {
    const [, indent = '', name] = /^( *)# <([a-z-]+)>$/.exec(line) ?? [];
    if (name === undefined) return [line];
    const block = known(blocks, name);
    return block === '' ? [] : indented(filled(block, blocks, words).trimEnd(), indent.length).split('\n');
  });
  return lines.join('\n').replaceAll(/<([a-z-]+)>/g, (_, name: string) => known(words, name));
}

/** Each line that is not empty, moved to the right. */
export function indented(text: string, spaces: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(spaces));
}

function known(values: Readonly<Record<string, string>>, name: string): string {
  const value = values[name];
  if (value === undefined) throw new Error(`nothing is given for <${name}> of the pipeline`);
  return value;
}
