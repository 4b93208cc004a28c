import { describe, expect, it } from 'vitest';
import { acceptedFindings } from '../../kube/api-rules/accepted-findings.ts';
import { teamObject } from './objects.fixture.ts';

const deployment = (spec: object, container: object = {}) =>
  teamObject('apps/v1', 'Deployment', 'a', {
    spec: { template: { spec: { ...spec, containers: [{ name: 'a', image: 'example.com/a:1', ...container }] } } },
  });
const found = (object: Parameters<typeof acceptedFindings>[0]): string[] =>
  acceptedFindings(object).map(
    ({ code, path }) => `${code} ${path.replace(/^.*?: /, '').replace('spec.template.spec.', '')}`,
  );

describe('values that Kubernetes refuses later', () => {
  it.each([
    [{ tolerations: [{ key: 'gpu', operator: 'Exists', value: 'x' }] }, 'tolerations[0].value'],
    [{ tolerations: [{ value: 'x' }] }, 'tolerations[0]'],
    [{ tolerations: [{ key: 'gpu', tolerationSeconds: 3 }] }, 'tolerations[0].tolerationSeconds'],
  ])('are tolerations that contradict themselves: %j', (spec, path) => {
    expect(found(deployment(spec))).toEqual([`objects/value ${path}`]);
  });

  it.each([
    [{ args: ['a\0b'] }, 'args[0]'],
    [{ env: [{ name: 'A', value: '\0' }] }, 'env[0].value'],
    [
      { readinessProbe: { httpGet: { httpHeaders: [{ name: 'A', value: 'a\r\nb' }] } } },
      'readinessProbe.httpGet.httpHeaders[0].value',
    ],
  ])('are texts that no program or server can be given: %j', (container, path) => {
    expect(found(deployment({}, container))).toEqual([`objects/value containers[0].${path}`]);
  });

  it('are claims of nothing, and annotations and ConfigMaps that are too large', () => {
    const claim = (storage: string) =>
      teamObject('v1', 'PersistentVolumeClaim', 'a', {
        spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage } } },
      });
    expect(found(claim('0Gi'))).toEqual(['objects/value spec.resources.requests.storage']);
    expect(found(claim('1Gi'))).toEqual([]);
    const annotated = (length: number) =>
      teamObject('v1', 'ConfigMap', 'a', { metadata: { annotations: { a: 'x'.repeat(length) } } });
    expect(found(annotated(256 * 1024 - 1))).toEqual([]);
    expect(found(annotated(256 * 1024))).toEqual(['objects/value metadata.annotations']);
    expect(found(teamObject('v1', 'ConfigMap', 'a', { data: { a: 'x'.repeat(1024 * 1024 + 1) } }))).toEqual([
      'objects/value data',
    ]);
  });
});

describe('references of a container', () => {
  const env = [
    { name: 'A', value: '1' },
    { name: 'B', value: '$(A) $$(C) $(KUBERNETES_SERVICE_HOST) $(OTHER_SERVICE_HOST)' },
  ];

  it('lead to variables that come before, or that Kubernetes sets', () => {
    expect(found(deployment({}, { env, args: ['$(B)', '$(date +%F)'] }))).toEqual([]);
    expect(found(deployment({}, { env: env.toReversed() }))).toEqual(['objects/variable containers[0].env[0].value']);
    expect(found(deployment({}, { env, command: ['$(C)'] }))).toEqual(['objects/variable containers[0].command[0]']);
    expect(found(deployment({ enableServiceLinks: false }, { env }))).toEqual([
      'objects/variable containers[0].env[1].value',
    ]);
  });

  it('lead to variables in the path of a mount, in whatever case', () => {
    const mount = (subPathExpr: string) => ({ env, volumeMounts: [{ name: 'a', mountPath: '/a', subPathExpr }] });
    expect(found(deployment({ volumes: [{ name: 'a', emptyDir: {} }] }, mount('$(A)/b')))).toEqual([]);
    for (const text of ['$(NOSUCH)', '$(date)'])
      expect(found(deployment({ volumes: [{ name: 'a', emptyDir: {} }] }, mount(text)))).toEqual([
        'objects/variable containers[0].volumeMounts[0].subPathExpr',
      ]);
  });

  it('may lead to what a ConfigMap brings', () => {
    expect(found(deployment({}, { envFrom: [{ configMapRef: { name: 'a' } }], args: ['$(C)'] }))).toEqual([]);
  });
});
