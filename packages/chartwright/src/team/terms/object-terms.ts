import type { EffectiveTeamValues } from '../generated/team-values.ts';

/** What a team's objects are held to: what the platform grants the team, and what the environment offers every team. */
export type ObjectTerms = Pick<EffectiveTeamValues, 'global' | 'tenant'>;
