import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../settings.ts';
import { proofText, type ProofRun, provenLines, withGaps } from './proof.ts';

const file = 'docs/reference/proof.md';
const path = join(repository, file);

/** Writes what a run has proven into the table. */
export async function writeProof(run: ProofRun): Promise<void> {
  await writeFile(path, proofText(run, await readTable()));
  console.log(`${file}: ${run.rows.length} rows written`);
}

/**
 * Compares a run with the committed table: it must list all that was proven, on those versions, and every gap.
 *
 * @returns exit code
 */
export async function checkProof(run: ProofRun): Promise<number> {
  const table = await readTable();
  if (withGaps(table) !== table) {
    console.error(`${file} does not list the gaps in e2e/proof/systems.ts: run \`npm run generate\` and commit it.`);
    return 1;
  }
  const rows = table.split('\n');
  const missing = provenLines(run).filter((line) => !rows.some((row) => row.startsWith(line)));
  if (missing.length === 0) return 0;
  console.error(`${file} lacks what this run has proven:\n${missing.join('\n')}`);
  console.error('Run `npm run e2e -- --all --mirror=<folder of the upstream charts> --write-proof` and commit it.');
  return 1;
}

function readTable(): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
