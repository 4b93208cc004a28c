import { validateCharts } from '../../../commands/team/validate.ts';
import { gateExecutor } from '../run-gate.ts';

const { one, batch } = gateExecutor(validateCharts);

export default one;
export { batch };
