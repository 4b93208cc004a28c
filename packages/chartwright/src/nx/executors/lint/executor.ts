import { lintCharts } from '../../../commands/team/lint.ts';
import { gateExecutor } from '../run-gate.ts';

const { one, batch } = gateExecutor(lintCharts);

export default one;
export { batch };
