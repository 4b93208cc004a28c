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
  ['cluster/refused', /no matches for kind/, `${log}Error: resource mapping not found: no matches for kind "X"\n`],
];

describe('what a cluster said', () => {
  it.each(messages)('is told as %s, by its closing words', (code, found, stderr) => {
    const problem = clusterProblem(cluster, stderr);
    expect(problem).toMatchObject({ code, file: 'kind-dev', severity: 'error' });
    expect(problem.found).toMatch(found);
    expect(problem.found).not.toMatch(/level=/);
  });
});
