{{/*
A pod on each node that the pods may run on. Where `rollout.maxSurge` is not 0, a node's new pod is ready before its old
one ends.
*/}}
{{- define "lib-team.daemon-set" }}
{{- /* Given a workload. */}}
---
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: {{ .name | quote }}
  namespace: {{ .context.namespace | quote }}
  labels:
    {{- include "lib-team.workload-labels" . | nindent 4 }}
  {{- with include "lib-team.reload-annotations" . }}
  annotations:
    {{- . | nindent 4 }}
  {{- end }}
spec:
  revisionHistoryLimit: {{ .workload.revisionHistoryLimit | int }}
  {{- with .workload.rollout.minReadySeconds }}
  minReadySeconds: {{ . | int }}
  {{- end }}
  updateStrategy:
    type: RollingUpdate
    rollingUpdate:
      maxUnavailable: {{ include "lib-team.count-or-percent" .workload.rollout.maxUnavailable }}
      maxSurge: {{ include "lib-team.count-or-percent" .workload.rollout.maxSurge }}
  selector:
    matchLabels:
      {{- include "lib-team.selector-labels" . | nindent 6 }}
  template:
    {{- include "lib-team.pod" . | nindent 4 }}
{{- end -}}
