{{/*
What the templates of one workload are given, as JSON: its values, and what follows from them. `owner` is the workload
whose ServiceAccount and ConfigMap the pods have; only a canary has another name.
*/}}
{{- define "lib-team.workload" -}}
{{- /* Given the dict "context" and "name", the key below `workloads`. */ -}}
{{- $workload := get .context.Values.workloads .name -}}
{{- $kind := $workload.kind | default (ternary "StatefulSet" "Deployment" (hasKey $workload "persistence")) -}}
{{- $stateful := eq $kind "StatefulSet" -}}
{{- $ends := has $kind (list "Job" "CronJob") -}}
{{- /* The sleep is for traffic to end first, and by default it is there. */ -}}
{{- if $ends }}{{ $_ := unset $workload "preStopSleepSeconds" }}{{ end -}}
{{- $mainPort := "" -}}
{{- with $workload.ports -}}
  {{- $mainPort = ternary "http" (keys . | sortAlpha | first) (hasKey . "http") -}}
{{- end -}}
{{- $exposedPort := dig "expose" "port" $mainPort $workload -}}
{{- $ports := include "lib-team.ports" $workload | fromJson -}}
{{- $exposed := and (hasKey $workload "expose") (ne (dig "expose" "via" "none" $workload) "none") -}}
{{- $http2 := false -}}
{{- range dig "expose" "paths" list $workload | default (list dict) -}}
  {{- $appProtocol := dig (.port | default $exposedPort) "appProtocol" "" $ports -}}
  {{- if or (has $appProtocol (list "kubernetes.io/h2c" "grpc")) (eq (dig "expose" "protocol" "" $workload) "grpc") -}}
    {{- $http2 = $exposed -}}
  {{- end -}}
{{- end -}}
{{- $meshed := and .context.platform.mesh.enabled $workload.mesh.enabled -}}
{{- $scope := dict
  "context" (omit .context "Values" "Capabilities")
  "name" .name
  "owner" .name
  "workload" $workload
  "kind" $kind
  "stateful" $stateful
  "ends" $ends
  "hook" (include "lib-team.workload.hook" (dict "context" .context "kind" $kind "phase" $workload.job.phase))
  "ports" $ports
  "mainPort" $mainPort
  "exposedPort" $exposedPort
  "exposed" $exposed
  "http2" $http2
  "meshed" $meshed
  "authorizes" (and $meshed (has .context.inboundPolicy (list "deny" "audit"))) -}}
{{- merge $scope (include "lib-team.workload.replicas" $scope | fromJson) | toRawJson -}}
{{- end -}}

{{/*
What is known of a workload's replicas, as JSON: who sets their number, and how many are certain. Only a Deployment and
a StatefulSet have any.
*/}}
{{- define "lib-team.workload.replicas" -}}
{{- /* Given the dict "workload", its values, "kind" and "stateful". */ -}}
{{- $replicated := has .kind (list "Deployment" "StatefulSet") -}}
{{- $elsewhere := and $replicated (eq .workload.autoscaling.scaler "external") -}}
{{- $autoscaled := and (eq .kind "Deployment") (not $elsewhere) (dig "autoscaling" "enabled" true .workload) -}}
{{- $scaled := or $autoscaled $elsewhere -}}
{{- $replicas := ternary (dig "replicas" 1 .workload) (dig "replicas" 2 .workload) .stateful -}}
{{- dict
  "replicated" $replicated
  "autoscaled" $autoscaled
  "byKeda" (and $autoscaled (hasKey .workload.autoscaling "keda"))
  "replicas" $replicas
  "scaled" $scaled
  "certainReplicas" (ternary (ternary .workload.autoscaling.min $replicas $scaled) 0 $replicated)
  | toRawJson -}}
{{- end -}}

{{/*
The events of Helm at which a Job runs; nothing for all else. Before a first install that makes the namespace itself,
there is no place for a Job: then it runs right after it, and before all upgrades.
*/}}
{{- define "lib-team.workload.hook" -}}
{{- /* Given the dict "context", "kind" and "phase", that of the workload's `job`. */ -}}
{{- if eq .kind "Job" -}}
  {{- if eq .phase "after" -}}
post-install,post-upgrade
  {{- else if eq .phase "before" -}}
    {{- $makesNamespace := include "lib-team.namespace.is-made" .context -}}
    {{- ternary "post-install,pre-upgrade" "pre-install,pre-upgrade" (eq $makesNamespace "true") -}}
  {{- end -}}
{{- end -}}
{{- end -}}
