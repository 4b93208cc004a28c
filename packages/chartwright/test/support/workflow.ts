import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { load } from 'js-yaml';

/** A step of a job, as far as it is run here. */
interface Step {
  readonly name: string;
  readonly id?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** How a step ended. */
export interface StepResult {
  readonly name: string;
  readonly failed: boolean;
  /** Both streams. */
  readonly output: string;
}

/** What a run is given in place of GitHub's. */
export interface Given {
  /** Folder of the workspace. */
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Expressions of the workflow by their text, without the braces; outputs of steps are known by themselves. */
  readonly expressions: Readonly<Record<string, string>>;
  /** Names of steps to leave out. */
  readonly without?: readonly string[];
}

/** Runs the commands of a workflow's job as GitHub would, one step after another, to the first that fails. */
export async function runJob(workflow: string, job: string, given: Given): Promise<StepResult[]> {
  const { jobs } = load(workflow) as { jobs: Readonly<Record<string, { steps: readonly Step[] }>> };
  const folder = mkdtempSync(join(tmpdir(), 'chartwright-job-'));
  const expressions = new Map(Object.entries(given.expressions));
  const results: StepResult[] = [];
  try {
    for (const step of jobs[job]?.steps ?? []) {
      if (step.run === undefined || given.without?.includes(step.name) === true) continue;
      const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
      for (const file of Object.values(files)) writeFileSync(file, '');
      const env = Object.fromEntries(
        Object.entries(step.env ?? {}).map(([name, text]) => [name, replaced(text, expressions)]),
      );
      const result = await execa('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
        cwd: given.cwd,
        env: { ...given.environment, ...files, ...env },
        all: true,
        reject: false,
      });
      results.push({ name: step.name, failed: result.failed, output: result.all });
      if (result.failed) break;
      for (const [, name = '', value = ''] of readFileSync(files.GITHUB_OUTPUT, 'utf8').matchAll(/^(\w+)=(.*)$/gm))
        expressions.set(`steps.${step.id ?? ''}.outputs.${name}`, value);
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function replaced(text: string, expressions: ReadonlyMap<string, string>): string {
  return text.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => {
    const value = expressions.get(expression);
    if (value === undefined) throw new Error(`nothing is given for ${expression}`);
    return value;
  });
}
