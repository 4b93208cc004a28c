import { renderCharts } from '../../../commands/team/render.ts';
import { gateExecutor } from '../run-gate.ts';

const { one, batch } = gateExecutor(renderCharts);

export default one;
export { batch };
