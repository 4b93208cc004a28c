{{/*
The gateway's Service, which Grafana alone reaches, and the policy by which Loki and Tempo are reached by the platform
alone: neither knows who asks.
*/}}
{{- define "lib-platform.grafana.gateway.network" }}
{{- /* Given the dict "context" and "doors". */}}
---
apiVersion: v1
kind: Service
metadata:
  name: platform-grafana-gateway
  namespace: {{ .context.namespaces.observability | quote }}
  labels:
    {{- include "lib-platform.labels" .context | nindent 4 }}
spec:
  selector:
    app.kubernetes.io/name: platform-grafana-gateway
  ports:
    {{- range $name, $door := .doors }}
    - name: {{ printf "https-%s" $name | trunc 15 | trimSuffix "-" }}
      port: {{ $door.port }}
      targetPort: {{ $name }}
    {{- end }}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: platform-grafana-gateway
  namespace: {{ .context.namespaces.observability | quote }}
  labels:
    {{- include "lib-platform.labels" .context | nindent 4 }}
spec:
  maxUnavailable: 1
  selector:
    matchLabels:
      app.kubernetes.io/name: platform-grafana-gateway
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: platform-grafana-gateway
  namespace: {{ .context.namespaces.observability | quote }}
  labels:
    {{- include "lib-platform.labels" .context | nindent 4 }}
spec:
  podSelector:
    matchLabels:
      app.kubernetes.io/name: platform-grafana-gateway
  policyTypes: [Ingress]
  ingress:
    - from:
        - podSelector:
            matchLabels:
              app.kubernetes.io/name: grafana
      ports:
        {{- range $name, $door := .doors }}
        - { protocol: TCP, port: {{ $door.port }} }
        {{- end }}
        # The mesh's, where both sides are in it.
        - { protocol: TCP, port: 4143 }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: platform-logs-and-traces
  namespace: {{ .context.namespaces.observability | quote }}
  labels:
    {{- include "lib-platform.labels" .context | nindent 4 }}
spec:
  podSelector:
    matchExpressions:
      - { key: app.kubernetes.io/name, operator: In, values: [loki, tempo] }
  policyTypes: [Ingress]
  ingress:
    - from:
        - podSelector: {}
        - namespaceSelector:
            matchLabels: { chartwright.dev/platform: "true" }
{{- end -}}
