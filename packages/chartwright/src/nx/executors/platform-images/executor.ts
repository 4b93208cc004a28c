import { type ImagesOptions, platformImages } from '../../../commands/platform/images/images.ts';
import { platformExecutor, type PlatformOptions } from '../platform-executor.ts';

export default platformExecutor<PlatformOptions & ImagesOptions>(platformImages);
