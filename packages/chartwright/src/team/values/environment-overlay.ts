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
 * @param contract the values below `global` in `environments/<env>/contract.yaml`
 * @returns problems of the overlay that the team's own values do not have already
 */
export function checkTeamOverlay(base: ParsedYaml, contract: Values, overlay: Source): readonly Problem[] {
  return overlayProblems(base, checkTeamValues(base).problems, [{ source: overlay, between: { global: contract } }]);
}
