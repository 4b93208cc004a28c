{{/*
Parts of the Prometheus object, which kube-prometheus-stack includes by `tpl`: they see `.Values.global` and no other
value of the umbrella.
*/}}

{{/*
What Prometheus does not confine to its own namespace: monitors and rules of the platform's namespaces, and of no
others.
*/}}
{{- define "lib-platform.prometheus.unenforced" -}}
{{- /* Given the root of kube-prometheus-stack. */ -}}
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
{{- /* Given the root of kube-prometheus-stack. */ -}}
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
      {{- include "lib-platform.yaml" . | nindent 6 }}
    {{- end }}
    {{- with $target.writeRelabelConfigs }}
    writeRelabelConfigs:
      {{- include "lib-platform.yaml" . | nindent 6 }}
    {{- end }}
    queueConfig:
      {{- include "lib-platform.yaml" $target.queue | nindent 6 }}
  {{- end }}
{{- end }}
{{- end -}}
