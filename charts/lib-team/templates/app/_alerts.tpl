{{/*
The alerts of a workload: the default ones, its own, and those of its objectives, as one PrometheusRule. The labels by
which Prometheus selects rules win over the workload's labels. A name with a dot is no workload's, and seldom one under
`extraObjects`.
*/}}
{{- define "lib-team.alerts" -}}
{{- /* Given a workload. */ -}}
{{- $groups := list -}}
{{- $default := include "lib-team.alerts.default" . | fromJsonArray -}}
{{- with concat $default (include "lib-team.alerts.own" . | fromJsonArray) -}}
  {{- $groups = append $groups (dict "name" $.name "rules" .) -}}
{{- end -}}
{{- with concat $groups (include "lib-team.slo.groups" . | fromJsonArray) }}
---
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: {{ printf "%s.alerts" $.name | quote }}
  namespace: {{ $.context.namespace | quote }}
  labels:
    {{- $labels := include "lib-team.workload-labels" $ | fromYaml }}
    {{- include "lib-team.yaml" (merge (deepCopy $.context.platform.monitorLabels) $labels) | nindent 4 }}
spec:
  groups:
    {{- include "lib-team.yaml" . | nindent 4 }}
{{- end }}
{{- end -}}

{{/* The default alerts that a workload has, as a list in JSON. */}}
{{- define "lib-team.alerts.default" -}}
{{- /* Given a workload. */ -}}
{{- $rules := list -}}
{{- if dig "enabled" .context.platform.alerts.enabled .workload.alerts -}}
  {{- $disabled := .workload.alerts.disabled -}}
  {{- range include "lib-team.alerts.rules" . | replace "[[" "{{" | replace "]]" "}}" | fromYamlArray -}}
    {{- if not (has .alert $disabled) -}}
      {{- $_ := set .annotations "runbook_url" (include "lib-team.alerts.runbook" (dict
        "context" $.context
        "alert" .alert)) -}}
      {{- $_ := set . "labels" (dict "severity" "warning" "workload" $.name) -}}
      {{- $rules = append $rules . -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- toRawJson $rules -}}
{{- end -}}

{{/* The address of a default alert's page, whose name follows from the alert's. */}}
{{- define "lib-team.alerts.runbook" -}}
{{- /* Given the dict "context" and "alert", a name. */ -}}
{{- printf "%s/%s.md" (trimSuffix "/" .context.platform.alerts.runbookUrl) (kebabcase .alert) -}}
{{- end -}}

{{/* The alerts under `alerts.rules`, as a list in JSON. */}}
{{- define "lib-team.alerts.own" -}}
{{- /* Given a workload. */ -}}
{{- $rules := list -}}
{{- range $name, $alert := .workload.alerts.rules -}}
  {{- $annotations := dict "summary" $alert.summary -}}
  {{- with $alert.runbook }}{{ $_ := set $annotations "runbook_url" . }}{{ end -}}
  {{- $rules = append $rules (dict
    "alert" $name
    "expr" $alert.expr
    "for" $alert.for
    "labels" (dict "severity" $alert.severity "workload" $.name)
    "annotations" $annotations) -}}
{{- end -}}
{{- toRawJson $rules -}}
{{- end -}}
