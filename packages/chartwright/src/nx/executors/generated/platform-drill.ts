// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { drillTeam } from '../../../commands/platform/drill/drill.ts';
import { platformExecutor } from '../platform-executor.ts';

export default platformExecutor('drill', drillTeam);
