// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { platformSize } from '../../../commands/platform/size.ts';
import { platformExecutor } from '../platform-executor.ts';

export default platformExecutor('size', platformSize);
