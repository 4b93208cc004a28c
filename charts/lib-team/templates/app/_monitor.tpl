{{/*
The PodMonitor or ServiceMonitor by which Prometheus finds a workload's metrics. The labels by which it selects
monitors win over the workload's labels.
*/}}
{{- define "lib-team.monitor" -}}
{{- /* Given a workload. */ -}}
{{- with .workload.metrics }}
  {{- $byPod := eq .monitor "pod" }}
---
apiVersion: monitoring.coreos.com/v1
kind: {{ ternary "PodMonitor" "ServiceMonitor" $byPod }}
metadata:
  name: {{ $.name | quote }}
  namespace: {{ $.context.namespace | quote }}
  labels:
    {{- $labels := include "lib-team.workload-labels" $ | fromYaml }}
    {{- include "lib-team.yaml" (merge (deepCopy $.context.platform.monitorLabels) $labels) | nindent 4 }}
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
      followRedirects: false
{{- end }}
{{- end -}}
