// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { diffPlatform } from '../../../commands/platform/diff/diff.ts';
import { platformExecutor } from '../platform-executor.ts';

export default platformExecutor('diff', diffPlatform);
