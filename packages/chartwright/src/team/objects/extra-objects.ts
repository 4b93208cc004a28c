import type { ManifestObject } from '../../kube/manifest.ts';
import { isMap } from '../../core/untyped.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { objectOf } from './written-objects.ts';

/** The objects under `extraObjects` by their keys, for checks that locate what they find by its path in the values. */
export function extraObjects({ extraObjects: written }: Pick<EffectiveTeamValues, 'extraObjects'>) {
  return Object.entries(written).flatMap(([key, value]: [string, unknown]): (readonly [string, ManifestObject])[] =>
    isMap(value) ? [[key, objectOf(value, '')]] : [],
  );
}
