{{/*
The effective values of the chart, as JSON: what the user wrote, with every default of the schema filled in.
*/}}
{{- define "lib-team.effective-values" -}}
{{- /* Given the root of a team chart. */ -}}
{{- $values := deepCopy .Values -}}
{{- include "lib-team.defaults" $values -}}
{{- omit $values "lib-team" | toRawJson -}}
{{- end -}}

{{/*
What every template is given, as JSON: effective values, the team's namespace, and what Helm knows of the release.
*/}}
{{- define "lib-team.context" -}}
{{- /* Given the root of a team chart. */ -}}
{{- $values := include "lib-team.effective-values" . | fromJson -}}
{{- dict
  "Values" $values
  "team" $values.tenant.team
  "namespace" (include "lib-team.team-namespace" (dict "team" $values.tenant.team "namespace" $values.tenant.namespace))
  "platform" $values.global.platform
  "releaseNamespace" .Release.Namespace
  "managedBy" .Release.Service
  "chart" (printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-")
  | toRawJson -}}
{{- end -}}

{{/*
A team's namespace: the one it names, or `team-<team>`.
*/}}
{{- define "lib-team.team-namespace" -}}
{{- /* Given the dict "team", a name, and "namespace", which may be empty. */ -}}
{{- .namespace | default (printf "team-%s" .team) -}}
{{- end -}}

{{/*
What the templates of one workload are given, as JSON: its values, and what follows from them.
*/}}
{{- define "lib-team.workload" -}}
{{- /* Given the dict "context" and "name", the key below `workloads`. */ -}}
{{- $workload := get .context.Values.workloads .name -}}
{{- $stateful := hasKey $workload "persistence" -}}
{{- $elsewhere := eq $workload.autoscaling.scaler "external" -}}
{{- $autoscaled := and (not $stateful) (not $elsewhere) (dig "autoscaling" "enabled" true $workload) -}}
{{- $scaled := or $autoscaled $elsewhere -}}
{{- $replicas := ternary (dig "replicas" 1 $workload) (dig "replicas" 2 $workload) $stateful -}}
{{- $mainPort := "" -}}
{{- with $workload.ports -}}
  {{- $mainPort = ternary "http" (keys . | sortAlpha | first) (hasKey . "http") -}}
{{- end -}}
{{- $exposedPort := dig "expose" "port" $mainPort $workload -}}
{{- $appProtocol := dig $exposedPort "appProtocol" "" $workload.ports -}}
{{- $exposed := and (hasKey $workload "expose") (ne (dig "expose" "via" "none" $workload) "none") -}}
{{- dict
  "context" (omit .context "Values" "Capabilities")
  "name" .name
  "workload" $workload
  "stateful" $stateful
  "autoscaled" $autoscaled
  "replicas" $replicas
  "scaled" $scaled
  "certainReplicas" (ternary $workload.autoscaling.min $replicas $scaled)
  "mainPort" $mainPort
  "exposedPort" $exposedPort
  "exposed" $exposed
  "http2" (and $exposed (has $appProtocol (list "kubernetes.io/h2c" "grpc")))
  "meshed" (and .context.platform.mesh.enabled $workload.mesh.enabled)
  | toRawJson -}}
{{- end -}}
