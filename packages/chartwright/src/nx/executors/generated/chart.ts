// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { sharedExecutor } from '../chart-executor.ts';

const { one, batch } = sharedExecutor({
  validate: async () => (await import('../../../commands/team/validate.ts')).validateCharts,
  lint: async () => (await import('../../../commands/team/lint.ts')).lintCharts,
  render: async () => (await import('../../../commands/team/render.ts')).renderCharts,
  diff: async () => (await import('../../../commands/team/diff/diff.ts')).diffCharts,
});

export default one;
export { batch };
