{{/*
How Prometheus finds the metrics that a workload declares. The labels by which it selects win over the team's own.
*/}}
{{- define "lib-team.monitor" -}}
{{- with .workload.metrics }}
{{- $byPod := eq .monitor "pod" }}
---
apiVersion: monitoring.coreos.com/v1
kind: {{ ternary "PodMonitor" "ServiceMonitor" $byPod }}
metadata:
  name: {{ $.name | quote }}
  namespace: {{ $.context.namespace | quote }}
  labels:
    {{- merge (deepCopy $.context.platform.monitorLabels) (include "lib-team.workload-labels" $ | fromYaml) | toYaml | nindent 4 }}
spec:
  selector:
    matchLabels:
      {{- include "lib-team.selector-labels" $ | nindent 6 }}
    {{- if not $byPod }}
    matchExpressions:
      - key: chartwright.dev/headless
        operator: DoesNotExist
    {{- end }}
  {{ ternary "podMetricsEndpoints" "endpoints" $byPod }}:
    - port: {{ .port | quote }}
      path: {{ .path | quote }}
      interval: {{ .interval }}
{{- end }}
{{- end -}}
