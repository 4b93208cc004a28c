import type { DocumentPath } from '../../core/document-path.ts';

/** Manifests that use each kind and field that an import or a comparison reads, and some that neither can say. */
export const everyField = `apiVersion: v1
kind: ConfigMap
metadata: {name: shop}
data: {CURRENCY: EUR}
immutable: true
---
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {example.com/note: a}}
spec:
  type: NodePort
  selector: {app: web}
  sessionAffinity: ClientIP
  ports: [{name: http, port: 80, targetPort: 8080, appProtocol: http}]
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, labels: {team: shop}}
spec:
  replicas: 3
  minReadySeconds: 5
  revisionHistoryLimit: 4
  strategy: {type: Recreate}
  selector: {matchLabels: {app: web}}
  template:
    metadata:
      labels: {app: web, tier: gold}
      annotations: {example.com/a: b}
    spec:
      serviceAccountName: web
      terminationGracePeriodSeconds: 45
      priorityClassName: high
      nodeSelector: {disk: ssd}
      tolerations: [{key: a, operator: Exists}]
      hostNetwork: true
      dnsPolicy: Default
      securityContext: {runAsUser: 1000, runAsGroup: 2000, fsGroup: 3000, supplementalGroups: [4]}
      affinity: {nodeAffinity: {}}
      imagePullSecrets: [{name: registry}]
      initContainers:
        - {name: first, image: "a/first:1", command: [first]}
        - {name: beside, image: "a/beside:1", restartPolicy: Always}
      containers:
        - name: web
          image: a/web:1
          imagePullPolicy: IfNotPresent
          command: [serve]
          args: [fast]
          workingDir: /srv
          stdin: true
          ports: [{name: http, containerPort: 8080}, {name: extra, containerPort: 9000, protocol: UDP, hostPort: 9000}]
          env:
            - {name: A, value: b}
            - {name: C, valueFrom: {secretKeyRef: {name: s, key: k, optional: true}}}
            - {name: D, valueFrom: {configMapKeyRef: {name: shop, key: CURRENCY}}}
            - {name: E, valueFrom: {fieldRef: {fieldPath: metadata.name}}}
            - {name: F, valueFrom: {resourceFieldRef: {resource: limits.memory, divisor: 1Mi, containerName: other}}}
          envFrom: [{prefix: P_, configMapRef: {name: shop, optional: true}}]
          resources: {requests: {cpu: 1, memory: 1Gi}, limits: {memory: 2Gi, example.com/gpu: 1}}
          readinessProbe: {httpGet: {path: /r, port: http, scheme: HTTPS}, periodSeconds: 7, successThreshold: 2}
          livenessProbe: {exec: {command: [live]}, initialDelaySeconds: 3}
          startupProbe: {grpc: {port: 9000, service: s}, failureThreshold: 9}
          lifecycle: {preStop: {exec: {command: [bye]}}}
          securityContext: {privileged: true, capabilities: {add: [NET_ADMIN]}}
          volumeMounts:
            - {name: cache, mountPath: /cache, subPath: sub}
            - {name: conf, mountPath: /conf, readOnly: true}
            - {name: node, mountPath: /node}
      volumes:
        - {name: cache, emptyDir: {medium: Memory, sizeLimit: 32Mi}}
        - {name: conf, configMap: {name: shop, defaultMode: 288, items: [{key: CURRENCY, path: c, mode: 256}]}}
        - {name: node, hostPath: {path: /var}}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: web, annotations: {eks.amazonaws.com/role-arn: "arn:x"}}
automountServiceAccountToken: true
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  minReplicas: 3
  maxReplicas: 9
  metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 55}}}]
  behavior: {scaleDown: {stabilizationWindowSeconds: 60}}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web}
spec: {maxUnavailable: 2, selector: {matchLabels: {app: web}}}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, annotations: {nginx.ingress.kubernetes.io/rewrite-target: /}}
spec:
  tls: [{hosts: [shop.example.com], secretName: web-tls}]
  rules:
    - host: shop.example.com
      http: {paths: [{path: /shop, pathType: Prefix, backend: {service: {name: web, port: {name: http}}}}]}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: report}
spec:
  schedule: 5 4 * * *
  timeZone: Europe/Berlin
  concurrencyPolicy: Replace
  suspend: true
  startingDeadlineSeconds: 60
  successfulJobsHistoryLimit: 2
  failedJobsHistoryLimit: 2
  jobTemplate:
    spec:
      backoffLimit: 1
      activeDeadlineSeconds: 600
      ttlSecondsAfterFinished: 300
      podFailurePolicy: {rules: []}
      template:
        spec:
          restartPolicy: OnFailure
          containers: [{name: report, image: "a/report:1"}]
`;

/** The paths of everything in a value that is no map and no list. */
export function leaves(value: unknown, path: DocumentPath = []): DocumentPath[] {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return [path];
  const steps: DocumentPath = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return steps.flatMap((step) => leaves((value as Record<string | number, unknown>)[step], [...path, step]));
}
