import { packageCharts } from '../../../commands/team/package.ts';
import { gateExecutor } from '../run-gate.ts';

const { one, batch } = gateExecutor(packageCharts);

export default one;
export { batch };
