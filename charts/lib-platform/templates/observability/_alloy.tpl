{{/*
The configuration of Alloy: the agents' pipelines to Loki and Tempo where those are present, and that of the instance
which reads events.
*/}}
{{- define "lib-platform.alloy" -}}
{{- /* Given the context. */ -}}
{{- if has "alloy" .installed }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: platform-alloy
  namespace: {{ .namespaces.observability }}
  labels:
    {{- include "lib-platform.labels" . | nindent 4 }}
data:
  config.alloy: |
    logging {
      level  = "warn"
      format = "logfmt"
    }
    {{- if .platform.logs.url }}
    {{ include "lib-platform.alloy.loki" . | nindent 4 }}
    {{ include "lib-platform.alloy.pods" . | nindent 4 }}
    {{- end }}
    {{- if .platform.tracing.address }}
    {{ include "lib-platform.alloy.traces" . | nindent 4 }}
    {{- end }}
    {{- with .platform.logs.extraConfig }}

      {{- . | nindent 4 }}
    {{- end }}
  events.alloy: |
    logging {
      level  = "warn"
      format = "logfmt"
    }
    {{- if .platform.logs.url }}
    {{ include "lib-platform.alloy.loki" . | nindent 4 }}
    {{ include "lib-platform.alloy.events" . | nindent 4 }}
    {{- end }}
{{- end }}
{{- end -}}
