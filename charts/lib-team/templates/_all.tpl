{{/*
Everything that a release of a team chart holds: the one template that a team chart includes.
*/}}
{{- define "lib-team.all" -}}
{{- /* Given the root of a team chart. */ -}}
{{- $context := include "lib-team.context" . | fromJson -}}
{{- $_ := set $context "Capabilities" .Capabilities -}}
{{- include "lib-team.check-rules" (dict "effective" $context.Values "written" (.Values | toRawJson | fromJson)) -}}
{{- $_ := set $context "needs" (include "lib-team.needs" $context.Values | fromJson) -}}
{{- if has $context.Values.part (list "all" "tenant") }}{{ include "lib-team.tenant" $context }}{{ end -}}
{{- if has $context.Values.part (list "all" "app") }}{{ include "lib-team.app" $context }}{{ end -}}
{{- end -}}

{{- define "lib-team.tenant" -}}
{{- /* Given the context. */ -}}
{{- include "lib-team.namespace" . -}}
{{- include "lib-team.resource-quota" . -}}
{{- include "lib-team.quota-alert" . -}}
{{- include "lib-team.limit-range" . -}}
{{- include "lib-team.role-bindings" . -}}
{{- include "lib-team.network-policies" . -}}
{{- include "lib-team.trigger-authentications" . -}}
{{- include "lib-team.mesh-policies" . -}}
{{- include "lib-team.need-objects" . -}}
{{- end -}}

{{- define "lib-team.app" -}}
{{- /* Given the context. */ -}}
{{- $context := . -}}
{{- include "lib-team.config-maps" . -}}
{{- include "lib-team.claims" . -}}
{{- include "lib-team.external-secrets" . -}}
{{- include "lib-team.alerting" . -}}
{{- include "lib-team.mesh-clients" . -}}
{{- include "lib-team.dashboard" . -}}
{{- include "lib-team.shared-service-accounts" . -}}
{{- range $name, $workload := .Values.workloads -}}
  {{- $scope := include "lib-team.workload" (dict "context" $context "name" $name) | fromJson -}}
  {{- include "lib-team.service-account" $scope -}}
  {{- include "lib-team.config-map" $scope -}}
  {{- include "lib-team.service" $scope -}}
  {{- include "lib-team.mesh-servers" $scope -}}
  {{- include "lib-team.controller" $scope -}}
  {{- include "lib-team.horizontal-pod-autoscaler" $scope -}}
  {{- include "lib-team.scaled-object" $scope -}}
  {{- include "lib-team.pod-disruption-budget" $scope -}}
  {{- include "lib-team.ingress" $scope -}}
  {{- include "lib-team.http-route" $scope -}}
  {{- include "lib-team.middlewares" $scope -}}
  {{- include "lib-team.monitor" $scope -}}
  {{- include "lib-team.alerts" $scope -}}
  {{- include "lib-team.canary" $scope -}}
{{- end -}}
{{- include "lib-team.extra-objects" . -}}
{{- end -}}
