import { distinctBy, valueAt } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import { finding, shown } from '../finding.ts';
import type { ManifestObject } from '../manifest.ts';
import { isPart, podPartsOf, podTemplatesOf } from '../pods.ts';
import { baselineControls } from './baseline.ts';
import type { Control, Violation } from './control.ts';
import { restrictedControls } from './restricted.ts';

/** A level of the Pod Security Standards that a namespace enforces. */
export type PodSecurityLevel = 'baseline' | 'restricted';

const controls: Readonly<Record<PodSecurityLevel, readonly Control[]>> = {
  baseline: baselineControls,
  restricted: [...baselineControls, ...restrictedControls],
};

/** What is not written in a custom kind may be its operator's to set. */
function isWritten({ value }: ManifestObject, at: Violation['at']): boolean {
  return (valueAt(value, at) ?? null) !== null;
}

/**
 * Fields by which the pods of an object break the level of their namespace. Pod Security admission refuses such pods;
 * of a controller it only warns, and the refusal then shows in events.
 *
 * @returns one error a field, with the name of the control in what is expected
 */
export function podSecurityFindings(object: ManifestObject, level: PodSecurityLevel): Problem[] {
  const problems = [...podTemplatesOf(object), ...podPartsOf(object)].flatMap((pod) =>
    controls[level].flatMap(({ name, violations }) =>
      violations(pod)
        .filter(({ at }) => !isPart(pod) || isWritten(object, at))
        .map(({ at, found = shown(object, at), expected, fix }) =>
          finding(object, at, {
            code: 'objects/pod-security',
            found,
            expected: `${expected} (Pod Security, level ${level}: ${name})`,
            fix,
          }),
        ),
    ),
  );
  // A level holds what the one below it holds, so a field may break both.
  return distinctBy(problems, ({ path }) => path);
}
