import { type VendorOptions, vendorPlatform } from '../../../commands/platform/vendor/vendor.ts';
import { platformExecutor, type PlatformOptions } from '../platform-executor.ts';

export default platformExecutor<PlatformOptions & VendorOptions>(vendorPlatform);
