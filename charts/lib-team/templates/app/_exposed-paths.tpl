{{/*
The paths of an exposed workload as a list in JSON, each with `path`, `exact`, the `port` by name and by the number that
the Service has, and a `rewrite` if there is one.
*/}}
{{- define "lib-team.exposed-paths" -}}
{{- /* Given a workload. */ -}}
{{- $scope := . -}}
{{- $expose := .workload.expose -}}
{{- $paths := list -}}
{{- range $expose.paths | default (list (dict "path" $expose.path)) -}}
  {{- $name := .port | default $scope.exposedPort -}}
  {{- $port := get $scope.ports $name -}}
  {{- $paths = append $paths (dict
    "path" .path
    "exact" (eq (.pathType | default "Prefix") "Exact")
    "port" $name
    "servicePort" ($port.servicePort | default $port.containerPort | int)
    "rewrite" (.rewrite | default "")) -}}
{{- end -}}
{{- toRawJson $paths -}}
{{- end -}}
