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
  {{- include "lib-platform.yaml" (dict "config.alloy" (include "lib-platform.alloy.agents" .)) | nindent 2 }}
  {{- include "lib-platform.yaml" (dict "events.alloy" (include "lib-platform.alloy.event-reader" .)) | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "lib-platform.alloy.agents" -}}
{{- /* Given the context. */ -}}
{{ include "lib-platform.alloy.logging" . }}
{{- if .platform.logs.url }}
{{ include "lib-platform.alloy.loki" . | nindent 0 }}
{{ include "lib-platform.alloy.pods" . | nindent 0 }}
{{- end }}
{{- if .platform.tracing.address }}
{{ include "lib-platform.alloy.traces" . | nindent 0 }}
{{- end }}
{{- with .platform.logs.extraConfig }}

{{ . }}
{{- end }}
{{ end -}}

{{- define "lib-platform.alloy.event-reader" -}}
{{- /* Given the context. */ -}}
{{ include "lib-platform.alloy.logging" . }}
{{- if .platform.logs.url }}
{{ include "lib-platform.alloy.loki" . | nindent 0 }}
{{ include "lib-platform.alloy.events" . | nindent 0 }}
{{- end }}
{{ end -}}

{{- define "lib-platform.alloy.logging" -}}
{{- /* Given nothing. */ -}}
logging {
  level  = "warn"
  format = "logfmt"
}
{{- end -}}
