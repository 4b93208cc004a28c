import type { InstalledObject } from '../installed-object.ts';

/** Returns the marks of one change; `before` is undefined for a new object, `after` for one that is gone. */
export type MarkRule = (before: InstalledObject | undefined, after: InstalledObject | undefined) => string[];
