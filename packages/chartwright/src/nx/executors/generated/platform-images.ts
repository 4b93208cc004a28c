// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { platformImages } from '../../../commands/platform/images/images.ts';
import { platformExecutor } from '../platform-executor.ts';

export default platformExecutor('images', platformImages);
