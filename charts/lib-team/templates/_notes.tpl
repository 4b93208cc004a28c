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
    {{- $kubectl := printf "kubectl --namespace %s" $context.namespace }}

{{ $name }}
    {{- if eq $scope.kind "CronJob" }}
  {{ $kubectl }} get jobs --selector app.kubernetes.io/name={{ $name }}
  {{ $kubectl }} create job {{ $name }}-now --from cronjob/{{ $name }}
    {{- else if eq $scope.kind "Job" }}
  {{ $kubectl }} get jobs --selector app.kubernetes.io/name={{ $name }}
    {{- else }}
  {{ $kubectl }} rollout status {{ lower $scope.kind }}/{{ $name }}
    {{- end }}
    {{- if $scope.exposed }}
      {{- range $workload.expose.hosts }}
  {{ ternary "https" "http" $workload.expose.tls.enabled }}://{{ . }}{{ $workload.expose.path }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{ end -}}
