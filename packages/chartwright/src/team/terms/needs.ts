import type { ManifestObject } from '../../kube/manifest.ts';
import { mapOf, textOf, valueAt } from '../../core/untyped.ts';
import type { ObjectTerms } from './object-terms.ts';
import type { EffectiveTeamValues, EffectiveTeamValuesNeed } from '../generated/team-values.ts';

/** What the variables of a need begin with: `MAIN_DB_` of `main-db`. */
export function prefixOfNeed(name: string): string {
  return `${name.replaceAll('-', '_').toUpperCase()}_`;
}

/** The variables of a need whose type the environment answers. Without an answer they are not known. */
export function variablesOfNeed(name: string, { global, needs = {} }: Needs): string[] {
  const keys = Object.keys(answerOf(global, needs[name])?.connection ?? {});
  return keys.map((key) => prefixOfNeed(name) + key.replaceAll(/[A-Z]/g, '_$&').toUpperCase());
}

/** What the needs of a team are judged by. */
type Needs = Pick<EffectiveTeamValues, 'global'> & Partial<Pick<EffectiveTeamValues, 'needs'>>;

/** The environment's answer of a need. */
export function answerOf(
  global: EffectiveTeamValues['global'],
  need: { readonly type: string } | undefined,
): EffectiveTeamValuesNeed | undefined {
  const { types } = global.platform.needs;
  return need !== undefined && Object.hasOwn(types, need.type) ? types[need.type] : undefined;
}

/** The ConfigMaps that the connections of a team's needs are read from. */
export function configMapsOfNeeds({ global, tenant, needs = {} }: ObjectTerms): string[] {
  return Object.entries(needs).flatMap(([name, need]) =>
    Object.values(answerOf(global, need)?.connection ?? {}).flatMap(({ configMap }) =>
      configMap === undefined ? [] : [configMap.replaceAll('<name>', name).replaceAll('<team>', tenant.team)],
    ),
  );
}

/**
 * Whether an object is one by which the environment answers a need of the team: by its label, which no team can set, and
 * of a kind that the answer has.
 */
export function isOfNeed({ apiVersion, kind, value }: ManifestObject, { global, needs = {} }: Needs): boolean {
  const name = textOf(mapOf(valueAt(value, ['metadata', 'labels']))['chartwright.dev/need']);
  if (name === undefined || !Object.hasOwn(needs, name)) return false;
  const objects = Object.values(answerOf(global, needs[name])?.objects ?? {});
  return objects.some((object) => object.apiVersion === apiVersion && object.kind === kind);
}
