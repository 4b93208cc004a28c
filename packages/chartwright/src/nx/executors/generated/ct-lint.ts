// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { ctLintCharts } from '../../../commands/team/chart-testing/lint.ts';
import { chartExecutor } from '../chart-executor.ts';

const { one, batch } = chartExecutor('ct-lint', ctLintCharts);

export default one;
export { batch };
