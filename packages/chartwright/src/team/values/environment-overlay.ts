import type { Values } from '../../core/merge.ts';
import type { Problem } from '../../core/problem.ts';
import { parseYaml, type ParsedYaml, type Source } from '../../core/yaml/source.ts';
import { checkTeamValues } from './check.ts';
import { checkOverlay } from './overlay.ts';

/**
 * Checks `environments/<env>/teams/<team>.yaml`: a team's values in one environment, rooted like the team's own, as Helm
 * lays them over it and over the environment's contract.
 *
 * @param base the team's own `values.yaml`
 * @param contract what `environments/<env>/contract.yaml` holds below `global`
 * @returns what is wrong here and is not wrong with the team's values as such
 */
export function checkTeamOverlay(base: ParsedYaml, contract: Values, overlay: Source): readonly Problem[] {
  const { parsed, problems } = parseYaml(overlay);
  if (parsed === undefined) return problems;
  const known = new Set(checkTeamValues(base).problems.map(keyOf));
  return checkOverlay(base, parsed, { global: contract }).problems.filter((problem) => !known.has(keyOf(problem)));
}

function keyOf({ code, path, found }: Problem): string {
  return [code, path, found].join(' ');
}
