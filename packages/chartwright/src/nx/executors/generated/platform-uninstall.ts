// Generated from packages/chartwright/src/commands/table.ts by `npm run generate`; do not edit.

import { uninstallPlatform } from '../../../commands/platform/uninstall.ts';
import { platformExecutor } from '../platform-executor.ts';

export default platformExecutor('uninstall', uninstallPlatform);
