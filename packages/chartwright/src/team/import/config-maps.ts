import { mapOf } from '../../core/untyped.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { secretFaults } from '../values/secrets.ts';
import { rootOf } from './root.ts';
import type { Draft } from './draft.ts';
import type { Notes } from './notes.ts';
import type { SecretKeys } from './pod-reading.ts';

/**
 * What several workloads share. A ConfigMap that holds nothing but secrets, or binary data, has nothing to say.
 *
 * @param secretKeys as {@link secretKeysOf} finds them
 */
export function configMapsOf(
  objects: readonly ManifestObject[],
  secretKeys: ReadonlyMap<string, SecretKeys>,
  notes: Notes,
): Draft {
  return Object.fromEntries(
    objects.flatMap((object) => {
      const root = rootOf(object);
      root.ignore('immutable', false);
      const texts = Object.entries(root.textMap('data'));
      notes.rest(root);
      const secret = secretKeys.get(object.name)?.keys;
      for (const key of secret ?? []) notes.secret(object, ['data', key], object.name, key);
      const data = Object.fromEntries(texts.filter(([key]) => secret?.has(key) !== true));
      return Object.keys(data).length === 0 ? [] : [[object.name, { data }]];
    }),
  );
}

/** What of ConfigMaps is secret, by their names; those of which nothing is are not among them. */
export function secretKeysOf(objects: readonly ManifestObject[]): Map<string, SecretKeys> {
  return new Map(
    objects.flatMap(({ name, value }) => {
      const texts = Object.entries(mapOf(value['data']));
      const keys = texts
        .filter(([key, text]) => secretFaults({ data: { [key]: text } }).length > 0)
        .map(([key]) => key);
      return keys.length === 0 ? [] : [[name, { keys: new Set(keys), areAll: keys.length === texts.length }] as const];
    }),
  );
}
