import { readFileSync } from 'node:fs';
import { SchemaCatalog, type SchemaBundle } from './catalog.ts';
import { readManifest, type ManifestObject } from './manifest.ts';

/** A bundle as it is shipped. */
export function shippedBundle(name: 'core' | 'custom'): SchemaBundle {
  const file = new URL(`../../../../schemas/kubernetes/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as SchemaBundle;
}

/** The catalog as users have it before they add definitions of their own. */
export function shippedCatalog(): SchemaCatalog {
  return SchemaCatalog.of({ core: shippedBundle('core'), bundles: [shippedBundle('custom')] });
}

/** The objects of a manifest that must parse. */
export function objectsOf(text: string): readonly ManifestObject[] {
  const { objects, problems } = readManifest(text, 'manifest.yaml');
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return objects;
}

/** A valid Deployment, Service, autoscaler and the like, as `helm template` prints them. */
export const GOOD_MANIFEST = `---
# Source: payments/templates/serviceaccount.yaml
apiVersion: v1
kind: ServiceAccount
metadata:
  name: web
  namespace: team-a
  annotations:
---
# Source: payments/templates/service.yaml
apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: team-a
  labels: &labels
    app.kubernetes.io/name: web
    app.kubernetes.io/version: "1.0"
spec:
  selector:
    app.kubernetes.io/name: web
  ports:
    - name: http
      port: 80
      targetPort: http
---
# Source: payments/templates/deployment.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: team-a
  creationTimestamp: null
spec:
  replicas: 2
  selector:
    matchLabels:
      app.kubernetes.io/name: web
  template:
    metadata:
      labels:
        app.kubernetes.io/name: web
    spec:
      serviceAccountName: web
      containers:
        - name: web
          image: registry.example.com/web:1.0.0
          ports:
            - name: http
              containerPort: 8080
          env:
            - name: LEVEL
              value: info
          resources:
            requests:
              cpu: 0.5
              memory: 128Mi
            limits:
              cpu: 1
              memory: 1e9
          readinessProbe:
            httpGet:
              path: /healthz
              port: http
          volumeMounts:
            - name: tmp
              mountPath: /tmp
      volumes:
        - name: tmp
          emptyDir: {}
---
# Source: payments/templates/hpa.yaml
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: web
  namespace: team-a
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: web
  maxReplicas: 4
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: 70
---
# Source: payments/templates/route.yaml
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: web
  namespace: team-a
spec:
  parentRefs:
    - name: public
      namespace: ingress
  hostnames:
    - web.example.com
  rules:
    - matches:
        - path:
            type: PathPrefix
            value: /
      filters:
        - type: RequestRedirect
          requestRedirect:
            statusCode: 301
    - backendRefs:
        - name: web
          port: 80
---
# Source: payments/templates/servicemonitor.yaml
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: web
  namespace: team-a
spec:
  selector:
    matchLabels:
      app.kubernetes.io/name: web
  endpoints:
    - port: http
      interval: 30s
---
# Source: payments/templates/certificate.yaml
apiVersion: cert-manager.io/v1
kind: Certificate
metadata:
  name: web
  namespace: team-a
spec:
  secretName: web-tls
  dnsNames:
    - web.example.com
  issuerRef:
    kind: ClusterIssuer
    name: public
`;
