{{- define "lib-team.network.monitoring" -}}
{{- /* Given the context. */ -}}
podSelector:
  matchLabels:
    chartwright.dev/metrics: "true"
policyTypes: [Ingress]
ingress:
  - from:
      {{- include "lib-team.network.namespace" .platform.namespaces.monitoring | nindent 6 }}
{{- end -}}

{{/*
Spans by OTLP to the pods that receive them, beside Prometheus: 4317 is gRPC, 4318 HTTP. In the mesh every packet goes
to the receiving proxy's port, 4143, whichever port the sender meant, so that no other pod there may be opened by it.
*/}}
{{- define "lib-team.network.tracing" -}}
{{- /* Given the context. */ -}}
podSelector: {}
policyTypes: [Egress]
egress:
  - to:
      {{- include "lib-team.network.namespace" .platform.namespaces.monitoring | nindent 6 }}
        podSelector:
          matchExpressions:
            - key: app.kubernetes.io/name
              operator: In
              values:
                {{- include "lib-team.yaml" .platform.tracing.receivers | nindent 16 }}
    ports:
      - protocol: TCP
        port: 4317
      - protocol: TCP
        port: 4318
      {{- if .platform.mesh.enabled }}
      - protocol: TCP
        port: 4143
      {{- end }}
{{- end -}}
