// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { installPlatform } from '../../../commands/platform/install/install.ts';
import { platformExecutor } from '../platform-executor.ts';

export default platformExecutor('install', installPlatform);
