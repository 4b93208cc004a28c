import { defineConfig } from 'vitest/config';
import ScenarioOrder from './order.ts';

export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['@chartwright/source'] },
  ssr: { resolve: { conditions: ['@chartwright/source'] } },
  test: {
    include: ['scenarios/*.e2e.ts'],
    // One cluster at a time: two of them on two cores would wait for each other.
    fileParallelism: false,
    sequence: { sequencer: ScenarioOrder },
    pool: 'forks',
    testTimeout: 5 * 60 * 1000,
    hookTimeout: 5 * 60 * 1000,
    reporters: ['verbose', './proof/reporter.ts'],
  },
});
