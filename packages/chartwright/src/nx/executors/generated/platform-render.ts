// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { renderPlatform } from '../../../commands/platform/render.ts';
import { platformExecutor } from '../platform-executor.ts';

export default platformExecutor('render', renderPlatform);
