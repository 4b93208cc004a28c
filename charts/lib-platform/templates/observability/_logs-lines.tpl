{{/*
Alloy's pipeline for each line of a pod: what is dropped, limited and labelled.
*/}}
{{- define "lib-platform.alloy.lines" -}}
{{- /* Given the context. */ -}}
{{- $logs := .platform.logs -}}
loki.process "pods" {
  stage.cri { }

  stage.drop {
    older_than          = {{ $logs.maxAge | quote }}
    drop_counter_reason = "too_old"
  }
  {{- if $logs.linesPerSecond }}

  stage.limit {
    rate                = {{ $logs.linesPerSecond | int }}
    burst               = {{ mul 5 ($logs.linesPerSecond | int) }}
    drop                = true
    by_label_name       = "namespace"
    max_distinct_labels = 1000
  }
  {{- end }}

  // The file is pod, container and a number that grows: a stream of its own at each rotation.
  stage.label_drop {
    values = ["filename"]
  }
  {{- if ne $logs.tenancy "none" }}

  stage.tenant {
    label = {{ $logs.tenancy | quote }}
  }
  {{- end }}
  forward_to = [loki.write.loki.receiver]
}
{{- end -}}
