import { describe, expect, it } from 'vitest';
import { objectsIn } from '../platform-object.fixture.ts';
import { type ClusterDiff, diffData, diffMarkdown, diffText } from './diff-report.ts';
import { diffObjects } from '../../kube/diff/object-changes.ts';

const before = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: grafana, labels: { helm.sh/chart: grafana-1 } }
spec:
  template:
    spec:
      containers:
        - { name: sidecar, image: "sidecar:1" }
        - { name: grafana, image: "grafana:1", env: [{ name: DB_PASSWORD, value: hunter2 }, { name: LEVEL, value: info }] }
---
apiVersion: v1
kind: Secret
metadata: { name: s }
data: { token: b25l }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: c }
data:
  config.yaml: |
    a: 1
    b: 2
---
apiVersion: v1
kind: ServiceAccount
metadata: { name: gone, labels: { helm.sh/chart: grafana-1 } }
`;
const after = before
  .replaceAll('grafana-1', 'grafana-2')
  .replace('grafana:1', 'grafana:2')
  .replace('hunter2', 'hunter3')
  .replace('b25l', 'dHdv')
  .replace('b: 2', 'b: 3')
  .replace('name: gone', 'name: new');

function compared(from: string, to: string): ClusterDiff {
  return { cluster: 'dev', note: '', ...diffObjects(objectsIn(from), objectsIn(to)) };
}

describe('the comparison of two renders', () => {
  it('lists objects that came and went, and each field that differs', () => {
    expect(diffText([compared(before, after)], 'main')).toBe(
      `dev, compared with main: 1 objects added, 1 removed, 3 changed
~ ConfigMap/platform-observability/c (observability)
    data["config.yaml"]
      -b: 2
      +b: 3
~ Deployment/platform-observability/grafana (observability)
    ! restarts pods: its pod template differs
    metadata.labels["helm.sh/chart"]: "grafana-1" → "grafana-2"
    spec.template.spec.containers[grafana].image: "grafana:1" → "grafana:2"
    spec.template.spec.containers[grafana].env[DB_PASSWORD].value: (not shown) → (not shown)
~ Secret/platform-observability/s (observability)
    data.token: (not shown) → (not shown)
- ServiceAccount/platform-observability/gone (observability)
+ ServiceAccount/platform-observability/new (observability)`,
    );
  });

  it.each([diffText, diffData, diffMarkdown])('shows no secret: %o', (report) => {
    const text = JSON.stringify(report([compared(before, after)], 'main'));
    for (const secret of ['hunter2', 'hunter3', 'b25l', 'dHdv']) expect(text).not.toContain(secret);
  });

  it('counts what differs in the versions of its labels alone, and lists nothing that is the same', () => {
    const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: a, labels: { helm.sh/chart: x-1 } }\n';
    expect(diffObjects(objectsIn(account), objectsIn(account.replace('x-1', 'x-2')))).toEqual({
      changes: [],
      relabelled: 1,
    });
    expect(diffObjects(objectsIn(before), objectsIn(before))).toEqual({ changes: [], relabelled: 0 });
  });

  it('knows the entries of a list by their names, and reports another order', () => {
    const swapped = before
      .replace('        - { name: sidecar, image: "sidecar:1" }\n', '')
      .replace(' }] }\n', ' }] }\n        - { name: sidecar, image: "sidecar:1" }\n');
    expect(compared(before, swapped).changes.map(({ fields }) => fields)).toEqual([
      [{ path: 'spec.template.spec.containers (order)', before: '[sidecar] [grafana]', after: '[grafana] [sidecar]' }],
    ]);
  });

  it('reports an object that moves to another ring', () => {
    const diff = {
      cluster: 'dev',
      note: '',
      ...diffObjects(
        objectsIn('apiVersion: v1\nkind: Namespace\nmetadata: { name: web }\n', 'mesh'),
        objectsIn('apiVersion: v1\nkind: Namespace\nmetadata: { name: web }\n', 'edge'),
      ),
    };
    expect(diffText([diff], 'main')).toContain(
      '~ Namespace/web (edge, moved from ring mesh: deleted there, made anew here)',
    );
  });

  it('is data for programs, and fits into a comment of a pull request', () => {
    const parsed = diffData([compared(before, after)], 'main') as {
      clusters: { changes: { kind: string; marks: unknown[] }[] }[];
    };
    expect(parsed.clusters[0]?.changes.find(({ kind }) => kind === 'Deployment')?.marks).toEqual([
      { kind: 'restarts', why: 'its pod template differs' },
    ]);
    const many = Array.from(
      { length: 2000 },
      (_, index) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c${index} }\ndata: { a: "DATA" }\n`,
    ).join('---\n');
    const markdown = diffMarkdown([compared(many, many.replaceAll('DATA', 'other'))], 'main');
    expect(markdown.length).toBeLessThan(65_536);
    expect(markdown).toContain('does not fit into a comment');
  });

  it('lets nothing in a text end its block of Markdown', () => {
    const text = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata: { a: "x\\ny" }\n';
    expect(diffMarkdown([compared(text, text.replace('x', 'a ` and ```` </details>'))], 'main')).toContain('`````diff');
  });
});
