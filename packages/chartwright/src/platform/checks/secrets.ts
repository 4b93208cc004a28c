import { mapOf } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import { type ComponentFacts, isListed } from '../model/facts.ts';
import { platformFinding, type PlatformObject } from '../platform-object.ts';

/** Secrets by which charts keep configuration. */
const configuration = ['*-config', '*-configuration'];

/**
 * A Secret with contents in the render is in every release Secret, every pull request's diff and every Git repository.
 *
 * @param facts name the Secrets whose contents may appear there
 */
export function secretFindings(objects: readonly PlatformObject[], facts: ComponentFacts): Problem[] {
  const listed = [...configuration, ...facts.renderedSecrets.flatMap(({ names }) => names)];
  return objects.flatMap((at) => {
    if (at.kind !== 'Secret' || at.group !== '') return [];
    const keys = [...Object.entries(mapOf(at.value['data'])), ...Object.entries(mapOf(at.value['stringData']))]
      .filter(([, value]) => value !== '' && value !== null)
      .map(([key]) => key);
    if (keys.length === 0 || isListed(at.name, listed)) return [];
    return [
      platformFinding(at, ['data'], {
        code: 'platform/rendered-secret',
        severity: 'warning',
        found: `contents for ${keys.join(', ')} (not shown)`,
        expected: 'no secret in a render: an existing Secret, named in the values',
        fix: "name a Secret of your own with the chart's existingSecret, and make it outside of Helm",
      }),
    ];
  });
}
