import type { EffectiveTeamValues } from '../generated/team-values.ts';

/** The namespace of a team that names none, as the library chart has it too. */
export function teamNamespace(team: string): string {
  return `team-${team}`;
}

/** The namespace of a team: the one that its values name, or the one that follows from its name. */
export function namespaceOf(values: Pick<EffectiveTeamValues, 'tenant'>): string {
  return values.tenant.namespace ?? teamNamespace(values.tenant.team);
}
