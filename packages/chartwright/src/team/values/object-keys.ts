import { isMap } from '../../core/untyped.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { isFreeInPods, whyKept } from '../terms/kept.ts';
import type { ValueFault } from './value-fault.ts';
import { mapsIn, objectsOf } from './object-nodes.ts';

/**
 * Keys of the platform's in labels and annotations anywhere in `extraObjects`, such as those of a pod template. Those of
 * an object itself are a rule's matter (`schemas/team.rules.yaml`), which Helm applies too.
 */
export function objectKeyFaults(values: EffectiveTeamValues): ValueFault[] {
  const granted: readonly string[] = values.global.platform.grants.keys;
  return objectsOf(values).flatMap((object) =>
    [...mapsIn(object)].flatMap(({ path, value }) =>
      ['labels', 'annotations'].flatMap((map) => {
        const place = [...path, map];
        // `extraObjects.<key>.metadata.labels`
        const isOfRule = path.length === 3 && path[2] === 'metadata';
        const keys = isMap(value[map]) && !isOfRule ? Object.keys(value[map]) : [];
        return keys.flatMap((key): ValueFault[] => {
          // The API server takes capitals in the prefix of an annotation's key.
          const reason = whyKept('keys', key.toLowerCase()) ?? whyKept('keys', key);
          if (reason === undefined || granted.includes(key)) return [];
          if (map === 'labels' && path.at(-1) === 'metadata' && isFreeInPods(key)) return [];
          return [
            {
              code: 'values/object-key',
              path: [...place, key],
              on: 'key',
              found: `"${key}"`,
              expected: `a key of the team's own: this one is kept by the platform, since ${reason}`,
              fix: 'remove it, or ask the platform for global.platform.grants.keys',
            },
          ];
        });
      }),
    ),
  );
}
