/**
 * A text as a person typed it. Nx reads `--tag=1.10` as the number 1.1, and a long number of a build not to its last
 * digit; the command line still has what was typed.
 *
 * @param option as it is typed, without its dashes
 * @param value what Nx made of it
 * @param words of the command line
 */
export function typedText(
  option: string,
  value: string | number | undefined,
  words: readonly string[] = process.argv,
): string | undefined {
  if (typeof value !== 'number') return value;
  const typed = words.flatMap((word, index) => {
    if (word.startsWith(`--${option}=`)) return [word.slice(option.length + 3)];
    return word === `--${option}` ? [words[index + 1] ?? ''] : [];
  });
  return typed.findLast((text) => Number(text) === value) ?? String(value);
}
