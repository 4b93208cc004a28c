// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { updateCrds } from '../../../commands/platform/crds.ts';
import { platformExecutor } from '../platform-executor.ts';

export default platformExecutor('crds', updateCrds);
