// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { renderCharts } from '../../../commands/team/render.ts';
import { chartExecutor } from '../chart-executor.ts';

const { one, batch } = chartExecutor('render', renderCharts);

export default one;
export { batch };
