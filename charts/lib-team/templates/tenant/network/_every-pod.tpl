{{- define "lib-team.network.default-deny" -}}
{{- /* Given the context. */ -}}
podSelector: {}
policyTypes: [Ingress, Egress]
{{- end -}}

{{/*
Network policies select pods of the network of pods alone: DNS on the nodes themselves needs its addresses.
*/}}
{{- define "lib-team.network.dns" -}}
{{- /* Given the context. */ -}}
podSelector: {}
policyTypes: [Egress]
egress:
  - to:
      {{- include "lib-team.network.namespace" .platform.namespaces.dns | nindent 6 }}
      {{- range .platform.dns.cidrs }}
      - ipBlock:
          cidr: {{ . | quote }}
      {{- end }}
    ports:
      {{- range .platform.dns.ports }}
      - protocol: UDP
        port: {{ . | int }}
      - protocol: TCP
        port: {{ . | int }}
      {{- end }}
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
