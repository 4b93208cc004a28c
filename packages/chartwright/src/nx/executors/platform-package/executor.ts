import { packagePlatform } from '../../../gates/platform/package-platform.ts';
import { platformExecutor } from '../platform-executor.ts';

export default platformExecutor(packagePlatform);
