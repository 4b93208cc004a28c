{{/*
Who is told of the team's alerts, as one AlertmanagerConfig. The operator of Prometheus adds the namespace to its route,
so that it gets the alerts of that namespace alone. Alertmanager replaces templates between double brackets.
*/}}
{{- define "lib-team.alerting" -}}
{{- /* Given the context. */ -}}
{{- $alerting := .Values.alerting -}}
{{- if $alerting.receivers }}
---
apiVersion: monitoring.coreos.com/v1alpha1
kind: AlertmanagerConfig
metadata:
  name: team
  namespace: {{ .namespace | quote }}
  labels:
    {{- $labels := include "lib-team.labels" . | fromYaml }}
    {{- include "lib-team.yaml" (merge (deepCopy .platform.monitorLabels) $labels) | nindent 4 }}
spec:
  {{- $receivers := list (dict "name" "null") }}
  {{- range $name, $receiver := $alerting.receivers }}
    {{- $receiver := include "lib-team.alerting.receiver" (dict "name" $name "receiver" $receiver) | fromJson }}
    {{- $receivers = append $receivers $receiver }}
  {{- end }}
  receivers:
    {{- include "lib-team.yaml" $receivers | nindent 4 }}
  route:
    receiver: {{ $alerting.defaultReceiver | default "null" | quote }}
    groupBy:
      {{- include "lib-team.yaml" $alerting.groupBy | nindent 6 }}
    groupWait: {{ $alerting.groupWait }}
    groupInterval: {{ $alerting.groupInterval }}
    repeatInterval: {{ $alerting.repeatInterval }}
    {{- with $alerting.routes }}
      {{- $routes := list }}
      {{- range . }}
        {{- $routes = append $routes (include "lib-team.alerting.route" . | fromJson) }}
      {{- end }}
    routes:
      {{- include "lib-team.yaml" $routes | nindent 6 }}
    {{- end }}
{{- end }}
{{- end -}}

{{/* One of Alertmanager's receivers, as JSON: the operator reads each Secret, so that nothing secret is rendered. */}}
{{- define "lib-team.alerting.receiver" -}}
{{- /* Given the dict "name" and "receiver", one of `alerting.receivers`. */ -}}
{{- $title := include "lib-team.alerting.title" . | replace "[[" "{{" | replace "]]" "}}" -}}
{{- $text := include "lib-team.alerting.text" . | replace "[[" "{{" | replace "]]" "}}" -}}
{{- $result := dict "name" .name -}}
{{- with .receiver.slack -}}
  {{- $slack := dict
    "apiURL" (dict "name" .secret "key" .key)
    "sendResolved" .sendResolved
    "title" $title
    "text" $text -}}
  {{- with .channel }}{{ $_ := set $slack "channel" . }}{{ end -}}
  {{- $_ := set $result "slackConfigs" (list $slack) -}}
{{- end -}}
{{- with .receiver.pagerduty -}}
  {{- $severity := `{{ if eq .CommonLabels.severity "critical" }}critical{{ else }}warning{{ end }}` -}}
  {{- $_ := set $result "pagerdutyConfigs" (list (dict
    "routingKey" (dict "name" .secret "key" .key)
    "sendResolved" .sendResolved
    "description" $title
    "severity" $severity)) -}}
{{- end -}}
{{- with .receiver.email -}}
  {{- $_ := set $result "emailConfigs" (list (dict
    "to" (join ", " .to)
    "from" .from
    "smarthost" .smarthost
    "authUsername" .username
    "authPassword" (dict "name" .secret "key" .key)
    "requireTLS" .requireTLS
    "sendResolved" .sendResolved
    "headers" (list (dict "key" "Subject" "value" $title)))) -}}
{{- end -}}
{{- with .receiver.webhook -}}
  {{- $_ := set $result "webhookConfigs" (list (dict
    "urlSecret" (dict "name" .secret "key" .key)
    "sendResolved" .sendResolved)) -}}
{{- end -}}
{{- toRawJson $result -}}
{{- end -}}

{{/* One route, as JSON. */}}
{{- define "lib-team.alerting.route" -}}
{{- /* Given one of `alerting.routes`. */ -}}
{{- $matchers := list -}}
{{- range $label, $values := dict "severity" .severities "workload" .workloads -}}
  {{- with $values -}}
    {{- $matchers = append $matchers (dict "name" $label "matchType" "=~" "value" (join "|" .)) -}}
  {{- end -}}
{{- end -}}
{{- range .matchers -}}
  {{- $name := regexFind "^[a-zA-Z_][a-zA-Z0-9_]*" . -}}
  {{- $type := regexFind "^(=~|!~|!=|=)" (trimPrefix $name .) -}}
  {{- $value := trimPrefix $type (trimPrefix $name .) -}}
  {{- $matchers = append $matchers (dict "name" $name "matchType" $type "value" $value) -}}
{{- end -}}
{{- $route := dict "receiver" .receiver "continue" .continue -}}
{{- with .repeatInterval }}{{ $_ := set $route "repeatInterval" . }}{{ end -}}
{{- with $matchers }}{{ $_ := set $route "matchers" . }}{{ end -}}
{{- toRawJson $route -}}
{{- end -}}

{{/* The title of a notification; its text is below. */}}
{{- define "lib-team.alerting.title" -}}
{{- /* Given nothing. */ -}}
[[ .Status | toUpper ]][[ if eq .Status "firing" ]] [[ .Alerts.Firing | len ]][[ end ]] {{ "" -}}
[[ .CommonLabels.severity ]]: [[ .GroupLabels.alertname ]] [[ .CommonLabels.cluster ]] [[ .CommonLabels.namespace ]]
{{- end -}}

{{- define "lib-team.alerting.text" -}}
{{- /* Given nothing. */ -}}
[[ range .Alerts ]]*[[ .Annotations.summary ]]*
[[ .Annotations.description ]]
[[ with .Annotations.runbook_url ]]<[[ . ]]|Runbook>[[ end ]]
[[ end ]]
{{- end -}}
