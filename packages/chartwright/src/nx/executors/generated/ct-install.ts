// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { ctInstallCharts } from '../../../commands/team/chart-testing/install.ts';
import { chartExecutor } from '../chart-executor.ts';

const { one, batch } = chartExecutor('ct-install', ctInstallCharts);

export default one;
export { batch };
