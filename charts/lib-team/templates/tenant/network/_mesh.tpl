{{/* Linkerd's proxies call its control plane; Prometheus scrapes their admin port, 4191. */}}
{{- define "lib-team.network.mesh" -}}
{{- /* Given the context. */ -}}
podSelector: {}
policyTypes: [Ingress, Egress]
ingress:
  - from:
      {{- include "lib-team.network.namespace" .platform.namespaces.monitoring | nindent 6 }}
    ports:
      - protocol: TCP
        port: 4191
egress:
  - to:
      {{- include "lib-team.network.namespace" .platform.namespaces.mesh | nindent 6 }}
{{- end -}}
