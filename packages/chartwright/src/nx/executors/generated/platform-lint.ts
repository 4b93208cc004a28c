// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { lintPlatform } from '../../../commands/platform/lint.ts';
import { platformExecutor } from '../platform-executor.ts';

export default platformExecutor('lint', lintPlatform);
