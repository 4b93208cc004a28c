// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { rehearsePlatform } from '../../../commands/platform/rehearse/rehearse.ts';
import { platformExecutor } from '../platform-executor.ts';

export default platformExecutor('rehearse', rehearsePlatform);
