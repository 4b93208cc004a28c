import type { Values } from '../../core/merge.ts';
import type { Problem } from '../../core/problem.ts';
import type { ParsedYaml, Source } from '../../core/yaml/source.ts';
import { checkTeamValues } from './check.ts';
import { overlayProblems } from './overlay.ts';

/**
 * Checks `environments/<env>/teams/<team>.yaml`: a team's values in one environment, rooted like the team's own, as Helm
 * lays them over it and over the environment's contract.
 *
 * @param base the team's own `values.yaml`
 * @param contract what `environments/<env>/contract.yaml` holds below `global`
 * @returns what is wrong here and is not wrong with the team's values as such
 */
export function checkTeamOverlay(base: ParsedYaml, contract: Values, overlay: Source): readonly Problem[] {
  return overlayProblems(base, checkTeamValues(base).problems, [{ source: overlay, between: { global: contract } }]);
}
