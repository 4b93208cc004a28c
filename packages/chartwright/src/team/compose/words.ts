import { durationSeconds } from '../../core/durations.ts';

/** A command line as Compose splits it: at blanks, with quotes and backslashes as a shell has them, and no shell. */
export function wordsOf(line: string): string[] {
  const words = line.match(/(?:[^\s"'\\]|\\[\s\S]|"(?:[^"\\]|\\[\s\S])*"|'[^']*')+/g) ?? [];
  return words.map((word) =>
    word.replaceAll(/\\([\s\S])|"((?:[^"\\]|\\[\s\S])*)"|'([^']*)'/g, (_, escaped, double, single) => {
      const quoted = single as string | undefined;
      return (escaped as string | undefined) ?? quoted ?? (double as string).replaceAll(/\\(["\\$`])/g, '$1');
    }),
  );
}

/** A text in which no `$(NAME)` stands for a variable, as Compose knows none. */
export function plainText(text: string): string {
  return text.replaceAll('$(', '$$$$(');
}

/** A size of Docker's, whose units are powers of 1024, as Kubernetes writes it; undefined for what is none. */
export function quantityOfBytes(text: string): string | undefined {
  const [, number, unit = ''] = /^([0-9]+(?:\.[0-9]+)?)\s*([bkmgt]?)i?b?$/i.exec(text) ?? [];
  if (number === undefined) return undefined;
  const letter = unit.toUpperCase();
  if (letter === '' || letter === 'B') return String(Math.ceil(Number(number)));
  return `${number}${letter === 'K' ? 'Ki' : `${letter}i`}`;
}

/** A number of CPUs, such as `0.5`, as Kubernetes writes it. */
export function quantityOfCpus(text: string): string | undefined {
  if (!/^[0-9]*\.?[0-9]+$/.test(text)) return undefined;
  const thousandths = Math.round(Number(text) * 1000);
  return thousandths % 1000 === 0 ? String(thousandths / 1000) : `${thousandths}m`;
}

/** Whole seconds of a duration such as `1m30s`, at least one; undefined for what is none. */
export function wholeSeconds(text: string | undefined): number | undefined {
  const seconds = text === undefined ? undefined : durationSeconds(text);
  return seconds === undefined ? undefined : Math.max(1, Math.round(seconds));
}
