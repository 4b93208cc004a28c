{{- define "lib-team.network.ingress" -}}
{{- /* Given the dict "namespace", a part of the platform, and "entry", one of `tenant.network.ingress`. */ -}}
podSelector:
  {{- include "lib-team.network.pods" .entry.workloads | nindent 2 }}
policyTypes: [Ingress]
ingress:
  - from:
      {{- include "lib-team.network.namespace" .namespace | nindent 6 }}
    ports:
      {{- range .entry.ports }}
      - protocol: TCP
        port: {{ . | int }}
      {{- end }}
{{- end -}}
