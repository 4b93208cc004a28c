{{/*
What Helm prints after an install.
*/}}
{{- define "lib-team.notes" -}}
{{- /* Given the root of a team chart. */ -}}
{{- $context := include "lib-team.context" . | fromJson -}}
Team {{ $context.team }}, part {{ $context.Values.part }}, namespace {{ $context.namespace }}.
{{- if has $context.Values.part (list "all" "app") }}
  {{- range $name, $workload := $context.Values.workloads }}
    {{- $scope := include "lib-team.workload" (dict "context" $context "name" $name) | fromJson }}
    {{- $kind := ternary "statefulset" "deployment" $scope.stateful }}

{{ $name }}
  kubectl --namespace {{ $context.namespace }} rollout status {{ $kind }}/{{ $name }}
    {{- if $scope.exposed }}
      {{- range $workload.expose.hosts }}
  {{ ternary "https" "http" $workload.expose.tls.enabled }}://{{ . }}{{ $workload.expose.path }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{ end -}}
