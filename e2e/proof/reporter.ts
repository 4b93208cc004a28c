import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { variables } from '../settings.ts';
import type { Proof, ProofRow } from './proof.ts';

/** The report of a run. */
export interface Report {
  readonly rows: readonly ProofRow[];
  /** Titles of the tests that failed. */
  readonly failures: readonly string[];
}

/**
 * Reports the proofs of the scenarios that passed, for the run to compare or write, and what failed. One that failed
 * half-way would take away what its later steps have proven before.
 */
export default class ProofReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const file = process.env[variables.report];
    if (file === undefined) return;
    const whole = modules.filter((module) => module.ok());
    const rows = whole.flatMap((module) =>
      [...module.children.allTests('passed')].flatMap((test) => {
        const { proof } = test.meta() as { proof?: Proof };
        const scenario = basename(module.moduleId, '.e2e.ts');
        return proof === undefined ? [] : [{ ...proof, scenario, what: titleOf(test) } satisfies ProofRow];
      }),
    );
    const failures = modules.flatMap((module) =>
      [...module.children.allTests('failed')].map(({ fullName }) => fullName),
    );
    writeFileSync(file, JSON.stringify({ rows, failures } satisfies Report));
  }
}

/** The title of a test, prefixed with the title of its suite. */
function titleOf({ name, parent }: TestCase): string {
  return parent.type === 'suite' ? `${parent.name}: ${name}` : name;
}
