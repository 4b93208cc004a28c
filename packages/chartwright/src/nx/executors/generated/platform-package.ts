// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { packagePlatform } from '../../../commands/platform/package.ts';
import { platformExecutor } from '../platform-executor.ts';

export default platformExecutor('package', packagePlatform);
