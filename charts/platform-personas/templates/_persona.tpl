{{/*
An aggregated ClusterRole: its rules are those of every ClusterRole with its label, which may be one of another
persona.
*/}}
{{- define "platform-personas.persona" }}
{{- /* Given the dict "root", the root of the chart, and "persona". */}}
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
{{- /* No `rules`, not even an empty list: they are the aggregation controller's, and an upgrade would conflict. */}}
{{- end -}}

{{- define "platform-personas.labels" -}}
{{- /* Given the root of the chart. */ -}}
app.kubernetes.io/part-of: platform
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}
