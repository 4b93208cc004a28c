{{/*
Who is told of what: an AlertmanagerConfig in Alertmanager's own namespace, which is the one that hears of alerts of
every namespace. Between doubled brackets is what Alertmanager fills in.
*/}}
{{- define "lib-platform.alerting" -}}
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
receivers:
  - name: "null"
  {{- range $name, $receiver := .receivers }}
  {{- include "lib-platform.alerting.receiver" (dict "name" $name "receiver" $receiver) | nindent 2 }}
  {{- end }}
route:
  receiver: {{ .defaultReceiver | default "null" | quote }}
  groupBy:
    {{- toYaml .groupBy | nindent 4 }}
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
    - { name: {{ $name }}, matchType: {{ $type | quote }}, value: {{ trimPrefix $type (trimPrefix $name .) | quote }} }
    {{- end }}
{{- end -}}

{{/* Every receiver that is named is there, and the dead man's switch goes to a webhook. */}}
{{- define "lib-platform.alerting.check" -}}
{{- $known := keys .receivers | sortAlpha | join ", " -}}
{{- $named := list (list "defaultReceiver" .defaultReceiver) (list "deadManSwitch.receiver" .deadManSwitch.receiver) -}}
{{- range $index, $route := .routes }}{{ $named = append $named (list (printf "routes[%d].receiver" $index) $route.receiver) }}{{ end -}}
{{- range $named }}
{{- $receiver := last . -}}
{{- if and $receiver (not (hasKey $.receivers $receiver)) }}
{{- fail (printf "platform.alerting.%s: %s is none of platform.alerting.receivers (%s); name one of them, or add it there" (first .) $receiver $known) }}
{{- end }}
{{- end }}
{{- with .deadManSwitch.receiver }}
{{- if not (index $.receivers . "webhook") }}
{{- fail (printf "platform.alerting.deadManSwitch.receiver: %s has no webhook; give platform.alerting.receivers.%s.webhook a secretName" . .) }}
{{- end }}
{{- end }}
{{- end -}}
