import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../settings.ts';
import { proofText, type ProofRun, rowLines } from './proof.ts';

const file = 'docs/reference/proof.md';

/** Writes the table of a run. */
export async function writeProof(run: ProofRun): Promise<number> {
  await writeFile(join(repository, file), proofText(run));
  console.log(`${file}: ${run.rows.length} rows written`);
  return 0;
}

/**
 * Compares a run with the committed table: all that was proven stands there, on those versions.
 *
 * @returns exit code
 */
export async function checkProof(run: ProofRun): Promise<number> {
  const text = await readFile(join(repository, file), 'utf8').catch(() => '');
  const written = new Set(text.split('\n'));
  const missing = rowLines(run).filter((line) => !written.has(line));
  if (missing.length === 0) return 0;
  console.error(`${file} lacks what this run has proven:\n${missing.join('\n')}`);
  console.error(`Run \`npm run e2e -- --all --write-proof\` and commit it.`);
  return 1;
}
