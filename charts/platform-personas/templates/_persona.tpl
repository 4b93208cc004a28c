{{/*
An aggregated ClusterRole: its rules are those of every ClusterRole with its label. A persona takes another's rules in by
that label too.
*/}}
{{- define "platform-personas.persona" }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: {{ printf "chartwright-team-%s" .persona }}
  labels:
    {{- include "platform-personas.labels" .root | nindent 4 }}
aggregationRule:
  clusterRoleSelectors:
    - matchLabels:
        {{ printf "chartwright.dev/aggregate-to-team-%s" .persona }}: "true"
{{- /* No rules, not even none: they are the aggregation controller's, and with it an upgrade would be in conflict. */}}
{{- end -}}

{{- define "platform-personas.labels" -}}
app.kubernetes.io/part-of: platform
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}
