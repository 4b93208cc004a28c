{{- define "lib-platform.grafana.oidc" -}}
{{- /* Given the values of `grafana.oidc`. */ -}}
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
A JMESPath expression from a person's groups to a role; the role with the most rights comes first.
*/}}
{{- define "lib-platform.grafana.role" -}}
{{- /* Given the values of `grafana.oidc`. */ -}}
{{- $claim := .groupsClaim -}}
{{- range $role, $groups := dict "1 GrafanaAdmin" .adminGroups "2 Editor" .editorGroups "3 Viewer" .viewerGroups -}}
  {{- range $groups -}}
contains({{ $claim }}[*], '{{ . }}') && '{{ splitList " " $role | last }}' || {{ end -}}
{{- end -}}
{{- if .viewerGroups }}''{{ else }}'Viewer'{{ end -}}
{{- end -}}
