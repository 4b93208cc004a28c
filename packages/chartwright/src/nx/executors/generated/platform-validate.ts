// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { validatePlatform } from '../../../commands/platform/validate.ts';
import { platformExecutor } from '../platform-executor.ts';

export default platformExecutor('validate', validatePlatform);
