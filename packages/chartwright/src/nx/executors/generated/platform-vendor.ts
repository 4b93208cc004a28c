// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { vendorPlatform } from '../../../commands/platform/vendor/vendor.ts';
import { platformExecutor } from '../platform-executor.ts';

export default platformExecutor('vendor', vendorPlatform);
