{{/*
A Job. One that runs before or after the rest of a release is a hook, which Helm deletes when it makes the next one. One
among the other objects is never changed, since Kubernetes lets no template of a Job change: its name holds a hash of
what it runs, so that a change makes a Job of another name, and no change none.
*/}}
{{- define "lib-team.job" }}
{{- /* Given a workload. */}}
{{- $spec := include "lib-team.job-spec" . }}
---
apiVersion: batch/v1
kind: Job
metadata:
  name: {{ ternary .name (printf "%s-%s" .name (sha256sum $spec | trunc 8)) (ne .hook "") | quote }}
  namespace: {{ .context.namespace | quote }}
  labels:
    {{- include "lib-team.workload-labels" . | nindent 4 }}
  {{- with include "lib-team.hook-annotations" . }}
  annotations:
    {{- . | nindent 4 }}
  {{- end }}
spec:
  {{- $spec | nindent 2 }}
{{- end -}}

{{/*
How a Job runs. A pod that a drain or a preemption ends is made again and counts as no failure, where the pods do not
restart by themselves; Kubernetes has that choice for them alone.
*/}}
{{- define "lib-team.job-spec" -}}
{{- /* Given a workload of the kind Job or CronJob. */ -}}
{{- $job := .workload.job -}}
backoffLimit: {{ $job.backoffLimit | int }}
activeDeadlineSeconds: {{ $job.activeDeadlineSeconds | int }}
completions: {{ $job.completions | int }}
parallelism: {{ $job.parallelism | int }}
{{- with $job.ttlSecondsAfterFinished }}
ttlSecondsAfterFinished: {{ . | int }}
{{- end }}
{{- if eq $job.restartPolicy "Never" }}
podFailurePolicy:
  rules:
    - action: Ignore
      onPodConditions:
        - type: DisruptionTarget
{{- end }}
template:
  {{- include "lib-team.pod" . | nindent 2 }}
{{- end -}}
