{{- define "lib-team.network.default-deny" -}}
{{- /* Given the context. */ -}}
podSelector: {}
policyTypes: [Ingress, Egress]
{{- end -}}

{{- define "lib-team.network.dns" -}}
{{- /* Given the context. */ -}}
podSelector: {}
policyTypes: [Egress]
egress:
  - to:
      {{- include "lib-team.network.namespace" .platform.namespaces.dns | nindent 6 }}
    ports:
      - protocol: UDP
        port: 53
      - protocol: TCP
        port: 53
{{- end -}}

{{- define "lib-team.network.same-namespace" -}}
{{- /* Given the context. */ -}}
podSelector: {}
policyTypes: [Ingress, Egress]
ingress:
  - from:
      - podSelector: {}
egress:
  - to:
      - podSelector: {}
{{- end -}}
