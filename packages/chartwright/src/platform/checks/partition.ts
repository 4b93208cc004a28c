import { type ComponentFacts, isListed } from '../model/facts.ts';
import { type Mode, namespaceOf, releaseOf, singleNamespace } from '../model/rings.ts';
import type { Problem } from '../../core/problem.ts';
import { nameOf, platformFinding, type PlatformObject } from '../platform-object.ts';

/** Differences that belong to no component; every other difference that no component lists is a mistake. */
const ringsOwn: ComponentFacts['onlyIn'] = [
  {
    mode: 'rings',
    kinds: ['Namespace'],
    names: ['*'],
    reason: 'a single release has one namespace, which is there before it',
  },
];

/**
 * Every object of the single render is in exactly one ring, and the rings have nothing else, but for what is listed.
 *
 * @param facts list the differences of components
 */
export function partitionFindings(
  single: readonly PlatformObject[],
  rings: readonly PlatformObject[],
  facts: ComponentFacts,
): Problem[] {
  const listed = [...ringsOwn, ...facts.onlyIn];
  const of = (mode: Mode) => listed.filter((one) => one.mode === mode);
  return [
    ...missing(single, rings, of('single'), 'no ring has'),
    ...missing(rings, single, of('rings'), 'the single release has not'),
  ];
}

function missing(
  from: readonly PlatformObject[],
  others: readonly PlatformObject[],
  listed: ComponentFacts['onlyIn'],
  where: string,
): Problem[] {
  const there = new Set(others.flatMap(keysOf));
  return from.flatMap((at) => {
    if (
      keysOf(at).some((key) => there.has(key)) ||
      listed.some((one) => one.kinds.includes(at.kind) && isListed(at.name, one.names))
    )
      return [];
    return [
      platformFinding(at, [], {
        code: 'platform/not-partitioned',
        found: `${nameOf(at)}${at.ring === undefined ? '' : ` of ring ${at.ring}`}, which ${where}`,
        expected: 'the same objects in one release and in all rings together, their namespaces aside',
        fix: "set the chart's names apart from the release (fullnameOverride), or list the difference under `onlyIn` of the component, with its reason",
      }),
    ];
  });
}

/**
 * An object by what is the same in both ways: not by its namespace, and not by the part of its name that a chart takes
 * from the release or its namespace (`linkerd-platform-mesh-tap` of a ring is `linkerd-platform-tap`).
 */
function keysOf({ group, kind, name, ring }: PlatformObject): string[] {
  const names = new Set([name]);
  if (ring !== undefined)
    for (const part of [releaseOf(ring), namespaceOf(ring, 'rings')]) names.add(name.replaceAll(part, singleNamespace));
  return [...names].map((one) => JSON.stringify([group, kind, one]));
}
