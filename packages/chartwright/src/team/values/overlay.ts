import type { Values } from '../../core/merge.ts';
import { distinct, inEnvironment, type Problem } from '../../core/problem.ts';
import { LayeredYaml, unplaced } from '../../core/yaml/layered-yaml.ts';
import { parseYaml, type ParsedYaml, type Source } from '../../core/yaml/source.ts';
import { valuePath } from '../../core/yaml/value-path.ts';
import { checkTeamValues, type TeamCheck } from './check.ts';
import { contractProblems } from './platform-contract.ts';

/**
 * Checks a values file that is merged over a chart's own, such as `ci/kind-values.yaml`, as Helm merges the two.
 *
 * A problem is located in the overlay where that contains its path, and else in the chart's values. Problems that the
 * chart's own check reports are among them; {@link overlayProblems} leaves those out.
 */
export function checkOverlay(base: ParsedYaml, overlay: ParsedYaml): TeamCheck {
  return checkTeamValues(new LayeredYaml([base, overlay]));
}

/** Values that are laid over a chart's own: a file, or an environment with the file that a team may have there. */
export interface Overlay {
  readonly source?: Source | undefined;
  /** Values of the tool's that come after the chart's and before the file: an environment's contract. */
  readonly between?: Values;
  /** Name of the environment that they are of; the problems then name it. */
  readonly environment?: string;
}

/** The check of a chart's values with an overlay, and the values as they are merged; absent where it cannot be parsed. */
export interface OverlayCheck extends TeamCheck {
  readonly values?: ParsedYaml;
}

/**
 * Problems of overlays that the chart's own values do not have: a fault is reported once, where it was made. An overlay
 * that repeats a wrong value has that fault too, since fixing the chart's values leaves it there.
 *
 * @param base the chart's own values
 * @param known problems that the chart's own check reports
 * @param overlays in the order in which they are reported
 */
export function overlayProblems(
  base: ParsedYaml,
  known: readonly Problem[],
  overlays: readonly Overlay[],
): readonly Problem[] {
  return distinct(overlayChecks(base, { problems: known }, overlays).flatMap(({ problems }) => problems));
}

/**
 * As {@link overlayProblems}, one check an overlay: its own problems, and the values that it makes of the chart's.
 *
 * @param own the check of the chart's own values
 */
export function overlayChecks(base: ParsedYaml, own: TeamCheck, overlays: readonly Overlay[]): readonly OverlayCheck[] {
  const reported = new Set(own.problems.map(keyOf));
  return overlays.map(({ source, between = {}, environment }): OverlayCheck => {
    const { parsed, problems } = source === undefined ? { problems: [] } : parseYaml(source);
    if (problems.length > 0) return { problems };
    const values = new LayeredYaml([base, unplaced(between), ...(parsed === undefined ? [] : [parsed])]);
    const check = checkTeamValues(values, own);
    const added = check.problems.filter(
      (problem) => !reported.has(keyOf(problem)) || parsed?.has(valuePath(parsed.value, problem.path)) === true,
    );
    return {
      ...check,
      values,
      problems: [
        ...(parsed === undefined ? [] : contractProblems(parsed)),
        ...(environment === undefined
          ? added
          : added.map((problem) => inEnvironment(whereToMend(problem, base, values), environment))),
      ],
    };
  });
}

/** A problem of a key that is absent, at its nearest parent in the team's own values: there one mend serves everywhere. */
function whereToMend(problem: Problem, base: ParsedYaml, values: ParsedYaml): Problem {
  const path = valuePath(values.value, problem.path);
  return values.has(path) ? problem : { ...problem, ...base.locate(path) };
}

/** Without the place: a key that is missing in both files is looked for in the overlay. */
function keyOf({ code, path, found }: Problem): string {
  return JSON.stringify([code, path, found]);
}
