import { namespaceOf, releaseOf, singleNamespace } from '../model/rings.ts';
import type { Problem } from '../../core/problem.ts';
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
  {
    mode: 'rings',
    kinds: ['ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'],
    name: /^platform-mesh-trust-anchor$/,
    reason: 'guards the Secret of the trust anchor, which a single release has not',
  },
  {
    mode: 'rings',
    kinds: ['Bundle'],
    name: /^platform-trust$/,
    reason: 'trust for the edge; in a single release its webhook would not answer yet',
  },
  {
    mode: 'single',
    kinds: ['Secret'],
    name: /^aws-load-balancer-tls$/,
    reason: "the certificate of the controller's webhook; in rings cert-manager makes it",
  },
  {
    mode: 'rings',
    kinds: ['Certificate', 'Issuer'],
    name: /^aws-load-balancer-/,
    reason: "cert-manager makes the certificate of the controller's webhook",
  },
  {
    mode: 'single',
    kinds: ['ServiceAccount', 'ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding', 'Job'],
    name: /^platform-admission(-create|-patch)?$/,
    reason: "jobs make the certificate of the Prometheus operator's webhook, since cert-manager may not answer yet",
  },
  {
    mode: 'rings',
    kinds: ['Certificate', 'Issuer'],
    name: /^platform-(admission|root-cert|root-issuer|self-signed-issuer)$/,
    reason: "cert-manager makes the certificate of the Prometheus operator's webhook",
  },
];

/** Every object of the single render is in exactly one ring, and the rings have nothing else, but for what is listed. */
export function partitionFindings(single: readonly PlatformObject[], rings: readonly PlatformObject[]): Problem[] {
  return [
    ...missing(single, rings, 'single', 'no ring has'),
    ...missing(rings, single, 'rings', 'the single release has not'),
  ];
}

function missing(
  from: readonly PlatformObject[],
  others: readonly PlatformObject[],
  mode: ModeOnly['mode'],
  where: string,
): Problem[] {
  const there = new Set(others.flatMap(keysOf));
  return from.flatMap((at) => {
    if (
      keysOf(at).some((key) => there.has(key)) ||
      modeOnly.some((one) => one.mode === mode && one.kinds.includes(at.kind) && one.name.test(at.name))
    )
      return [];
    return [
      platformFinding(at, [], {
        code: 'platform/not-partitioned',
        found: `${nameOf(at)}${at.ring === undefined ? '' : ` of ring ${at.ring}`}, which ${where}`,
        expected: 'the same objects in one release and in all rings together, their namespaces aside',
        fix: "set the chart's names apart from the release (fullnameOverride), or list the difference with its reason",
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
