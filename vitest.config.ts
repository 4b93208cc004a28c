import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@chartwright/source'] },
  ssr: { resolve: { conditions: ['@chartwright/source'] } },
  test: {
    include: ['packages/chartwright/{src,test}/**/*.spec.ts', 'tools/**/*.spec.ts'],
    // A spec waits for helm half of its time, so that a worker for each core keeps all of them busy.
    maxWorkers: '100%',
    // Specs that start helm or Nx: seconds on two cores, more while others work.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['packages/chartwright/src/**/*.ts'],
      exclude: ['**/*.spec.ts', '**/*.fixture.ts', '**/fixtures/**', '**/generated/**'],
      reporter: ['text-summary', 'json-summary'],
    },
  },
});
