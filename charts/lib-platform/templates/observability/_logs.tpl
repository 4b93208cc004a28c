{{/*
The configuration of Alloy: a pipeline for what there is of Loki and Tempo, and one for the instance that reads events.
*/}}
{{- define "lib-platform.alloy" -}}
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

{{/*
Where lines go. A line without a tenant of its own is the platform's.
*/}}
{{- define "lib-platform.alloy.loki" -}}
loki.write "loki" {
  endpoint {
    url = {{ printf "%s/loki/api/v1/push" .platform.logs.url | quote }}
    {{- if ne .platform.logs.tenancy "none" }}
    tenant_id = "platform"
    {{- end }}
  }
  external_labels = {
    cluster = {{ .platform.environment | quote }},
  }
}
{{- end -}}

{{/*
The cluster's events, as lines of the job `events`, labelled with the namespace they are about.
*/}}
{{- define "lib-platform.alloy.events" -}}
loki.source.kubernetes_events "cluster" {
  job_name   = "events"
  log_format = "logfmt"
  forward_to = [loki.process.events.receiver]
}

loki.process "events" {
  stage.label_drop {
    values = ["instance"]
  }
  {{- if eq .platform.logs.tenancy "namespace" }}

  stage.tenant {
    label = "namespace"
  }
  {{- end }}
  forward_to = [loki.write.loki.receiver]
}
{{- end -}}
