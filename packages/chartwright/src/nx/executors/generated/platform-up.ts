// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { bringUp } from '../../../commands/platform/up.ts';
import { platformExecutor } from '../platform-executor.ts';

export default platformExecutor('up', bringUp);
