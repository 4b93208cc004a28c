{{/*
Who is notified of which alert: an AlertmanagerConfig in Alertmanager's own namespace, the only one whose config
applies to alerts of every namespace. Alertmanager replaces templates between double brackets.
*/}}
{{- define "lib-platform.alerting" -}}
{{- /* Given the context. */ -}}
{{- $alerting := .platform.alerting -}}
{{- if and $alerting.receivers (has "kube-prometheus-stack" .installed) }}
  {{- include "lib-platform.alerting.check" $alerting }}
---
apiVersion: monitoring.coreos.com/v1alpha1
kind: AlertmanagerConfig
metadata:
  name: platform
  namespace: {{ .namespaces.observability | quote }}
  labels:
    {{- include "lib-platform.labels" . | nindent 4 }}
    {{- include "lib-platform.monitor-labels" . | nindent 4 }}
spec:
  {{- include "lib-platform.alerting.spec" $alerting | replace "[[" "{{" | replace "]]" "}}" | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "lib-platform.alerting.spec" -}}
{{- /* Given the values of `alerting`. */ -}}
receivers:
  - name: "null"
  {{- range $name, $receiver := .receivers }}
    {{- include "lib-platform.alerting.receiver" (dict "name" $name "receiver" $receiver) | nindent 2 }}
  {{- end }}
route:
  receiver: {{ .defaultReceiver | default "null" | quote }}
  groupBy:
    {{- include "lib-platform.yaml" .groupBy | nindent 4 }}
  groupWait: {{ .groupWait }}
  groupInterval: {{ .groupInterval }}
  repeatInterval: {{ .repeatInterval }}
  routes:
    - receiver: {{ .deadManSwitch.receiver | default "null" | quote }}
      matchers:
        - { name: alertname, matchType: "=", value: Watchdog }
      {{- if .deadManSwitch.receiver }}
      groupWait: 0s
      groupInterval: {{ .deadManSwitch.interval }}
      repeatInterval: {{ .deadManSwitch.interval }}
      {{- end }}
    - receiver: "null"
      matchers:
        - { name: alertname, matchType: "=", value: InfoInhibitor }
    {{- range .routes }}
      {{- include "lib-platform.alerting.route" . | nindent 4 }}
    {{- end }}
{{- end -}}

{{- define "lib-platform.alerting.route" -}}
{{- /* Given one of `alerting.routes`. */ -}}
- receiver: {{ .receiver | quote }}
  continue: {{ .continue }}
  {{- with .repeatInterval }}
  repeatInterval: {{ . }}
  {{- end }}
  matchers:
    {{- range $label, $values := dict "namespace" .namespaces "severity" .severities "team" .teams }}
      {{- if $values }}
    - { name: {{ $label }}, matchType: "=~", value: {{ join "|" $values | quote }} }
      {{- end }}
    {{- end }}
    {{- range .matchers }}
      {{- $name := regexFind "^[a-zA-Z_][a-zA-Z0-9_]*" . }}
      {{- $type := regexFind "^(=~|!~|!=|=)" (trimPrefix $name .) }}
      {{- $value := trimPrefix $type (trimPrefix $name .) }}
    - { name: {{ $name }}, matchType: {{ $type | quote }}, value: {{ $value | quote }} }
    {{- end }}
{{- end -}}
