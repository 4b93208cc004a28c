{{/*
What runs the pods, by the kind that the workload is or is made by its `persistence`.
*/}}
{{- define "lib-team.controller" -}}
{{- /* Given a workload. */ -}}
{{- include (get (dict
  "Deployment" "lib-team.deployment"
  "StatefulSet" "lib-team.stateful-set"
  "DaemonSet" "lib-team.daemon-set"
  "Job" "lib-team.job"
  "CronJob" "lib-team.cron-job") .kind) . -}}
{{- end -}}
