{{/*
The datasource of Tempo, with links from a span to the logs of its pod and the metrics of its service, and the service
map.
*/}}
{{- define "lib-platform.grafana.tempo" -}}
{{- /* Given the context. */ -}}
{{- $sources := .platform.grafana.datasources -}}
- name: Tempo
  uid: tempo
  type: tempo
  access: proxy
  url: {{ include "lib-platform.grafana.url" (dict "context" . "door" "traces" "url" $sources.tempo.url) | quote }}
  jsonData:
    {{- with include "lib-platform.grafana.forwarding" . }}{{ . | nindent 4 }}{{ end }}
    nodeGraph: { enabled: true }
    {{- if $sources.loki.url }}
    tracesToLogsV2:
      datasourceUid: loki
      spanStartTimeShift: -5m
      spanEndTimeShift: 5m
      filterByTraceID: false
      filterBySpanID: false
      tags:
        - { key: k8s.namespace.name, value: namespace }
        - { key: k8s.pod.name, value: pod }
    {{- end }}
    {{- if $sources.prometheus.url }}
    serviceMap: { datasourceUid: prometheus }
    tracesToMetrics:
      datasourceUid: prometheus
      spanStartTimeShift: -15m
      spanEndTimeShift: 15m
      tags:
        - { key: service.name, value: service }
      queries:
        - name: Requests a second
          query: sum(rate(traces_spanmetrics_calls_total{$$__tags}[5m]))
        - name: Errors a second
          query: sum(rate(traces_spanmetrics_calls_total{$$__tags,status_code="STATUS_CODE_ERROR"}[5m]))
        - name: 95th percentile
          query: histogram_quantile(0.95, sum(rate(traces_spanmetrics_latency_bucket{$$__tags}[5m])) by (le))
    {{- end }}
{{- end -}}
