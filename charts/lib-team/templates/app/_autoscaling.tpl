{{/*
Autoscaling on the resource metrics API. In the mesh, and beside sidecars, the workload's own container alone is
measured: the others have other requests, and the mean over all shows little.
*/}}
{{- define "lib-team.horizontal-pod-autoscaler" -}}
{{- /* Given a workload. */ -}}
{{- if and .autoscaled (not .byKeda) }}
  {{- $autoscaling := .workload.autoscaling }}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
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
  minReplicas: {{ $autoscaling.min | int }}
  maxReplicas: {{ $autoscaling.max | int }}
  metrics:
    {{- with $autoscaling.cpu }}
      {{- include "lib-team.resource-metric" (dict "scope" $ "resource" "cpu" "percent" .) | nindent 4 }}
    {{- end }}
    {{- with $autoscaling.memory }}
      {{- include "lib-team.resource-metric" (dict "scope" $ "resource" "memory" "percent" .) | nindent 4 }}
    {{- end }}
    {{- with $autoscaling.metrics }}
      {{- include "lib-team.yaml" . | nindent 4 }}
    {{- end }}
  behavior:
    {{- include "lib-team.scaling-behavior" $autoscaling.behavior | nindent 4 }}
{{- end }}
{{- end -}}

{{- define "lib-team.scaling-behavior" -}}
{{- /* Given a workload's `autoscaling.behavior`. */ -}}
scaleUp:
  {{- include "lib-team.scaling" .scaleUp | nindent 2 }}
scaleDown:
  {{- include "lib-team.scaling" .scaleDown | nindent 2 }}
{{- end -}}

{{- define "lib-team.resource-metric" -}}
{{- /* Given the dict "scope", a workload, "resource" and "percent". */ -}}
{{- if or .scope.meshed .scope.workload.sidecars -}}
- type: ContainerResource
  containerResource:
    container: {{ .scope.name | quote }}
    name: {{ .resource }}
    target:
      type: Utilization
      averageUtilization: {{ .percent | int }}
{{- else -}}
- type: Resource
  resource:
    name: {{ .resource }}
    target:
      type: Utilization
      averageUtilization: {{ .percent | int }}
{{- end -}}
{{- end -}}

{{- define "lib-team.scaling" -}}
{{- /* Given `scaleUp` or `scaleDown` of a workload's `autoscaling.behavior`. */ -}}
stabilizationWindowSeconds: {{ .stabilizationWindowSeconds | int }}
selectPolicy: Max
policies:
  - type: Percent
    value: {{ .percent | int }}
    periodSeconds: {{ .periodSeconds | int }}
  - type: Pods
    value: {{ .pods | int }}
    periodSeconds: {{ .periodSeconds | int }}
{{- end -}}
