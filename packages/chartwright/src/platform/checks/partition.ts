import { type ComponentFacts, isListed } from '../model/facts.ts';
import { type Mode, namespaceOf, releaseOf, singleNamespace } from '../model/rings.ts';
import type { Problem } from '../../core/problem.ts';
import { hookEvents, platformFinding, type PlatformObject } from '../platform-object.ts';
import { nameOf } from '../../kube/installed-object.ts';

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
 * Objects of `helm test` are not compared: they exist only while somebody runs a test.
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
  const [installedAtOnce, installedByRing] = [single, rings].map((objects) => objects.filter((at) => !isTest(at)));
  const onlySingle = missing(installedAtOnce ?? [], installedByRing ?? [], of('single'));
  const onlyRings = missing(installedByRing ?? [], installedAtOnce ?? [], of('rings'));
  const renamed = sameButForChance(onlySingle, onlyRings);
  return [
    ...reported(onlySingle, renamed, 'no ring has'),
    ...reported(onlyRings, renamed, 'the single release has not'),
  ];
}

function isTest(at: PlatformObject): boolean {
  const events = hookEvents(at);
  // Helm 2's `test-success` still counts.
  return events.length > 0 && events.every((event) => event === 'test' || event === 'test-success');
}

function missing(
  from: readonly PlatformObject[],
  others: readonly PlatformObject[],
  listed: ComponentFacts['onlyIn'],
): PlatformObject[] {
  const there = new Set(others.flatMap(keysOf));
  return from.filter(
    (at) =>
      !keysOf(at).some((key) => there.has(key)) &&
      !listed.some((one) => one.kinds.includes(at.kind) && isListed(at.name, one.names)),
  );
}

/**
 * Pairs of objects that one template renders, whose names differ only in a part that it draws at random: the two
 * renders of the same object.
 */
function sameButForChance(
  single: readonly PlatformObject[],
  rings: readonly PlatformObject[],
): ReadonlySet<PlatformObject> {
  const paired = new Set<PlatformObject>();
  for (const at of single) {
    const twin = rings.find(
      (other) =>
        !paired.has(other) &&
        other.object.source === at.object.source &&
        other.group === at.group &&
        other.kind === at.kind &&
        namesOf(other).some((name) => differByChance(name, at.name)),
    );
    if (twin !== undefined) paired.add(at).add(twin);
  }
  return paired;
}

/** Fewest characters of a random part; Kubernetes' own `generateName` and most charts use five or more. */
const shortestChance = 4;

/** Whether two names have one segment, between dashes or dots, that differs, of equal length, and of letters and digits. */
function differByChance(one: string, other: string): boolean {
  const [parts, others] = [one, other].map((name) => name.split(/[-.]/));
  if (parts === undefined || parts.length !== others?.length || one.length !== other.length) return false;
  const differing = parts.filter((part, index) => part !== others[index]);
  return (
    parts.length > 1 &&
    differing.length === 1 &&
    differing.every((part) => part.length >= shortestChance) &&
    parts.every((part, index) => part.length === others[index]?.length)
  );
}

function reported(objects: readonly PlatformObject[], renamed: ReadonlySet<PlatformObject>, where: string): Problem[] {
  return objects.flatMap((at) => {
    if (renamed.has(at)) return [];
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
function keysOf(at: PlatformObject): string[] {
  return namesOf(at).map((name) => JSON.stringify([at.group, at.kind, name]));
}

function namesOf({ name, ring }: PlatformObject): string[] {
  const names = new Set([name]);
  if (ring !== undefined)
    for (const part of [releaseOf(ring), namespaceOf(ring, 'rings')]) names.add(name.replaceAll(part, singleNamespace));
  return [...names];
}
