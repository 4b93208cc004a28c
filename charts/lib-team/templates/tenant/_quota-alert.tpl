{{/*
The alert about the team's quota: of the tenant, since all workloads of the team share it.
*/}}
{{- define "lib-team.quota-alert" -}}
{{- /* Given the context. */ -}}
{{- $quota := .Values.tenant.quota -}}
{{- if and $quota.enabled (dig "enabled" .platform.alerts.enabled $quota.alert) }}
---
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: team.quota
  namespace: {{ .namespace | quote }}
  labels:
    {{- $labels := include "lib-team.labels" . | fromYaml }}
    {{- include "lib-team.yaml" (merge (deepCopy .platform.monitorLabels) $labels) | nindent 4 }}
spec:
  groups:
    - name: team.quota
      rules:
        {{- $rule := include "lib-team.quota-alert.rule" . | replace "[[" "{{" | replace "]]" "}}" | fromYaml }}
        {{- $runbook := include "lib-team.alerts.runbook" (dict "context" . "alert" $rule.alert) }}
        {{- $_ := set $rule.annotations "runbook_url" $runbook }}
        {{- include "lib-team.yaml" (list $rule) | nindent 8 }}
{{- end }}
{{- end -}}

{{/* A limit of zero is a refusal, which nothing uses up. */}}
{{- define "lib-team.quota-alert.rule" -}}
{{- /* Given the context. */ -}}
{{- $percent := .Values.tenant.quota.alert.percent | int -}}
{{- $of := printf "namespace=%q,resourcequota=\"team\"" .namespace -}}
alert: TeamQuotaNearlyUsed
expr: |-
  max by (namespace, resource) (kube_resourcequota{type="used",{{ $of }}})
    / (max by (namespace, resource) (kube_resourcequota{type="hard",{{ $of }}}) > 0) >= {{ $percent }} / 100
for: 15m
labels: { severity: warning }
annotations:
  summary: The quota of [[ $labels.namespace ]] for [[ $labels.resource ]] is nearly used.
  description: >-
    [[ $value | humanizePercentage ]] of [[ $labels.resource ]] is used. Beyond the limit no pod starts, those of an
    update among them.
{{- end -}}
