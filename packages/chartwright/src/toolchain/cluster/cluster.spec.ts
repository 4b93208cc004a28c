import { describe, expect, it } from 'vitest';
import { type Cluster, clusterProblem } from './cluster.ts';

const cluster = { context: 'kind-dev' } as Cluster;
const log =
  'level=INFO msg="found symbolic link in path. Contents of linked file included and used" path=/a resolved=/b\n';

/** Messages as the real programs gave them, on a real API server. */
const messages: readonly (readonly [code: string, found: RegExp, stderr: string])[] = [
  [
    'cluster/not-ready',
    /^"UPGRADE FAILED: resource Deployment\/platform-edge\/traefik not ready\. .*deadline exceeded"$/,
    `${log}level=WARN msg="upgrade failed" name=platform-edge error="resource…"\nError: UPGRADE FAILED: resource Deployment/platform-edge/traefik not ready. status: InProgress, message: Available: 0/1\ncontext deadline exceeded\n`,
  ],
  ['cluster/not-ready', /^"UPGRADE FAILED: context deadline/, 'Error: UPGRADE FAILED: context deadline exceeded\n'],
  [
    'cluster/conflict',
    /webhook\.cert-manager\.io/,
    `${log}Error: UPGRADE FAILED: conflict occurred while applying object /cert-manager-webhook admissionregistration.k8s.io/v1, Kind=MutatingWebhookConfiguration: Apply failed with 1 conflict: conflict with "kubectl-patch" using admissionregistration.k8s.io/v1: .webhooks[name="webhook.cert-manager.io"].failurePolicy\n`,
  ],
  [
    'cluster/unreachable',
    /connection refused/,
    'Error: Kubernetes cluster unreachable: Get "https://127.0.0.1:6443/version": dial tcp 127.0.0.1:6443: connect: connection refused\n',
  ],
  [
    'cluster/unreachable',
    /^"Kubernetes cluster/,
    'Error: Kubernetes cluster unreachable: Get "https://10.0.0.1/version": context deadline exceeded\n',
  ],
  [
    'cluster/unreachable',
    /was refused/,
    'The connection to the server 127.0.0.1:26444 was refused - did you specify the right host or port?\n',
  ],
  [
    'cluster/forbidden',
    /cannot list resource/,
    'Error from server (Forbidden): nodes is forbidden: User "jo" cannot list resource "nodes" in API group "" at the cluster scope\n',
  ],
  [
    'cluster/no-definition',
    /kind \\"Schedule\\"/,
    `${log}Error: unable to build kubernetes objects from release manifest: resource mapping not found for name: "teams" namespace: "platform-dr" from "": no matches for kind "Schedule" in version "velero.io/v1" ensure CRDs are installed first\n`,
  ],
  [
    'cluster/old-definition',
    /^"failed to create typed patch object .*\.spec\.template\.ttl/,
    'Error: failed to create typed patch object (platform-dr/teams; velero.io/v1, Kind=Schedule): .spec.template.ttl: field not declared in schema\n',
  ],
  [
    'cluster/webhook-down',
    /webhook \\"policy\.example\.com\\"/,
    'Error from server (InternalError): Internal error occurred: failed calling webhook "policy.example.com": failed to call webhook: Post "https://policy.policy.svc:443/validate?timeout=5s": dial tcp 10.96.3.4:443: connect: connection refused\n',
  ],
  [
    'cluster/release-size',
    /Too long: may not be more/,
    'Error: create: failed to create: Secret "sh.helm.release.v1.platform-dr.v1" is invalid: data: Too long: may not be more than 1048576 bytes\n',
  ],
  [
    'cluster/slow',
    /^"Unable to connect/,
    'Unable to connect to the server: stream error: stream ID 1; INTERNAL_ERROR; received from peer\n',
  ],
  [
    'cluster/slow',
    /time allotted/,
    'Error from server (Timeout): the server was unable to return a response in the time allotted, but may still be processing requests (get nodes)\n',
  ],
  ['cluster/refused', /is immutable/, `${log}Error: UPGRADE FAILED: spec.selector: field is immutable\n`],
];

describe('a message of a cluster', () => {
  it.each(messages)('is reported as %s, by its closing words', (code, found, stderr) => {
    const problem = clusterProblem(cluster, stderr);
    expect(problem).toMatchObject({ code, file: 'kind-dev', severity: 'error' });
    expect(problem.found).toMatch(found);
    expect(problem.found).not.toMatch(/level=/);
  });
});
