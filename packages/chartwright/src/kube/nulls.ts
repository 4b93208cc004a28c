import type { KnownKind } from './catalog.ts';
import { isMap, type Untyped } from '../core/untyped.ts';

/**
 * The object as the API server reads it. To Kubernetes' own types a field with null is a field left out, as templates
 * often render it (`annotations:` with nothing below); a custom kind has that in `metadata` alone.
 *
 * @returns the object itself when it has no such null
 */
export function withoutNulls(value: Untyped, origin: KnownKind['origin']): Untyped {
  if (origin === 'kubernetes') return prune(value) as Untyped;
  const metadata = prune(value['metadata']);
  return metadata === value['metadata'] ? value : { ...value, metadata };
}

function prune(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(prune);
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isMap(value)) return value;
  let changed: Record<string, unknown> | undefined;
  for (const [key, item] of Object.entries(value)) {
    const pruned = item === null ? undefined : prune(item);
    if (pruned === item) continue;
    changed ??= { ...value };
    if (pruned === undefined) Reflect.deleteProperty(changed, key);
    else changed[key] = pruned;
  }
  return changed ?? value;
}
