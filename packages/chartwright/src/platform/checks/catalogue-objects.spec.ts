import { describe, expect, it } from 'vitest';
import type { Problem } from '../../core/problem.ts';
import { catalogueOf } from '../model/catalogue.ts';
import { objectsIn } from '../platform-object.fixture.ts';
import { catalogueFindings } from './catalogue-objects.ts';

const description = `description: Logs
chart: { repository: https://charts.example.com, version: 1.0.0 }
ring: observability
services:
  http: { name: logs-gateway, port: 80 }
workloads: [statefulset/logs]
aws:
  identity: { serviceAccount: logs }
`;

const rendered = `
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: logs }
---
apiVersion: v1
kind: Service
metadata: { name: logs-gateway }
spec: { ports: [{ port: 80 }] }
---
apiVersion: v1
kind: ServiceAccount
metadata: { name: logs }
`;

function findings(
  text: string,
  { profile = 'eks' as const, installed = true, objects = rendered, values = {} } = {},
): Problem[] {
  const [component] = catalogueOf([{ file: 'catalogue/logs.yaml', text }]).values();
  if (component === undefined) throw new Error('no component');
  const chosen = new Map([['logs', { component, installed, external: !installed }]]);
  return catalogueFindings(objectsIn(objects, 'observability'), { chosen, profile, mode: 'rings', values });
}

describe('the description of a component', () => {
  it('is right where each name is a rendered object of its namespace', () => {
    expect(findings(description)).toEqual([]);
  });

  it('may name a workload by the modes of the chart', () => {
    const text = description.replace('[statefulset/logs]', '[deployment/logs|statefulset/logs]');
    expect(findings(text)).toEqual([]);
    expect(findings(text, { objects: rendered.replace('name: logs }', 'name: other }') })).toHaveLength(1);
  });

  it('may name a Service that the values switch off', () => {
    const text = description.replace('port: 80 }', 'port: 80, switch: gateway.enabled }');
    const objects = rendered.replace('logs-gateway', 'other');
    expect(findings(text, { objects })).toHaveLength(1);
    expect(findings(text, { objects, values: { logs: { gateway: { enabled: true } } } })).toHaveLength(1);
    expect(findings(text, { objects, values: { logs: { gateway: { enabled: false } } } })).toEqual([]);
  });

  it.each([
    ['workload', 'statefulset/logs', 'statefulset/log', '6:13', 'workloads[0]', 'the StatefulSet log of logs'],
    [
      'kind of a workload',
      'statefulset/logs',
      'deployment/logs',
      '6:13',
      'workloads[0]',
      'the Deployment logs of logs',
    ],
    ['Service', 'logs-gateway', 'logs-gatway', '5:17', 'services.http.name', 'the Service logs-gatway of logs'],
    ['port', 'port: 80', 'port: 8080', '5:37', 'services.http.port', 'port 8080 of the Service logs-gateway'],
    [
      'ServiceAccount',
      'serviceAccount: logs',
      'serviceAccount: logger',
      '8:31',
      'aws.identity.serviceAccount',
      'the ServiceAccount logger of logs',
    ],
  ])(
    'is refused with a %s that is not rendered, with its place in the description',
    (_, from, to, place, path, found) => {
      const [problem, ...others] = findings(description.replace(from, to));
      expect(others).toEqual([]);
      expect(problem).toMatchObject({ code: 'platform/catalogue-object', file: 'catalogue/logs.yaml', path });
      expect(`${problem?.line}:${problem?.column}`).toBe(place);
      expect(problem?.found).toContain(found);
    },
  );

  it('gets the name that was probably meant, and the chart that renders it', () => {
    expect(findings(description.replace('logs-gateway', 'logs-gatway'))).toMatchObject([
      { expected: 'one of logs-gateway (chart logs 1.0.0)', fix: 'did you mean `logs-gateway`?' },
    ]);
  });

  it('is not checked where the component is not installed, and its role on EKS only', () => {
    expect(findings(description, { objects: '', installed: false })).toEqual([]);
    const account = description.replace('serviceAccount: logs', 'serviceAccount: logger');
    expect(findings(account, { profile: 'kind' as 'eks' })).toEqual([]);
  });
});
