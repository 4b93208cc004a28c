import type { EffectiveTeamValues } from '../generated/team-values.ts';

/** The terms by which a team's objects are checked: what the platform grants the team, and what the environment offers. */
export type ObjectTerms = Pick<EffectiveTeamValues, 'global' | 'tenant'> &
  Partial<Pick<EffectiveTeamValues, 'externalSecrets' | 'extraObjects' | 'needs' | 'workloads'>>;
