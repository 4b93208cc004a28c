import { defineConfig } from 'vitest/config';
import ScenarioOrder from './order.ts';
import { target } from './settings.ts';

const minute = 60 * 1000;
/** On kind an image of a gigabyte is pulled for each node, and then those of the platform. */
const patience = target() === 'kind' ? 30 * minute : 5 * minute;

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
    testTimeout: patience,
    hookTimeout: patience,
    reporters: ['verbose', './proof/reporter.ts'],
  },
});
