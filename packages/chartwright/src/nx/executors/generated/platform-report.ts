// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { reportWorkspace } from '../../../commands/platform/report/report.ts';
import { platformExecutor } from '../platform-executor.ts';

export default platformExecutor('report', reportWorkspace);
