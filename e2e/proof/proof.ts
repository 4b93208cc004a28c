// The table of proof: what was observed of each platform system, with which programs, or why it was not run.
import type { ProgramName } from '../../packages/chartwright/src/toolchain/programs/programs.ts';
import type { ServerName } from '../servers.ts';
import type { Charts } from '../settings.ts';
import { gaps, systems, type SystemName } from './systems.ts';

/** A program that a proof depends on. */
export type ProvingProgram = ServerName | ProgramName;

/** What a test declares with `proves`. */
export interface Proof {
  readonly system: SystemName;
  readonly on: readonly ProvingProgram[];
}

/** A proof that succeeded. */
export interface ProofRow extends Proof {
  readonly scenario: string;
  /** The test's title: what was proven. */
  readonly what: string;
}

/** The proofs of one run. */
export interface ProofRun {
  readonly charts: Charts;
  readonly rows: readonly ProofRow[];
  /** By name of program. */
  readonly versions: Readonly<Record<string, string>>;
}

const head = ['what', 'scenario', 'on', 'charts'];
const whyNot = 'not run';

/**
 * The rows of a run by which runs are compared: what was proven, in which scenario, on which programs and versions. Whose
 * charts were used is no part of it.
 */
export function provenLines({ rows, versions }: Pick<ProofRun, 'rows' | 'versions'>): string[] {
  const version = (name: string): string => `${name} ${versions[name] ?? '?'}`;
  return rows.map(({ what, scenario, on }) => cells(what, scenario, on.map(version).join(', ')));
}

/**
 * The table as Markdown.
 *
 * @param before the table as it was: rows of scenarios that this run did not prove are kept
 */
export function proofText(run: ProofRun, before: string): string {
  const rerun = new Set(run.rows.map(({ scenario }) => scenario));
  const sections = systems.map(({ name, title }) => {
    const own = provenLines({ ...run, rows: run.rows.filter(({ system }) => system === name) });
    const kept = rowsOf(before, title).filter((row) => !rerun.has(scenarioOf(row)) && scenarioOf(row) !== whyNot);
    const open = gaps.filter(({ system }) => system === name).map(({ what, why }) => cells(what, whyNot, why, ''));
    const rows = [...kept, ...own.map((line) => `${line} ${run.charts} |`), ...open];
    return [`## ${title}\n`, cells(...head), cells(...head.map(() => '---')), ...rows].join('\n');
  });
  return [introduction, ...sections].join('\n\n') + '\n';
}

/**
 * The table with the gaps of `systems.ts`: what was proven stays.
 *
 * @param table the table as it is
 */
export function withGaps(table: string): string {
  return proofText({ charts: 'upstream', rows: [], versions: {} }, table);
}

const introduction = `# What is proven, and on what

Written by \`npm run e2e -- --all --write-proof\`, rows marked \`not run\` by \`npm run generate\`; not to be edited by hand. Each row is a test that passed, by its title. The control plane is real (etcd, API server, controllers, scheduler); kwok plays nodes and pods, so no container ran. The components' charts are the upstream ones or the stand-ins of them. Rows marked \`not run\` give the reason. How to run it: [scenarios](../guides/scenarios.md).`;

function rowsOf(text: string, title: string): string[] {
  const section = text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| what |') && !line.includes('| --- |'));
}

function scenarioOf(row: string): string {
  return row.split(' | ')[1] ?? '';
}

function cells(...texts: readonly string[]): string {
  return `| ${texts.join(' | ')} |`;
}
