{{/*
Init containers and sidecars, which Kubernetes starts in the order of one list: each after those that it names, init
containers before sidecars, and else by name.
*/}}
{{- define "lib-team.init-containers" -}}
{{- /* Given a workload. */ -}}
{{- $scope := . -}}
{{- $containers := dict -}}
{{- $lists := dict -}}
{{- range $name, $container := .workload.initContainers -}}
  {{- $_ := set $containers $name (dict "kind" "init" "container" $container) -}}
  {{- $_ := set $lists $name $container.after -}}
{{- end -}}
{{- range $name, $container := .workload.sidecars -}}
  {{- $_ := set $containers $name (dict "kind" "sidecar" "container" $container) -}}
  {{- $_ := set $lists $name $container.after -}}
{{- end -}}
{{- $names := concat (keys .workload.initContainers | sortAlpha) (keys .workload.sidecars | sortAlpha) -}}
{{- range $name := include "lib-team.order" (dict "names" $names "lists" $lists) | fromJsonArray }}
{{ include "lib-team.container" (merge (dict "scope" $scope "name" $name) (get $containers $name)) }}
{{- end -}}
{{- end -}}

{{/* The ports of a workload's containers together, as JSON: those of its Service. */}}
{{- define "lib-team.ports" -}}
{{- /* Given a workload's values. */ -}}
{{- $ports := deepCopy .ports -}}
{{- range .sidecars }}{{ $ports = merge $ports .ports }}{{ end -}}
{{- toRawJson $ports -}}
{{- end -}}
