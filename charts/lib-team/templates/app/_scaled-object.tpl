{{/*
The ScaledObject of a workload with `autoscaling.keda`: KEDA makes the HorizontalPodAutoscaler from it, by the name
keda-hpa-<workload>, and scales to and from zero itself.
*/}}
{{- define "lib-team.scaled-object" -}}
{{- /* Given a workload. */ -}}
{{- if .byKeda }}
  {{- $autoscaling := .workload.autoscaling }}
  {{- $keda := $autoscaling.keda }}
---
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: {{ .name | quote }}
  namespace: {{ .context.namespace | quote }}
  labels:
    {{- include "lib-team.workload-labels" . | nindent 4 }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ .name | quote }}
  minReplicaCount: {{ $autoscaling.min | int }}
  maxReplicaCount: {{ $autoscaling.max | int }}
  {{- if hasKey $keda "idleReplicas" }}
  idleReplicaCount: {{ $keda.idleReplicas | int }}
  {{- end }}
  pollingInterval: {{ $keda.pollingInterval | int }}
  cooldownPeriod: {{ $keda.cooldownPeriod | int }}
  {{- with $keda.fallback }}
  fallback:
    failureThreshold: {{ .failureThreshold | int }}
    replicas: {{ .replicas | int }}
    behavior: {{ .behavior }}
  {{- end }}
  advanced:
    horizontalPodAutoscalerConfig:
      behavior:
        {{- include "lib-team.scaling-behavior" $autoscaling.behavior | nindent 8 }}
  triggers:
    {{- include "lib-team.scaled-object.triggers" . | nindent 4 }}
{{- end }}
{{- end -}}

{{/* A trigger's name is the kind and the key, so that no two are the same. */}}
{{- define "lib-team.scaled-object.triggers" -}}
{{- /* Given a workload. */ -}}
{{- $scope := . -}}
{{- $keda := .workload.autoscaling.keda -}}
{{- $triggers := list -}}
{{- range $resource := list "cpu" "memory" -}}
  {{- with get $scope.workload.autoscaling $resource -}}
    {{- $metadata := dict "value" (printf "%d" (int .)) -}}
    {{- if or $scope.meshed $scope.workload.sidecars }}{{ $_ := set $metadata "containerName" $scope.name }}{{ end -}}
    {{- $triggers = append $triggers (dict
      "type" $resource "name" $resource "metricType" "Utilization" "metadata" $metadata) -}}
  {{- end -}}
{{- end -}}
{{- range $name, $query := $keda.prometheus -}}
  {{- $metadata := dict
    "serverAddress" $scope.context.platform.scaling.prometheus
    "query" $query.query
    "threshold" (include "lib-team.scaled-object.number" $query.threshold)
    "activationThreshold" (include "lib-team.scaled-object.number" $query.activationThreshold) -}}
  {{- $trigger := dict "type" "prometheus" "name" (printf "prometheus.%s" $name) "metadata" $metadata -}}
  {{- $triggers = append $triggers (merge $trigger (pick $query "metricType")) -}}
{{- end -}}
{{- range $name, $window := $keda.cron -}}
  {{- $metadata := pick $window "timezone" "start" "end" -}}
  {{- $_ := set $metadata "desiredReplicas" (printf "%d" (int $window.desiredReplicas)) -}}
  {{- $triggers = append $triggers (dict "type" "cron" "name" (printf "cron.%s" $name) "metadata" $metadata) -}}
{{- end -}}
{{- range $name, $given := $keda.triggers -}}
  {{- $trigger := dict
    "type" $given.type
    "name" (printf "%s.%s" $given.type $name)
    "metadata" $given.metadata -}}
  {{- $trigger = merge $trigger (pick $given "metricType") -}}
  {{- if $given.authentication -}}
    {{- $_ := set $trigger "authenticationRef" (dict
      "kind" "TriggerAuthentication" "name" (printf "%s.%s" $scope.name $name)) -}}
  {{- else if $given.clusterTriggerAuthentication -}}
    {{- $_ := set $trigger "authenticationRef" (dict
      "kind" "ClusterTriggerAuthentication" "name" $given.clusterTriggerAuthentication) -}}
  {{- end -}}
  {{- $triggers = append $triggers $trigger -}}
{{- end -}}
{{- include "lib-team.yaml" $triggers -}}
{{- end -}}

{{/* KEDA reads texts; a whole number is written without an exponent. */}}
{{- define "lib-team.scaled-object.number" -}}
{{- /* Given a number. */ -}}
{{- if eq (floor .) (float64 .) }}{{ printf "%.0f" (float64 .) }}{{ else }}{{ . }}{{ end -}}
{{- end -}}
