import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { variables } from '../settings.ts';
import type { Proof, ProofRow } from './proof.ts';

/** Collects the proofs of the tests that passed, for the run to compare or write. */
export default class ProofReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const file = process.env[variables.report];
    if (file === undefined) return;
    const rows = modules.flatMap((module) =>
      [...module.children.allTests('passed')].flatMap((test) => {
        const { proof } = test.meta() as { proof?: Proof };
        const scenario = basename(module.moduleId, '.e2e.ts');
        return proof === undefined ? [] : [{ ...proof, scenario, what: test.name } satisfies ProofRow];
      }),
    );
    writeFileSync(file, JSON.stringify(rows));
  }
}
