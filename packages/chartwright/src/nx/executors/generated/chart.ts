// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { validateCharts } from '../../../commands/team/validate.ts';
import { lintCharts } from '../../../commands/team/lint.ts';
import { renderCharts } from '../../../commands/team/render.ts';
import { diffCharts } from '../../../commands/team/diff/diff.ts';
import { sharedExecutor } from '../chart-executor.ts';

const { one, batch } = sharedExecutor({
  validate: validateCharts,
  lint: lintCharts,
  render: renderCharts,
  diff: diffCharts,
});

export default one;
export { batch };
