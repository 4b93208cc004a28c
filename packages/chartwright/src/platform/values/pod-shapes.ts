import type { Values } from '../../core/merge.ts';
import { isMap } from '../../core/untyped.ts';

const leaf = null;

/** Fields of a pod's and of a container's security context together (Kubernetes API reference, v1). */
const securityContext: Values = {
  allowPrivilegeEscalation: leaf,
  appArmorProfile: { type: leaf, localhostProfile: leaf },
  capabilities: { add: leaf, drop: leaf },
  enabled: leaf,
  fsGroup: leaf,
  fsGroupChangePolicy: leaf,
  privileged: leaf,
  procMount: leaf,
  readOnlyRootFilesystem: leaf,
  runAsGroup: leaf,
  runAsNonRoot: leaf,
  runAsUser: leaf,
  runAsUserName: leaf,
  seLinuxChangePolicy: leaf,
  seLinuxOptions: { level: leaf, role: leaf, type: leaf, user: leaf },
  seccompProfile: { type: leaf, localhostProfile: leaf },
  supplementalGroups: leaf,
  supplementalGroupsPolicy: leaf,
  sysctls: leaf,
  windowsOptions: { gmsaCredentialSpec: leaf, gmsaCredentialSpecName: leaf, hostProcess: leaf, runAsUserName: leaf },
};

/** Fields of a probe (Kubernetes API reference, v1). */
const probe: Values = {
  enabled: leaf,
  exec: { command: leaf },
  failureThreshold: leaf,
  grpc: { port: leaf, service: leaf },
  httpGet: { host: leaf, httpHeaders: leaf, path: leaf, port: leaf, scheme: leaf },
  initialDelaySeconds: leaf,
  periodSeconds: leaf,
  successThreshold: leaf,
  tcpSocket: { host: leaf, port: leaf },
  terminationGracePeriodSeconds: leaf,
  timeoutSeconds: leaf,
};

/** How a Deployment, a StatefulSet or a DaemonSet replaces its pods (Kubernetes API reference, apps/v1). */
const strategy: Values = { type: leaf, rollingUpdate: { maxSurge: leaf, maxUnavailable: leaf, partition: leaf } };

/** Amounts by resource; devices and huge pages have names of their own with a slash or a dash. */
const amounts: Values = { cpu: leaf, memory: leaf, 'ephemeral-storage': leaf };

const shapes: readonly (readonly [key: RegExp, shape: Values])[] = [
  [/securityContext$/i, securityContext],
  [/^(liveness|readiness|startup)Probe$/, probe],
  [/^(deploymentStrategy|updateStrategy|strategy)$/, strategy],
  [/^resources$/, { limits: amounts, requests: amounts, claims: leaf }],
  [/^affinity$/, { nodeAffinity: {}, podAffinity: {}, podAntiAffinity: {} }],
];

/**
 * The fields of a part of a pod that charts hand over whole, by the name that they all give it.
 *
 * @param path of a map, of which the last key that names such a part decides
 * @param own what the chart itself has in that map
 * @returns undefined for other maps, also for one of that name that a chart has given a form of its own
 */
export function podShape(path: readonly string[], own: Values): Values | undefined {
  const at = path.findLastIndex((key) => shapes.some(([pattern]) => pattern.test(key)));
  const shape = shapes.find(([pattern]) => pattern.test(path[at] ?? ''))?.[1];
  if (at < 0 || shape === undefined) return undefined;
  // A chart may put names of its own between: `securityContext.operator`.
  const fields = path.slice(at + 1).reduce<Values>((known, key) => {
    const below = known[key];
    return isMap(below) ? below : known;
  }, shape);
  const isNamed = at === path.length - 1 || fields !== shape;
  const keys = Object.keys(own);
  return (keys.length > 0 || isNamed) && keys.every((key) => Object.hasOwn(fields, key)) ? fields : undefined;
}
