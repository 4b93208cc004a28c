// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { validateCharts } from '../../../commands/team/validate.ts';
import { chartExecutor } from '../chart-executor.ts';

const { one, batch } = chartExecutor('validate', validateCharts);

export default one;
export { batch };
