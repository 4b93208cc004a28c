{{/*
A workload gets a budget only where two replicas are certain: with one, the budget would block every drain of its node.
Pods that are not ready may always be evicted, or else a broken workload would block drains too.
*/}}
{{- define "lib-team.pod-disruption-budget" -}}
{{- /* Given a workload. */ -}}
{{- if and .workload.disruption.enabled (ge (int .certainReplicas) 2) }}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ .name | quote }}
  namespace: {{ .context.namespace | quote }}
  labels:
    {{- include "lib-team.workload-labels" . | nindent 4 }}
spec:
  maxUnavailable: {{ .workload.disruption.maxUnavailable | int }}
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      {{- include "lib-team.selector-labels" . | nindent 6 }}
{{- end }}
{{- end -}}
