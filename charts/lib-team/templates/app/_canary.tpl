{{/*
Objects of a canary: a second Deployment and Service beside the workload's, to which its route sends a part of the
requests. The pods have a name of their own in their labels, so that no selector of the workload's takes them, and are
otherwise as the workload's: they run as its ServiceAccount, with its ConfigMap, open to whom it is. Its replicas are
fixed: an autoscaler would measure a part of the traffic that a person changes.
*/}}
{{- define "lib-team.canary" -}}
{{- /* Given a workload. */ -}}
{{- if .workload.canary -}}
  {{- $scope := include "lib-team.canary.workload" . | fromJson -}}
  {{- include "lib-team.service" $scope -}}
  {{- include "lib-team.mesh-servers" $scope -}}
  {{- include "lib-team.controller" $scope -}}
  {{- include "lib-team.pod-disruption-budget" $scope -}}
  {{- include "lib-team.monitor" $scope -}}
  {{- include "lib-team.alerts" $scope -}}
{{- end -}}
{{- end -}}

{{/*
The canary as the templates of a workload are given one, as JSON. Objectives and the team's own alerts are the
workload's: they count both versions.
*/}}
{{- define "lib-team.canary.workload" -}}
{{- /* Given a workload with a canary. */ -}}
{{- $canary := .workload.canary -}}
{{- $workload := omit .workload "canary" "slo" -}}
{{- $_ := set $workload "image" $canary.image -}}
{{- $_ := set $workload "alerts" (omit .workload.alerts "rules") -}}
{{- $_ := set $workload "disruption" (merge (dict "maxUnavailable" 1) .workload.disruption) -}}
{{- /* `merge` takes false for a key that is missing, and joins maps in depth. */ -}}
{{- merge (dict
  "name" (include "lib-team.canary.name" .name)
  "workload" $workload
  "autoscaled" false
  "scaled" false
  "replicas" $canary.replicas
  "certainReplicas" $canary.replicas) (omit . "workload" "autoscaled" "scaled") | toRawJson -}}
{{- end -}}

{{- define "lib-team.canary.name" -}}
{{- /* Given the name of a workload. */ -}}
{{- printf "%s-canary" . -}}
{{- end -}}
