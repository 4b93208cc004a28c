{{/*
The datasource of Loki. Where tenants are kept apart, one for all tenants that are named, and one for each.
*/}}
{{- define "lib-platform.grafana.loki-datasources" -}}
{{- /* Given the context. */ -}}
{{- $context := . -}}
{{- $apart := ne .platform.logs.tenancy "none" -}}
{{- $isolated := ternary .platform.grafana.namespaces list (eq .platform.grafana.teams "isolated") -}}
{{- $tenants := prepend (without .platform.logs.tenants "platform") "platform" -}}
{{- $all := ternary (concat $tenants $isolated | uniq | join "|") "" $apart -}}
{{- include "lib-platform.grafana.loki" (dict
  "context" . "name" "Loki" "uid" "loki" "tenant" $all "door" "logs") }}
{{- if $apart }}
  {{- range concat $tenants $isolated | uniq }}
{{ include "lib-platform.grafana.loki" (dict
  "context" $context
  "name" (printf "Loki of %s" .)
  "uid" (include "lib-platform.grafana.uid" (dict "kind" "loki" "name" .))
  "tenant" .
  "door" (ternary "team-logs" "logs" (has . $isolated))) }}
  {{- end }}
{{- end }}
{{- end -}}

{{- define "lib-platform.grafana.loki" -}}
{{- /* Given the dict "context", "name", "uid", "door" of the gateway, and "tenant", which may be empty. */ -}}
- name: {{ .name }}
  uid: {{ .uid }}
  type: loki
  access: proxy
  url: {{ include "lib-platform.grafana.url" (dict
    "context" .context "door" .door "url" .context.platform.grafana.datasources.loki.url) | quote }}
  jsonData:
    {{- with include "lib-platform.grafana.forwarding" .context }}{{ . | nindent 4 }}{{ end }}
    maxLines: 1000
    {{- if .tenant }}
    httpHeaderName1: X-Scope-OrgID
    {{- end }}
    {{- if .context.platform.grafana.datasources.tempo.url }}
    # From a line that names a trace to the trace.
    derivedFields:
      - name: trace
        matcherRegex: '(?:trace_?[iI][dD]|traceparent)"?\s*[=:]\s*"?(?:00-)?([0-9a-f]{32})'
        datasourceUid: tempo
        url: '$${__value.raw}'
        urlDisplayLabel: Trace
    {{- end }}
  {{- if .tenant }}
  # The name of a tenant, no secret: Grafana has no other place for a header's value.
  secureJsonData:
    httpHeaderValue1: {{ .tenant | quote }}
  {{- end }}
{{- end -}}
