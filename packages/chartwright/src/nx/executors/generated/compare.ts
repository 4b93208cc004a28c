// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { compareCharts } from '../../../commands/team/compare.ts';
import { chartExecutor } from '../chart-executor.ts';

const { one, batch } = chartExecutor('compare', compareCharts);

export default one;
export { batch };
