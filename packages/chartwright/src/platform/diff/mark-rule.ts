import type { PlatformObject } from '../platform-object.ts';

/** Returns the marks of one change; `before` is undefined for a new object, `after` for one that is gone. */
export type MarkRule = (before: PlatformObject | undefined, after: PlatformObject | undefined) => string[];
