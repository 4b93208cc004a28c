{{/*
Alerts and recording rules of the platform's. Each file _rules-*.tpl has the groups of one topic and says what must be
there for them. Between doubled brackets is what Prometheus fills in.
*/}}
{{- define "lib-platform.rules" -}}
{{- if has "kube-prometheus-stack" .present -}}
{{- $context := . -}}
{{- range $topic, $wanted := include "lib-platform.rules.topics" . | fromYaml }}
{{- if or $wanted.always (has ($wanted.component | default "") $context.present) }}
{{- include "lib-platform.rule" (dict "context" $context "topic" $topic) }}
{{- end }}
{{- end }}
{{- end -}}
{{- end -}}

{{/* The topics, and the component without which a topic has nothing to say. */}}
{{- define "lib-platform.rules.topics" -}}
backup: { component: velero }
certificates: { component: cert-manager }
cluster: { always: true }
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

{{/* One PrometheusRule: each alert gets its runbook, and those that nobody wants are left out. */}}
{{- define "lib-platform.rule" -}}
{{- $context := .context -}}
{{- $alerting := $context.platform.alerting -}}
{{- $text := include (printf "lib-platform.rules.%s" .topic) $context | replace "[[" "{{" | replace "]]" "}}" -}}
{{- $groups := list -}}
{{- range $group := ($text | fromYaml).groups -}}
{{- $rules := list -}}
{{- range $rule := $group.rules -}}
{{- if not (has ($rule.alert | default "") $alerting.disabled) -}}
{{- if $rule.alert }}{{ $_ := set $rule.annotations "runbook_url" (printf "%s/%s.md" (trimSuffix "/" $alerting.runbookUrl) (kebabcase $rule.alert)) }}{{ end -}}
{{- $rules = append $rules $rule -}}
{{- end -}}
{{- end -}}
{{- if $rules }}{{ $groups = append $groups (dict "name" (printf "platform-%s" $group.name) "rules" $rules) }}{{ end -}}
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
    {{- toYaml . | nindent 4 }}
{{- end }}
{{- end -}}
