// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { reachPlatform } from '../../../commands/platform/reach/reach.ts';
import { platformExecutor } from '../platform-executor.ts';

export default platformExecutor('reach', reachPlatform);
