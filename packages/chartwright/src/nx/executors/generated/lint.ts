// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { lintCharts } from '../../../commands/team/lint.ts';
import { chartExecutor } from '../chart-executor.ts';

const { one, batch } = chartExecutor('lint', lintCharts);

export default one;
export { batch };
