{{/*
Takes metrics from the /federate of other Prometheus servers. Their labels are kept, `job` and `instance` too.
*/}}
{{- define "lib-platform.federation-from" -}}
{{- /* Given the context. */ -}}
{{- $context := . -}}
{{- if has "kube-prometheus-stack" .present -}}
  {{- range $name, $from := .platform.prometheus.federation.from }}
---
apiVersion: monitoring.coreos.com/v1alpha1
kind: ScrapeConfig
metadata:
  name: {{ printf "federate-%s" $name | quote }}
  namespace: {{ $context.namespaces.observability | quote }}
  labels:
    {{- include "lib-platform.labels" $context | nindent 4 }}
    {{- include "lib-platform.monitor-labels" $context | nindent 4 }}
spec:
  jobName: {{ printf "federate-%s" $name | quote }}
  scheme: {{ $from.scheme | upper }}
  metricsPath: {{ $from.path | quote }}
  params:
    match[]:
      {{- include "lib-platform.yaml" $from.matches | nindent 6 }}
  honorLabels: true
  honorTimestamps: true
  scrapeInterval: {{ $from.interval }}
  scrapeTimeout: {{ $from.timeout }}
  sampleLimit: {{ $from.sampleLimit | int64 }}
    {{- include "lib-platform.prometheus.credentials" $from | indent 2 }}
  staticConfigs:
    - targets:
        {{- include "lib-platform.yaml" $from.targets | nindent 8 }}
      {{- with $from.labels }}
      labels:
        {{- include "lib-platform.yaml" . | nindent 8 }}
      {{- end }}
  {{- end }}
{{- end }}
{{- end -}}
