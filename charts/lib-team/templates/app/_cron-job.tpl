{{- define "lib-team.cron-job" }}
{{- /* Given a workload. */}}
{{- $cron := .workload.cronJob }}
---
apiVersion: batch/v1
kind: CronJob
metadata:
  name: {{ .name | quote }}
  namespace: {{ .context.namespace | quote }}
  labels:
    {{- include "lib-team.workload-labels" . | nindent 4 }}
spec:
  schedule: {{ $cron.schedule | quote }}
  timeZone: {{ $cron.timeZone | quote }}
  concurrencyPolicy: {{ $cron.concurrencyPolicy }}
  {{- with $cron.startingDeadlineSeconds }}
  startingDeadlineSeconds: {{ . | int }}
  {{- end }}
  successfulJobsHistoryLimit: {{ $cron.successfulJobsHistoryLimit | int }}
  failedJobsHistoryLimit: {{ $cron.failedJobsHistoryLimit | int }}
  suspend: {{ $cron.suspend }}
  jobTemplate:
    metadata:
      labels:
        {{- include "lib-team.selector-labels" . | nindent 8 }}
    spec:
      {{- include "lib-team.job-spec" . | nindent 6 }}
{{- end -}}
