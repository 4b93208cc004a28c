import { type VendorOptions, vendorPlatform } from '../../../gates/platform/vendor.ts';
import { platformExecutor, type PlatformOptions } from '../platform-executor.ts';

export default platformExecutor<PlatformOptions & VendorOptions>(vendorPlatform);
