{{/*
The endpoint of Loki. A line without a tenant of its own goes to the tenant `platform`.
*/}}
{{- define "lib-platform.alloy.loki" -}}
{{- /* Given the context. */ -}}
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
