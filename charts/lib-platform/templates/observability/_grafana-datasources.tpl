{{/*
Grafana's datasources: one for each system, with links from one to another. Grafana reads `$$` as `$`; it would take
`${…}` for a variable of its environment.
*/}}
{{- define "lib-platform.grafana.datasources" -}}
{{- /* Given the context. */ -}}
{{- if has "grafana" .installed }}
  {{- $sources := .platform.grafana.datasources }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: platform-grafana-datasources
  namespace: {{ .namespaces.observability }}
  labels:
    {{- include "lib-platform.labels" . | nindent 4 }}
    grafana_datasource: "1"
data:
  platform.yaml: |
    apiVersion: 1
    prune: true
    datasources:
      {{- if $sources.prometheus.url }}
        {{- include "lib-platform.grafana.prometheus" . | nindent 6 }}
      {{- end }}
      {{- with $sources.alertmanager.url }}
      - name: Alertmanager
        uid: alertmanager
        type: alertmanager
        access: proxy
        url: {{ . | quote }}
        jsonData:
          implementation: prometheus
          handleGrafanaManagedAlerts: false
      {{- end }}
      {{- if $sources.loki.url }}
        {{- include "lib-platform.grafana.loki-datasources" . | nindent 6 }}
      {{- end }}
      {{- if $sources.tempo.url }}
        {{- include "lib-platform.grafana.tempo" . | nindent 6 }}
      {{- end }}
{{- end }}
{{- end -}}

{{- define "lib-platform.grafana.prometheus" -}}
{{- /* Given the context. */ -}}
- name: Prometheus
  uid: prometheus
  type: prometheus
  access: proxy
  isDefault: true
  url: {{ .platform.grafana.datasources.prometheus.url | quote }}
  jsonData:
    httpMethod: POST
    prometheusType: Prometheus
    timeInterval: 30s
    manageAlerts: true
    {{- if .platform.grafana.datasources.tempo.url }}
    # From a point of a graph to a trace that was slow or failed then. Tempo's own metrics call the label traceID.
    exemplarTraceIdDestinations:
      - { name: trace_id, datasourceUid: tempo }
      - { name: traceID, datasourceUid: tempo }
    {{- end }}
{{- end -}}
