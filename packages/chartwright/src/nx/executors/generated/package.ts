// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { packageCharts } from '../../../commands/team/package.ts';
import { chartExecutor } from '../chart-executor.ts';

const { one, batch } = chartExecutor('package', packageCharts);

export default one;
export { batch };
