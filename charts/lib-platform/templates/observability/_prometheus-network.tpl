{{/*
Who may reach Prometheus and Alertmanager. Neither authenticates its clients: a client that reaches them can read the
metrics of every team, send alerts, and silence those of others.
*/}}
{{- define "lib-platform.metrics-network-policy" -}}
{{- /* Given the context. */ -}}
{{- $prometheus := .platform.prometheus -}}
{{- if and $prometheus.networkPolicy.enabled (has "kube-prometheus-stack" .installed) }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: platform-metrics
  namespace: {{ .namespaces.observability | quote }}
  labels:
    {{- include "lib-platform.labels" . | nindent 4 }}
spec:
  podSelector:
    matchExpressions:
      - { key: app.kubernetes.io/name, operator: In, values: [prometheus, alertmanager] }
      - { key: app.kubernetes.io/managed-by, operator: In, values: [prometheus-operator] }
  policyTypes: [Ingress]
  ingress:
    - from:
        - podSelector: {}
        - namespaceSelector:
            matchLabels: { chartwright.dev/platform: "true" }
        {{- if $prometheus.federation.to.ingress }}
        - namespaceSelector:
            matchLabels: { kubernetes.io/metadata.name: {{ .contract.namespaces.edge | quote }} }
        {{- end }}
        {{- range $prometheus.networkPolicy.namespaces }}
        - namespaceSelector:
            matchLabels: { kubernetes.io/metadata.name: {{ . | quote }} }
        {{- end }}
    {{- if or $prometheus.federation.to.namespaces $prometheus.federation.to.cidrs }}
    - from:
        {{- range $prometheus.federation.to.namespaces }}
        - namespaceSelector:
            matchLabels: { kubernetes.io/metadata.name: {{ . | quote }} }
        {{- end }}
        {{- range $prometheus.federation.to.cidrs }}
        - ipBlock: { cidr: {{ . | quote }} }
        {{- end }}
      ports:
        # 4143 is the mesh's, where both sides are in it.
        - { protocol: TCP, port: 9090 }
        - { protocol: TCP, port: 4143 }
    {{- end }}
{{- end }}
{{- end -}}
