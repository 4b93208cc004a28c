{{/*
Parts of Prometheus' own object. Its chart asks for them by `tpl`, so these two are given the root of that chart, which
sees `.Values.global` and no other value of the umbrella's.
*/}}

{{/*
What is not confined to its own namespace: monitors and rules of the platform's namespaces, and of no others.
*/}}
{{- define "lib-platform.prometheus.unenforced" -}}
{{- $namespaces := include "lib-platform.ring-namespaces" . | fromJson | values | uniq | sortAlpha -}}
{{- if not (has .Release.Namespace $namespaces) }}{{ $namespaces = list .Release.Namespace }}{{ end -}}
{{- range $namespace := $namespaces }}
{{- range list "prometheusrules" "servicemonitors" "podmonitors" "probes" "scrapeconfigs" }}
- group: monitoring.coreos.com
  resource: {{ . }}
  namespace: {{ $namespace }}
{{- end }}
{{- end }}
{{- end -}}

{{- define "lib-platform.prometheus.remote-write" -}}
{{- $global := deepCopy .Values.global -}}
{{- include "lib-platform.defaults.global" $global -}}
{{- with $global.prometheus.remoteWrite }}
remoteWrite:
{{- range $name, $target := . }}
  - name: {{ $name | quote }}
    url: {{ $target.url | quote }}
    remoteTimeout: {{ $target.timeout }}
    sendExemplars: {{ $target.sendExemplars }}
    sendNativeHistograms: {{ $target.sendNativeHistograms }}
    {{- include "lib-platform.prometheus.credentials" $target | indent 4 }}
    {{- with ($target.auth | default dict).sigv4 }}
    sigv4:
      region: {{ .region | quote }}
      {{- with .roleArn }}
      roleArn: {{ . | quote }}
      {{- end }}
    {{- end }}
    {{- with $target.headers }}
    headers:
      {{- toYaml . | nindent 6 }}
    {{- end }}
    {{- with $target.writeRelabelConfigs }}
    writeRelabelConfigs:
      {{- toYaml . | nindent 6 }}
    {{- end }}
    queueConfig:
      {{- toYaml $target.queue | nindent 6 }}
{{- end }}
{{- end }}
{{- end -}}

{{/*
How a server is told who asks, and how its certificate is checked: the same in remote write and in a scrape.
*/}}
{{- define "lib-platform.prometheus.credentials" -}}
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
