import { describe, expect, it } from 'vitest';
import { readManifest } from '../../kube/manifest.ts';
import { platformObjects } from '../platform-object.ts';
import { namespaceLevelFindings } from './pod-security.ts';

const daemonSet = (hostPath: string): string => `
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: agent, namespace: platform-dr }
spec:
  template:
    spec:
      containers: [{ name: agent, image: a }]
      volumes: [${hostPath}]
`;

function found(level: string, text: string): string[] {
  const labels = `{ pod-security.kubernetes.io/enforce: ${level} }`;
  const namespace = `apiVersion: v1\nkind: Namespace\nmetadata: { name: platform-dr, labels: ${labels} }\n`;
  const { objects } = readManifest(`${namespace}---${text}`, 'x.yaml');
  const all = platformObjects([{ ring: 'dr', namespace: 'platform-dr', objects }], ({ kind }) => kind === 'Namespace');
  return namespaceLevelFindings(all).map(({ path, found: what, fix }) => `${path}: ${what}; ${fix}`);
}

describe('pods in a namespace of the platform', () => {
  const onNode = daemonSet('{ name: pods, hostPath: { path: /var/lib/kubelet/pods } }');

  it('are refused by what the namespace enforces', () => {
    expect(found('baseline', onNode)).toEqual([
      expect.stringMatching(
        /^DaemonSet\/platform-dr\/agent: spec\.template\.spec\.volumes\[0\].*hostPath.*, while the namespace platform-dr enforces baseline; set the pods' security context, or platform\.base\.namespaces\.platform-dr\.podSecurity to a lower level$/,
      ),
    ]);
  });

  it('are reported once, with how much more there is', () => {
    expect(found('restricted', onNode)).toEqual([expect.stringMatching(/, and \d+ more, while/)]);
  });

  it('are accepted where it enforces less, or they keep to it', () => {
    expect(found('privileged', onNode)).toEqual([]);
    expect(found('baseline', daemonSet('{ name: tmp, emptyDir: {} }'))).toEqual([]);
  });
});
