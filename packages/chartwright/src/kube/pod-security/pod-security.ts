import { distinctBy } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import { finding, shown } from '../finding.ts';
import type { ManifestObject } from '../manifest.ts';
import { podTemplatesOf } from '../pods.ts';
import { baselineControls } from './baseline.ts';
import type { Control } from './control.ts';
import { restrictedControls } from './restricted.ts';

/** A level of the Pod Security Standards that a namespace enforces. */
export type PodSecurityLevel = 'baseline' | 'restricted';

const controls: Readonly<Record<PodSecurityLevel, readonly Control[]>> = {
  baseline: baselineControls,
  restricted: [...baselineControls, ...restrictedControls],
};

/**
 * Fields by which the pods of an object break the level of their namespace. Pod Security admission refuses such pods;
 * of a controller it only warns, and the refusal then shows in events.
 *
 * @returns one error a field, with the name of the control in what is expected
 */
export function podSecurityFindings(object: ManifestObject, level: PodSecurityLevel): Problem[] {
  const problems = podTemplatesOf(object).flatMap((pod) =>
    controls[level].flatMap(({ name, violations }) =>
      violations(pod).map(({ at, found = shown(object, at), expected, fix }) =>
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
