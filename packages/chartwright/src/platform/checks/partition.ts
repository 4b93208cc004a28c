import type { Problem } from '../../schema/problem.ts';
import { nameOf, platformFinding, type PlatformObject } from '../platform-object.ts';

/** What one way of installing has and the other has not, and why. */
interface ModeOnly {
  readonly mode: 'single' | 'rings';
  readonly kinds: readonly string[];
  readonly name: RegExp;
  readonly reason: string;
}

/** The listed differences; every other one is a mistake. */
export const modeOnly: readonly ModeOnly[] = [
  {
    mode: 'rings',
    kinds: ['Namespace'],
    name: /./,
    reason: 'a single release has one namespace, which is there before it',
  },
  {
    mode: 'single',
    kinds: ['Secret', 'ConfigMap'],
    name: /^linkerd-identity-/,
    reason: 'the identity of the mesh by lookup; in rings cert-manager and trust-manager make it',
  },
  {
    mode: 'rings',
    kinds: ['Certificate', 'Issuer', 'ClusterIssuer', 'Bundle'],
    name: /linkerd/,
    reason: 'the identity of the mesh by cert-manager and trust-manager',
  },
];

/** Every object of the single render is in exactly one ring, and the rings have nothing else, but for what is listed. */
export function partitionFindings(
  single: readonly PlatformObject[],
  rings: readonly PlatformObject[],
): Problem[] {
  return [
    ...missing(single, rings, 'single', 'no ring'),
    ...missing(rings, single, 'rings', 'the single release'),
  ];
}

function missing(
  from: readonly PlatformObject[],
  others: readonly PlatformObject[],
  mode: ModeOnly['mode'],
  where: string,
): Problem[] {
  const there = new Set(others.map(keyOf));
  return from.flatMap((at) => {
    if (there.has(keyOf(at)) || modeOnly.some((one) => one.mode === mode && one.kinds.includes(at.kind) && one.name.test(at.name)))
      return [];
    return [
      platformFinding(at, [], {
        code: 'platform/not-partitioned',
        found: `${nameOf(at)}${at.ring === undefined ? '' : ` of ring ${at.ring}`}, which ${where} has`,
        expected: 'the same objects in one release and in all rings together, their namespaces aside',
        mend: "set the chart's names apart from the release (fullnameOverride), or list the difference with its reason",
      }),
    ];
  });
}

/** Namespaces differ between the two ways. What stands outside the platform's does not. */
function keyOf({ group, kind, name }: PlatformObject): string {
  return JSON.stringify([group, kind, name]);
}
