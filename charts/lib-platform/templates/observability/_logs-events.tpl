{{/*
The cluster's events as lines of the job `events`, labelled with the namespace that an event is about.
*/}}
{{- define "lib-platform.alloy.events" -}}
{{- /* Given the context. */ -}}
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
