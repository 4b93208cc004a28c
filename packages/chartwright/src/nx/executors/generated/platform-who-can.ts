// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { whoCanPlatform } from '../../../commands/platform/who-can/who-can.ts';
import { platformExecutor } from '../platform-executor.ts';

export default platformExecutor('who-can', whoCanPlatform);
