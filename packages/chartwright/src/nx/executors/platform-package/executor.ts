import { packagePlatform } from '../../../commands/platform/package.ts';
import { platformExecutor } from '../platform-executor.ts';

export default platformExecutor(packagePlatform);
