import type { ProofLine, ProofSection } from './model.ts';

/**
 * The table of proof: what was observed of each system on a control plane, or why it was not.
 *
 * @param text of `docs/reference/proof.md`, as the scenarios write it
 */
export function proofSections(text: string): ProofSection[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = '', ...lines] = section.split('\n');
      return { title: title.trim(), rows: lines.flatMap((line) => rowOf(line) ?? []) };
    });
}

function rowOf(line: string): ProofLine | undefined {
  if (!line.startsWith('| ')) return undefined;
  // The bars within backticks are a cell's own where no space is beside them.
  const [what = '', scenario = '', on = '', charts = ''] = line
    .slice(1)
    .split(/ \|(?: |$)/)
    .map((cell) => cell.trim());
  if (what === 'what' || /^-+$/.test(what)) return undefined;
  return { what, scenario, on, charts, proven: scenario !== 'not run' };
}
