{{- define "lib-team.deployment" }}
{{- /* Given a workload. */}}
---
apiVersion: apps/v1
kind: Deployment
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
  {{- with include "lib-team.replicas" . }}
    {{- . | nindent 2 }}
  {{- end }}
  revisionHistoryLimit: {{ .workload.revisionHistoryLimit | int }}
  {{- with .workload.rollout.minReadySeconds }}
  minReadySeconds: {{ . | int }}
  {{- end }}
  {{- with .workload.rollout.progressDeadlineSeconds }}
  progressDeadlineSeconds: {{ . | int }}
  {{- end }}
  strategy:
    type: {{ .workload.rollout.strategy }}
    {{- if eq .workload.rollout.strategy "RollingUpdate" }}
    rollingUpdate:
      maxUnavailable: {{ include "lib-team.count-or-percent" .workload.rollout.maxUnavailable }}
      maxSurge: {{ include "lib-team.count-or-percent" .workload.rollout.maxSurge }}
    {{- end }}
  selector:
    matchLabels:
      {{- include "lib-team.selector-labels" . | nindent 6 }}
  template:
    {{- include "lib-team.pod" . | nindent 4 }}
{{- end -}}

{{- define "lib-team.count-or-percent" -}}
{{- /* Given a number or a percentage as text. */ -}}
{{- /* A percentage is a text of YAML without quotes too. */ -}}
{{- if hasSuffix "%" . }}{{ . }}{{ else }}{{ int . }}{{ end -}}
{{- end -}}
