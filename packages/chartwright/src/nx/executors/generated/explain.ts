// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { explainCharts } from '../../../commands/team/explain.ts';
import { chartExecutor } from '../chart-executor.ts';

const { one, batch } = chartExecutor('explain', explainCharts);

export default one;
export { batch };
