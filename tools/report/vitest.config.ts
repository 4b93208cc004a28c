import { defineConfig } from 'vitest/config';

/** The report in a real browser: a suite of its own, since it needs one. */
export default defineConfig({
  resolve: { conditions: ['@chartwright/source'] },
  ssr: { resolve: { conditions: ['@chartwright/source'] } },
  test: {
    include: ['tools/report/**/*.browser.ts'],
    globalSetup: 'tools/report/make-pages.ts',
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
