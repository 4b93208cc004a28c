import { describe, expect, it } from 'vitest';
import { objectsIn } from '../platform-object.fixture.ts';
import { budgetFindings } from './budgets.ts';

const deployment = (replicas: string, name = 'a'): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name}, namespace: n }\nspec: { ${replicas} template: { metadata: { labels: { app: a } } } }\n`;

const budget = (limit: string, selector = 'matchLabels: { app: a }'): string =>
  `---\napiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: a, namespace: n }\nspec: { ${limit} selector: { ${selector} } }\n`;

const scaled = (min: number): string =>
  `---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: a, namespace: n }\nspec: { minReplicas: ${min}, scaleTargetRef: { kind: Deployment, name: a } }\n`;

const operated = (kind: string, spec: string): string =>
  `apiVersion: monitoring.coreos.com/v1\nkind: ${kind}\nmetadata: { name: platform, namespace: n }\nspec: { ${spec} }\n`;

const found = (text: string, production = true): string[] =>
  budgetFindings(objectsIn(text), production).map(
    ({ severity, path, found }) => `${severity} ${path.split(': ')[1]} ${found}`,
  );

describe('a budget that lets no pod go', () => {
  it.each([
    [deployment('replicas: 2,') + budget('minAvailable: 2,'), 'spec.minAvailable minAvailable 2 of 2 pods'],
    [deployment('replicas: 2,') + budget('minAvailable: 3,'), 'spec.minAvailable minAvailable 3 of 2 pods'],
    [deployment('') + budget('minAvailable: 1,'), 'spec.minAvailable minAvailable 1 of one pod'],
    [deployment('replicas: 3,') + budget('minAvailable: 100%,'), 'spec.minAvailable minAvailable 100% of 3 pods'],
    [deployment('replicas: 3,') + budget('minAvailable: 67%,'), 'spec.minAvailable minAvailable 67% of 3 pods'],
    [deployment('replicas: 3,') + budget('maxUnavailable: 0,'), 'spec.maxUnavailable maxUnavailable 0 of 3 pods'],
    [deployment('replicas: 3,') + budget('maxUnavailable: 0%,'), 'spec.maxUnavailable maxUnavailable 0% of 3 pods'],
    [deployment('replicas: 3,') + budget(''), 'spec neither minAvailable nor maxUnavailable of 3 pods'],
    [deployment('') + scaled(2) + budget('minAvailable: 2,'), 'spec.minAvailable minAvailable 2 of 2 pods'],
    [deployment('replicas: 2,') + budget('maxUnavailable: 0,', ''), 'spec.maxUnavailable maxUnavailable 0 of 2 pods'],
    [
      operated('Prometheus', 'replicas: 2') + budget('minAvailable: 100%,', 'matchLabels: { prometheus: platform }'),
      'spec.minAvailable minAvailable 100% of 2 pods',
    ],
    [
      operated('Alertmanager', 'replicas: 3') +
        budget('maxUnavailable: 0,', 'matchLabels: { app.kubernetes.io/name: alertmanager }'),
      'spec.maxUnavailable maxUnavailable 0 of 3 pods',
    ],
  ])('is refused in production, and warned of elsewhere: %#', (text, words) => {
    expect(found(text)).toEqual([`error ${words}`]);
    expect(found(text, false)).toEqual([`warning ${words}`]);
  });

  it.each([
    deployment('replicas: 2,') + budget('minAvailable: 1,'),
    deployment('replicas: 3,') + budget('minAvailable: 66%,'),
    deployment('replicas: 1,') + budget('maxUnavailable: 1%,'),
    deployment('replicas: 2,') + budget('maxUnavailable: 1,'),
    deployment('') + scaled(3) + budget('minAvailable: 2,'),
    deployment('replicas: 1,') + `---\n${deployment('replicas: 1,', 'b')}` + budget('minAvailable: 1,'),
    operated('Prometheus', 'replicas: 1, shards: 2') +
      budget('minAvailable: 1,', 'matchLabels: { prometheus: platform }'),
    // None of its pods is there, or of no known number: it keeps no node.
    deployment('replicas: 2,') + budget('maxUnavailable: 0,', 'matchLabels: { app: other }'),
  ])('is no other: %#', (text) => {
    expect(found(text)).toEqual([]);
  });
});
