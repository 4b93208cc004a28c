{{/*
Linkerd's proxies call its control plane. Of theirs, Prometheus scrapes the admin port, 4191, and the pods of viz's tap
read requests from the control port, 4190.
*/}}
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
  - from:
      {{- include "lib-team.network.namespace" .platform.namespaces.meshViz | nindent 6 }}
        podSelector:
          matchLabels:
            linkerd.io/extension: viz
            component: tap
    ports:
      - protocol: TCP
        port: 4190
egress:
  - to:
      {{- include "lib-team.network.namespace" .platform.namespaces.mesh | nindent 6 }}
{{- end -}}
