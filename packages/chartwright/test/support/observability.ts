import { type PlatformCase, renderPlatform } from './platform.ts';
import type { Rendering } from './rendering.ts';

const rendered = new Map<string, Promise<Rendering>>();

/** The ring `observability`, on kind unless told otherwise; what was rendered before in this file is not rendered again. */
export function observability(wanted: Partial<PlatformCase> = {}): Promise<Rendering> {
  const key = JSON.stringify(wanted);
  const known = rendered.get(key) ?? renderPlatform({ profile: 'kind', ring: 'observability', ...wanted });
  rendered.set(key, known);
  return known;
}
