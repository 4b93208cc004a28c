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
        {{- include "lib-platform.grafana.prometheus-datasources" . | nindent 6 }}
      {{- end }}
      {{- with $sources.alertmanager.url }}
      - name: Alertmanager
        uid: alertmanager
        type: alertmanager
        access: proxy
        url: {{ include "lib-platform.grafana.url" (dict "context" $ "door" "alerts" "url" .) | quote }}
        jsonData:
          {{- with include "lib-platform.grafana.forwarding" $ }}{{ . | nindent 10 }}{{ end }}
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

{{/*
The datasource of Prometheus, and one for each namespace where teams are isolated.
*/}}
{{- define "lib-platform.grafana.prometheus-datasources" -}}
{{- /* Given the context. */ -}}
{{- $context := . -}}
{{- include "lib-platform.grafana.prometheus" (dict "context" . "namespace" "") }}
{{- if eq .platform.grafana.teams "isolated" }}
  {{- range .platform.grafana.namespaces }}
{{ include "lib-platform.grafana.prometheus" (dict "context" $context "namespace" .) }}
  {{- end }}
{{- end }}
{{- end -}}

{{- define "lib-platform.grafana.prometheus" -}}
{{- /* Given the dict "context", and "namespace", empty for all namespaces. */ -}}
{{- $context := .context -}}
{{- $isolated := eq $context.platform.grafana.teams "isolated" -}}
- name: {{ ternary (printf "Prometheus of %s" .namespace) "Prometheus" (ne .namespace "") }}
  uid: {{ include "lib-platform.grafana.uid" (dict "kind" "prometheus" "name" .namespace) }}
  type: prometheus
  access: proxy
  isDefault: {{ eq .namespace "" }}
  url: {{ include "lib-platform.grafana.url" (dict
    "context" $context
    "door" (ternary "team-metrics" "metrics" (ne .namespace ""))
    "url" $context.platform.grafana.datasources.prometheus.url) | quote }}
  jsonData:
    {{- with include "lib-platform.grafana.forwarding" $context }}{{ . | nindent 4 }}{{ end }}
    # To the gateway a POST is an attempt to create something.
    httpMethod: {{ ternary "GET" "POST" $isolated }}
    prometheusType: Prometheus
    timeInterval: 30s
    manageAlerts: true
    {{- if .namespace }}
    httpHeaderName1: X-Namespace
    {{- end }}
    {{- if $context.platform.grafana.datasources.tempo.url }}
    # From a point of a graph to a trace that was slow or failed then. Tempo's own metrics call the label traceID.
    exemplarTraceIdDestinations:
      - { name: trace_id, datasourceUid: tempo }
      - { name: traceID, datasourceUid: tempo }
    {{- end }}
  {{- if .namespace }}
  # A namespace, no secret: Grafana has no other place for a header's value.
  secureJsonData:
    httpHeaderValue1: {{ .namespace | quote }}
  {{- end }}
{{- end -}}

{{/*
The uid of a datasource: at most 40 characters, and another for each name.
*/}}
{{- define "lib-platform.grafana.uid" -}}
{{- /* Given the dict "kind" and "name", which may be empty. */ -}}
{{- $whole := printf "%s-%s" .kind .name | trimSuffix "-" -}}
{{- if gt (len $whole) 40 -}}
  {{- $whole = printf "%s-%s" (trunc 31 $whole) (sha256sum $whole | trunc 8) -}}
{{- end -}}
{{- $whole -}}
{{- end -}}
