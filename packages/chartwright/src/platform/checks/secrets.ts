import { mapOf } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import { platformFinding, type PlatformObject } from '../platform-object.ts';

/** Secrets whose contents may stand in a render, and why. */
export const renderedSecrets: readonly { readonly name: RegExp; readonly reason: string }[] = [
  {
    name: /^alertmanager-/,
    reason: "Alertmanager's configuration, which the operator reads from a Secret; it names files, no credentials",
  },
  {
    name: /-am-relabel-confg$/,
    reason: "which label tells two Prometheis apart, which the operator reads from a Secret (its chart's spelling)",
  },
  { name: /-(config|configuration)$/, reason: 'configuration that its chart keeps in a Secret' },
  { name: /^linkerd-/, reason: 'the static trust of a trial cluster, in a single release' },
];

/** A Secret with contents in the render is in every release Secret, every pull request's diff and every Git repository. */
export function secretFindings(objects: readonly PlatformObject[]): Problem[] {
  return objects.flatMap((at) => {
    if (at.kind !== 'Secret' || at.group !== '') return [];
    const keys = [...Object.entries(mapOf(at.value['data'])), ...Object.entries(mapOf(at.value['stringData']))]
      .filter(([, value]) => value !== '' && value !== null)
      .map(([key]) => key);
    if (keys.length === 0 || renderedSecrets.some(({ name }) => name.test(at.name))) return [];
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
