/**
 * Breaks the templates in one way after another and runs their specs: each breach must be noticed. Ends with
 * `<n> passed, <m> failed`, and with an error when a mutant lives or the specs fail on the templates as they are.
 *
 *     npx tsx --conditions=@chartwright/source tools/mutations/run.ts [words of a promise]
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { replaceOnce } from '../replace-once.ts';
import { type Mutation, mutations } from './mutations.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const specs = 'packages/chartwright/test/library';
/** The specs take seconds; minutes mean that they hang. */
const timeout = 5 * 60 * 1000;

/** The part of vitest's JSON report that is read. */
interface Report {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** Runs the specs on the charts in a folder: the first that fails, or nothing. */
async function firstFailure(charts: string): Promise<string | undefined> {
  const report = join(charts, 'report.json');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  // What promtool plays through takes minutes, and says of rules what the specs of their text say in seconds.
  const played = ['--exclude', '**/slo.spec.ts'];
  // One specs file takes most of the time, so that a run of its own fills one processor.
  const alone = ['--bail=1', '--maxWorkers=1', '--reporter=json', `--outputFile=${report}`];
  const run = await execa(process.execPath, [vitest, 'run', specs, ...played, ...alone], {
    cwd: root,
    env: { CHARTWRIGHT_CHARTS: charts },
    timeout,
    reject: false,
  });
  if (run.exitCode === 0) return undefined;
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const failed = testResults.flatMap((file) => file.assertionResults).find(({ status }) => status === 'failed');
  const failure = failed?.fullName ?? testResults.find(({ message }) => message !== '')?.message;
  if (failure === undefined) throw new Error(`The specs did not run: ${run.stderr}`);
  return failure;
}

/** The first spec that fails on a copy of the charts, with the mutation made when there is one. */
async function failureWith(mutation?: Mutation): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'chartwright-mutant-'));
  try {
    for (const chart of ['lib-team', 'platform-personas']) {
      cpSync(join(root, 'charts', chart), join(folder, chart), { recursive: true });
    }
    if (mutation !== undefined) mutate(folder, mutation);
    return await firstFailure(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function mutate(folder: string, { file, from, to }: Mutation): void {
  const path = join(folder, file);
  writeFileSync(path, replaceOnce(readFileSync(path, 'utf8'), from, to, file));
}

const wanted = process.argv.slice(2).join(' ');
const chosen = mutations.filter(({ promise }) => promise.includes(wanted));
if (chosen.length === 0) throw new Error(`No mutation contains: ${wanted}`);
const width = Math.max(...chosen.map(({ promise }) => promise.length));

const unchanged = await failureWith();
if (unchanged !== undefined) throw new Error(`The specs fail on the templates as they are: ${unchanged}`);

let survivors = 0;
const waiting = [...chosen];
await Promise.all(Array.from({ length: availableParallelism() }, next));
console.log(`${chosen.length - survivors} passed, ${survivors} failed`);
if (survivors > 0) process.exitCode = 1;

async function next(): Promise<void> {
  for (let mutation = waiting.shift(); mutation !== undefined; mutation = waiting.shift()) {
    const failure = await failureWith(mutation);
    if (failure === undefined) survivors += 1;
    const verdict = failure === undefined ? 'SURVIVED' : `noticed by: ${failure.slice(0, 100)}`;
    console.log(`${mutation.promise.padEnd(width)}  ${verdict}`);
  }
}
