import { type PlatformCase, renderPlatform } from './platform.ts';
import type { Rendering } from './rendering.ts';

const rendered = new Map<string, Promise<Rendering>>();

/** Renders the ring `observability`, on kind by default; each case is rendered only once per spec file. */
export function observability(wanted: Partial<PlatformCase> = {}): Promise<Rendering> {
  const key = JSON.stringify(wanted);
  const known = rendered.get(key) ?? renderPlatform({ profile: 'kind', ring: 'observability', ...wanted });
  rendered.set(key, known);
  return known;
}
