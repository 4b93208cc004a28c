{{- define "lib-team.network.need-egress" -}}
{{- /* Given one of a need's `egress`: "pods", "cidrs" and "ports". */ -}}
podSelector:
  {{- include "lib-team.network.need-pods" . | nindent 2 }}
{{ include "lib-team.network.to-addresses" (dict "cidrs" .cidrs "protocol" "TCP" "ports" .ports) }}
{{- end -}}

{{- define "lib-team.network.need-ingress" -}}
{{- /* Given one of a need's `ingress`: "pods", "namespace" and "ports". */ -}}
podSelector:
  {{- include "lib-team.network.need-pods" . | nindent 2 }}
policyTypes: [Ingress]
ingress:
  - from:
      {{- include "lib-team.network.namespace" .namespace | nindent 6 }}
    ports:
      {{- range .ports }}
      - protocol: TCP
        port: {{ . | int }}
      {{- end }}
{{- end -}}

{{- define "lib-team.network.need-pods" -}}
{{- /* Given the dict "pods", labels. */ -}}
{{- with .pods -}}
matchLabels:
  {{- include "lib-team.yaml" . | nindent 2 }}
{{- else -}}
{}
{{- end -}}
{{- end -}}
