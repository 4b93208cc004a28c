/**
 * Breaks the charts in one way after another and runs the scenario in which a person would notice: a test of it must
 * fail, and none on the charts as they are. Ends with `<n> passed, <m> failed`, and with an error when a broken promise
 * was not noticed.
 *
 *     npm run e2e:mutations [-- words of what is broken]
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execaNode } from 'execa';
import { replaceOnce } from '../../tools/replace-once.ts';
import type { Report } from '../proof/reporter.ts';
import { repository, variables } from '../settings.ts';
import { workspaceParts } from '../support/workspace-parts.ts';
import { type Mutation, mutations } from './mutations.ts';

const wanted = process.argv.slice(2).join(' ');
const chosen = mutations.filter(({ breaks }) => breaks.includes(wanted));
const width = Math.max(...chosen.map(({ breaks }) => breaks.length));

if (chosen.length === 0) throw new Error(`No mutation contains: ${wanted}`);

for (const scenario of new Set(chosen.map((mutation) => mutation.scenario))) {
  const failure = await firstFailure(scenario);
  if (failure !== undefined) throw new Error(`${scenario} fails on the charts as they are: ${failure}`);
}

let unnoticed = 0;
for (const mutation of chosen) {
  const failure = await firstFailure(mutation.scenario, mutation);
  if (failure === undefined) unnoticed += 1;
  const verdict = failure === undefined ? 'NOT NOTICED' : `noticed by ${mutation.scenario}: ${failure}`;
  console.log(`${mutation.breaks.padEnd(width)}  ${verdict}`);
}
console.log(`${chosen.length - unnoticed} passed, ${unnoticed} failed`);
if (unnoticed > 0) process.exitCode = 1;

/**
 * Runs a scenario on the charts, with the mutation made when there is one: its first test that fails, or nothing.
 *
 * @throws Error when the run ends badly without a test that failed
 */
async function firstFailure(scenario: string, mutation?: Mutation): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'chartwright-mutant-'));
  try {
    const source = join(folder, 'source');
    for (const part of workspaceParts)
      cpSync(join(repository, part), join(source, part), { recursive: true, verbatimSymlinks: true });
    if (mutation !== undefined) mutate(source, mutation);
    const report = join(folder, 'report.json');
    const run = await execaNode(join(repository, 'e2e/run.ts'), [scenario, '--bail'], {
      cwd: repository,
      nodeOptions: ['--import=tsx', '--conditions=@chartwright/source'],
      // What a run that fails keeps goes with the rest.
      env: { [variables.source]: source, [variables.report]: report, TMPDIR: folder },
      reject: false,
      all: true,
    });
    const failures = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as Report).failures : [];
    if (failures.length === 0 && run.exitCode !== 0)
      throw new Error(`${scenario}: no test failed, but: ${run.all.slice(-2000)}`);
    return failures[0];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function mutate(source: string, { file, from, to }: Mutation): void {
  const path = join(source, file);
  if (from === undefined) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, to);
    return;
  }
  writeFileSync(path, replaceOnce(readFileSync(path, 'utf8'), from, to, file));
}
