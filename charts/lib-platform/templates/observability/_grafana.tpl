{{/*
Grafana's environment: its address and who may sign in. It comes from here, since Grafana's own chart cannot see
`platform`. The ClusterRole lets Grafana read the ConfigMaps that hold dashboards.
*/}}
{{- define "lib-platform.grafana" -}}
{{- /* Given the context. */ -}}
{{- if has "grafana" .installed }}
  {{- $host := include "lib-platform.grafana.host" . }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: platform-grafana
  namespace: {{ .namespaces.observability }}
  labels:
    {{- include "lib-platform.labels" . | nindent 4 }}
data:
  {{- if $host }}
  GF_SERVER_DOMAIN: {{ $host | quote }}
  GF_SERVER_ROOT_URL: {{ printf "https://%s/" $host | quote }}
  {{- end }}
  {{- with .platform.grafana.oidc }}
  GF_AUTH_GENERIC_OAUTH_ENABLED: {{ .enabled | quote }}
    {{- if .enabled }}
      {{- include "lib-platform.grafana.oidc" . | nindent 2 }}
    {{- end }}
  {{- end }}
  {{- if eq .platform.grafana.teams "isolated" }}
  # A token that is forwarded to the gateway must not have expired.
  GF_AUTH_GENERIC_OAUTH_USE_REFRESH_TOKEN: "true"
  {{- end }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: platform-grafana
  labels:
    {{- include "lib-platform.labels" . | nindent 4 }}
rules:
  # Dashboards of every namespace. No Secret: a ConfigMap has no place for one anyway.
  - apiGroups: [""]
    resources: ["configmaps"]
    verbs: ["get", "list", "watch"]
{{- end }}
{{- end -}}

{{- define "lib-platform.grafana.host" -}}
{{- /* Given the context. */ -}}
{{- if .platform.grafana.host -}}
  {{- .platform.grafana.host -}}
{{- else if .contract.domains -}}
grafana.{{ first .contract.domains }}
{{- end -}}
{{- end -}}
