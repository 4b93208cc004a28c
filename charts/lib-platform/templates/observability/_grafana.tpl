{{/*
What Grafana is told by environment variables, since its chart cannot see `platform`: its address, and who signs in.
*/}}
{{- define "lib-platform.grafana" -}}
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
{{- if .platform.grafana.host -}}
{{- .platform.grafana.host -}}
{{- else if .contract.domains -}}
grafana.{{ first .contract.domains }}
{{- end -}}
{{- end -}}

{{- define "lib-platform.grafana.oidc" -}}
GF_AUTH_GENERIC_OAUTH_NAME: {{ .name | quote }}
GF_AUTH_GENERIC_OAUTH_AUTH_URL: {{ .authUrl | quote }}
GF_AUTH_GENERIC_OAUTH_TOKEN_URL: {{ .tokenUrl | quote }}
{{- with .apiUrl }}
GF_AUTH_GENERIC_OAUTH_API_URL: {{ . | quote }}
{{- end }}
{{- with .signoutUrl }}
GF_AUTH_GENERIC_OAUTH_SIGNOUT_REDIRECT_URL: {{ . | quote }}
{{- end }}
GF_AUTH_GENERIC_OAUTH_SCOPES: {{ join " " .scopes | quote }}
GF_AUTH_GENERIC_OAUTH_USE_PKCE: "true"
GF_AUTH_GENERIC_OAUTH_AUTO_LOGIN: {{ .autoLogin | quote }}
GF_AUTH_GENERIC_OAUTH_ALLOW_SIGN_UP: "true"
# Strict: who is in no group that is named here does not get in.
GF_AUTH_GENERIC_OAUTH_ROLE_ATTRIBUTE_STRICT: "true"
GF_AUTH_GENERIC_OAUTH_ROLE_ATTRIBUTE_PATH: {{ include "lib-platform.grafana.role" . | quote }}
GF_AUTH_GENERIC_OAUTH_ALLOW_ASSIGN_GRAFANA_ADMIN: "true"
GF_AUTH_DISABLE_LOGIN_FORM: {{ not .loginForm | quote }}
{{- end -}}

{{/*
A JMESPath expression from a person's groups to a role, the mightiest first.
*/}}
{{- define "lib-platform.grafana.role" -}}
{{- $claim := .groupsClaim -}}
{{- range $role, $groups := dict "1 GrafanaAdmin" .adminGroups "2 Editor" .editorGroups "3 Viewer" .viewerGroups -}}
{{- range $groups -}}
contains({{ $claim }}[*], '{{ . }}') && '{{ splitList " " $role | last }}' || {{ end -}}
{{- end -}}
{{- if .viewerGroups }}''{{ else }}'Viewer'{{ end -}}
{{- end -}}
