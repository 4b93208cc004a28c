{{/*
How Prometheus finds the metrics that a workload declares.
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
    {{- include "lib-team.workload-labels" $ | nindent 4 }}
    {{- with $.context.platform.monitorLabels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
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
