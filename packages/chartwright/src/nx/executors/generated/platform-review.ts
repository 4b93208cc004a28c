// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { reviewWorkspace } from '../../../commands/platform/review/review.ts';
import { platformExecutor } from '../platform-executor.ts';

export default platformExecutor('review', reviewWorkspace);
