{{- define "lib-team.network.edge" -}}
{{- /* Given the context. */ -}}
podSelector:
  matchLabels:
    chartwright.dev/exposed: "true"
policyTypes: [Ingress]
ingress:
  - from:
      {{- include "lib-team.network.from-edge" . | nindent 6 }}
{{- end -}}

{{/* cert-manager answers ACME's HTTP-01 challenge from a pod in the namespace of the Ingress, on port 8089. */}}
{{- define "lib-team.network.acme-solver" -}}
{{- /* Given the context. */ -}}
podSelector:
  matchLabels:
    acme.cert-manager.io/http01-solver: "true"
policyTypes: [Ingress]
ingress:
  - from:
      {{- include "lib-team.network.from-edge" . | nindent 6 }}
    ports:
      - protocol: TCP
        port: 8089
{{- end -}}

{{- define "lib-team.network.from-edge" -}}
{{- /* Given the context. */ -}}
{{- include "lib-team.network.namespace" .platform.namespaces.edge }}
{{- range .platform.edgeSourceRanges }}
- ipBlock:
    cidr: {{ . | quote }}
{{- end }}
{{- end -}}
