// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { diffCharts } from '../../../commands/team/diff/diff.ts';
import { chartExecutor } from '../chart-executor.ts';

const { one, batch } = chartExecutor('diff', diffCharts);

export default one;
export { batch };
