// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { explainPlatform } from '../../../commands/platform/explain/explain.ts';
import { platformExecutor } from '../platform-executor.ts';

export default platformExecutor('explain', explainPlatform);
