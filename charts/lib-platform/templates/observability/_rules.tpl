{{/*
The platform's alerts and recording rules. Each file _rules-<topic>.tpl has the groups of one topic, as YAML.
Prometheus replaces templates between double brackets.
*/}}
{{- define "lib-platform.rules" -}}
{{- /* Given the context. */ -}}
{{- if has "kube-prometheus-stack" .present -}}
  {{- $context := . -}}
  {{- range $topic, $wanted := include "lib-platform.rules.topics" . | fromYaml }}
    {{- if or $wanted.always (has ($wanted.component | default "") $context.present) }}
      {{- include "lib-platform.rule" (dict "context" $context "topic" $topic) }}
    {{- end }}
  {{- end }}
{{- end -}}
{{- end -}}

{{/* The topics, and the component whose metrics the rules of a topic read. */}}
{{- define "lib-platform.rules.topics" -}}
{{- /* Given nothing. */ -}}
backup: { component: velero }
certificates: { component: cert-manager }
cluster: { always: true }
databases: { component: cloudnative-pg }
edge: { component: traefik }
karpenter: { component: karpenter }
keda: { component: keda }
logs: { component: loki }
alloy: { component: alloy }
promtail: { component: promtail }
mesh: { component: linkerd-control-plane }
metrics: { always: true }
scaling: { always: true }
secrets: { component: external-secrets }
tracing: { component: tempo }
{{- end -}}

{{/*
An operator's metric of an object has the object's namespace as `exported_namespace`, unless the monitor keeps the
labels. Alerts have it as `namespace`, so that they reach the team that owns the object.
*/}}
{{- define "lib-platform.rules.of-object" -}}
{{- /* Given a PromQL expression. */ -}}
label_replace({{ . }}, "namespace", "$1", "exported_namespace", "(.+)")
{{- end -}}

{{/* The PrometheusRule of a topic: each alert gets the address of its runbook; disabled alerts are left out. */}}
{{- define "lib-platform.rule" -}}
{{- /* Given the dict "context" and "topic". */ -}}
{{- $context := .context -}}
{{- $alerting := $context.platform.alerting -}}
{{- $text := include (printf "lib-platform.rules.%s" .topic) $context | replace "[[" "{{" | replace "]]" "}}" -}}
{{- $groups := list -}}
{{- range $group := ($text | fromYaml).groups -}}
  {{- $rules := list -}}
  {{- range $rule := $group.rules -}}
    {{- if not (has ($rule.alert | default "") $alerting.disabled) -}}
      {{- with $rule.alert -}}
        {{- $runbook := printf "%s/%s.md" (trimSuffix "/" $alerting.runbookUrl) (kebabcase .) -}}
        {{- $_ := set $rule.annotations "runbook_url" $runbook -}}
      {{- end -}}
      {{- $rules = append $rules $rule -}}
    {{- end -}}
  {{- end -}}
  {{- with $rules -}}
    {{- $groups = append $groups (dict "name" (printf "platform-%s" $group.name) "rules" .) -}}
  {{- end -}}
{{- end -}}
{{- with $groups }}
---
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: {{ printf "platform-own-%s" $.topic }}
  namespace: {{ $context.namespaces.observability | quote }}
  labels:
    {{- include "lib-platform.labels" $context | nindent 4 }}
    {{- include "lib-platform.monitor-labels" $context | nindent 4 }}
spec:
  groups:
    {{- include "lib-platform.yaml" . | nindent 4 }}
{{- end }}
{{- end -}}
