import type { Values } from '../../core/merge.ts';
import type { TeamValues } from '../generated/team-values.ts';
import { teamFolder } from './chart.ts';
import { yamlText } from '../../core/yaml/text.ts';

/** First line of each `values.yaml` the tool wrote; editors complete and check by it. */
export const schemaLine = '# yaml-language-server: $schema=values.schema.json';

/**
 * The first `values.yaml` of a team. It is the team's own from then on, so it has no header of the tool's and contains
 * only the given values: defaults stay in the schema, where they can improve.
 */
export function renderTeamValues(values: TeamValues): string {
  const { tenant, workloads = {}, ...rest } = values;
  return [
    schemaLine,
    '# This file is yours. Every key with its default: values.schema.json, or README.md for a start.',
    '',
    '# What the platform grants the team; a change here is reviewed by the platform.',
    yamlText({ tenant }).trimEnd(),
    '',
    '# What the team runs, keyed by name. Add one: npx nx generate workload ' +
      tenant.team +
      ' <name> --image=… --port=…',
    yamlText({ workloads, ...rest }),
  ].join('\n');
}

/**
 * A team's first `environments/<env>/teams/<team>.yaml`, its own from then on.
 *
 * @param values rooted like the team's own
 */
export function renderTeamOverlay(team: string, values: Values): string {
  const own = `${teamFolder(team)}/values.yaml`;
  return `# Values of team ${team} in this environment, laid over ${own} and rooted like it.\n${yamlText(values)}`;
}
