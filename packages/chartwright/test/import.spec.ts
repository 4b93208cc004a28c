import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChartOutcome } from '../src/commands/frame/outcome.ts';
import { compareCharts } from '../src/commands/team/compare.ts';
import { lintCharts } from '../src/commands/team/lint.ts';
import { openWorkspace } from '../src/commands/workspace/workspace.ts';
import { hasErrors } from '../src/core/problem.ts';
import { importManifests } from '../src/team/import/import-manifests.ts';
import { readManifests } from '../src/team/import/read-manifests.ts';
import { WorkspaceFolder } from './support/workspace-folder.ts';

/** One application of every kind that is imported, as people write it. */
const source = `
apiVersion: v1
kind: ConfigMap
metadata: {name: settings}
data: {MODE: fast, app.yaml: "a: 1\\n"}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{name: http, port: 80, targetPort: 8080}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      terminationGracePeriodSeconds: 60
      nodeSelector: {kubernetes.io/arch: arm64}
      initContainers:
        - {name: wait, image: "registry.example.com/wait:1.0.0", command: [wait, db]}
        - name: proxy
          image: registry.example.com/proxy:1.0.0
          restartPolicy: Always
          ports: [{name: admin, containerPort: 9000}]
          startupProbe: {httpGet: {path: /up, port: 9000}}
      containers:
        - name: web
          image: registry.example.com/web:1.0.0
          args: [serve]
          ports: [{containerPort: 8080}]
          env:
            - {name: PLAIN, value: "1"}
            - {name: KEY, valueFrom: {secretKeyRef: {name: keys, key: k}}}
            - {name: MODE, valueFrom: {configMapKeyRef: {name: settings, key: MODE}}}
            - {name: NODE, valueFrom: {fieldRef: {fieldPath: spec.nodeName}}}
          envFrom: [{secretRef: {name: more}, prefix: M_}]
          readinessProbe: {httpGet: {path: /ready, port: 8080}, periodSeconds: 5}
          resources: {requests: {cpu: 0.25, memory: 256Mi}, limits: {memory: 512Mi}}
          volumeMounts:
            - {name: cache, mountPath: /cache}
            - {name: keys, mountPath: /keys, readOnly: true}
            - {name: conf, mountPath: /etc/app.yaml, subPath: app.yaml}
      volumes:
        - {name: cache, emptyDir: {sizeLimit: 1Gi}}
        - {name: keys, secret: {secretName: keys, items: [{key: k, path: key.pem}]}}
        - {name: conf, configMap: {name: settings}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  minReplicas: 2
  maxReplicas: 6
  metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 60}}}]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  tls: [{hosts: [shop.example.com], secretName: shop.example.com-tls}]
  rules:
    - host: shop.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: queue}
spec:
  replicas: 1
  serviceName: queue
  selector: {matchLabels: {app: queue}}
  template:
    metadata: {labels: {app: queue}}
    spec:
      containers:
        - name: queue
          image: registry.example.com/queue:1.0.0
          volumeMounts: [{name: data, mountPath: /data}]
  volumeClaimTemplates:
    - metadata: {name: data}
      spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: report}
spec:
  schedule: "0 3 * * *"
  jobTemplate:
    spec:
      backoffLimit: 1
      template: {spec: {restartPolicy: Never, containers: [{name: report, image: "registry.example.com/r:1.0.0"}]}}
---
apiVersion: batch/v1
kind: Job
metadata: {name: seed}
spec:
  template: {spec: {restartPolicy: Never, containers: [{name: seed, image: "registry.example.com/seed:1.0.0"}]}}
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec: {containers: [{name: agent, image: "registry.example.com/agent:1.0.0"}]}
`;

async function outcomeOf(outcomes: AsyncIterable<ChartOutcome>): Promise<ChartOutcome> {
  for await (const outcome of outcomes) return outcome;
  throw new Error('no outcome');
}

describe('an application that is imported', () => {
  const workspace = new WorkspaceFolder();
  const imported = importManifests('app.yaml', readManifests('app.yaml', source), 'shop');
  let root = '';
  beforeAll(() => {
    workspace.write('app.yaml', source);
    root = workspace.team('shop', imported.values);
  });
  afterAll(() => {
    workspace.remove();
  });

  it('is said whole, and passes lint', async () => {
    expect(imported.notes).toEqual([]);
    const { problems } = await outcomeOf(lintCharts(openWorkspace(workspace.root), [root]));
    expect(problems.filter((problem) => hasErrors([problem]))).toEqual([]);
  });

  it('renders all that its manifests say', async () => {
    const compared = compareCharts(openWorkspace(workspace.root), [root], [], { with: 'app.yaml' });
    expect(await outcomeOf(compared)).toMatchObject({ problems: [], text: '59 of 59 facts of app.yaml alike' });
  });

  it('is told where the render says otherwise', async () => {
    workspace.write(
      'other.yaml',
      source.replace('value: "1"', 'value: "2"').replace('minReplicas: 2', 'minReplicas: 3'),
    );
    const { problems, text } = await outcomeOf(
      compareCharts(openWorkspace(workspace.root), [root], [], { with: 'other.yaml' }),
    );
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'import/differs Deployment web spec.template.spec.containers[0].env[0]',
      'import/differs HorizontalPodAutoscaler web spec.minReplicas',
    ]);
    expect(text).toBe('57 of 59 facts of other.yaml alike');
  });
});
