{{/*
One receiver of Alertmanager. Prometheus' operator reads each Secret itself: nothing secret is rendered, and a changed
Secret needs no restart.
*/}}
{{- define "lib-platform.alerting.receiver" -}}
{{- /* Given the dict "name" and "receiver", one of `alerting.receivers`. */ -}}
{{- $receiver := .receiver -}}
- name: {{ .name | quote }}
{{- with $receiver.slack }}
  slackConfigs:
    - apiURL: { name: {{ .secretName | quote }}, key: {{ .key | quote }} }
      {{- with .channel }}
      channel: {{ . | quote }}
      {{- end }}
      sendResolved: {{ .sendResolved }}
      title: {{ include "lib-platform.alerting.title" . | quote }}
      text: {{ include "lib-platform.alerting.text" . | quote }}
{{- end }}
{{- with $receiver.pagerduty }}
  pagerdutyConfigs:
    - routingKey: { name: {{ .secretName | quote }}, key: {{ .key | quote }} }
      sendResolved: {{ .sendResolved }}
      description: {{ include "lib-platform.alerting.title" . | quote }}
      severity: '[[ if eq .CommonLabels.severity "critical" ]]critical[[ else ]]warning[[ end ]]'
{{- end }}
{{- with $receiver.email }}
  emailConfigs:
    - to: {{ join ", " .to | quote }}
      from: {{ .from | quote }}
      smarthost: {{ .smarthost | quote }}
      authUsername: {{ .username | quote }}
      authPassword: { name: {{ .secretName | quote }}, key: {{ .key | quote }} }
      requireTLS: {{ .requireTLS }}
      sendResolved: {{ .sendResolved }}
      headers:
        - { key: Subject, value: {{ include "lib-platform.alerting.title" . | quote }} }
{{- end }}
{{- with $receiver.webhook }}
  webhookConfigs:
    - urlSecret: { name: {{ .secretName | quote }}, key: {{ .key | quote }} }
      maxAlerts: {{ .maxAlerts | int }}
      sendResolved: {{ .sendResolved }}
{{- end }}
{{- end -}}

{{/* The title of a notification; its text is below. Alertmanager fills both in. */}}
{{- define "lib-platform.alerting.title" -}}
{{- /* Given nothing. */ -}}
[[ .Status | toUpper ]][[ if eq .Status "firing" ]] [[ .Alerts.Firing | len ]][[ end ]] {{ "" -}}
[[ .CommonLabels.severity ]]: [[ .GroupLabels.alertname ]] [[ .CommonLabels.cluster ]] [[ .GroupLabels.namespace ]]
{{- end -}}

{{- define "lib-platform.alerting.text" -}}
{{- /* Given nothing. */ -}}
[[ range .Alerts ]]*[[ .Annotations.summary ]]*
[[ .Annotations.description ]]
[[ with .Annotations.runbook_url ]]<[[ . ]]|Runbook>[[ end ]]
[[ end ]]
{{- end -}}
