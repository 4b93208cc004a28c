import type { Values } from '../../core/merge.ts';
import { LayeredYaml, unplaced } from '../../core/yaml/layered-yaml.ts';
import type { ParsedYaml } from '../../core/yaml/source.ts';
import { checkTeamValues, type TeamCheck } from './check.ts';

/**
 * Checks a values file that is laid over a chart's own, such as `ci/kind-values.yaml`, as Helm would merge the two.
 *
 * A problem is located in the overlay where its path stands there, and else in the chart's values; those in the chart's
 * values are told too, also when the chart's own check has told them.
 *
 * @param between values of the tool's that come after the chart's and before the overlay: an environment's contract
 */
export function checkOverlay(base: ParsedYaml, overlay: ParsedYaml, between: Values = {}): TeamCheck {
  return checkTeamValues(new LayeredYaml([base, unplaced(between), overlay]));
}
