import { type ImagesOptions, platformImages } from '../../../gates/platform/images.ts';
import { platformExecutor, type PlatformOptions } from '../platform-executor.ts';

export default platformExecutor<PlatformOptions & ImagesOptions>(platformImages);
