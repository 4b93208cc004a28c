import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { scenarios } from './scenarios.ts';

/** Runs scenarios in the order of their table, one after another; vitest would take the longest first. */
export default class ScenarioOrder extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number =>
      scenarios.findIndex(({ name }) => name === basename(moduleId, '.e2e.ts'));
    return Promise.resolve([...files].sort((one, other) => place(one) - place(other)));
  }
}
