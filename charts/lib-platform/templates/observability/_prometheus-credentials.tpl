{{/*
How Prometheus authenticates to a server and checks its certificate: the same in remote write and in a scrape.
*/}}
{{- define "lib-platform.prometheus.credentials" -}}
{{- /* Given a server's "auth" and "tls", each of which may be absent. */ -}}
{{- $auth := .auth | default dict -}}
{{- with $auth.basic }}
basicAuth:
  username: { name: {{ .secretName | quote }}, key: {{ .usernameKey | quote }} }
  password: { name: {{ .secretName | quote }}, key: {{ .passwordKey | quote }} }
{{- end }}
{{- with $auth.bearer }}
authorization:
  type: Bearer
  credentials: { name: {{ .secretName | quote }}, key: {{ .key | quote }} }
{{- end }}
{{- with .tls }}
tlsConfig:
  ca:
    secret: { name: {{ .caSecretName | quote }}, key: {{ .caKey | quote }} }
  {{- with .serverName }}
  serverName: {{ . | quote }}
  {{- end }}
{{- end }}
{{- end -}}
