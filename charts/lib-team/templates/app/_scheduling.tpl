{{/*
Where the pods may run: replicas are spread over zones and hosts. A Deployment counts only the pods of one revision, so
that a rollout is spread by itself and not against the pods that it replaces.
*/}}
{{- define "lib-team.scheduling" -}}
{{- /* Given a workload. */ -}}
{{- if .replicated -}}
topologySpreadConstraints:
  {{- $zones := dict "scope" . "key" "topology.kubernetes.io/zone" "whenUnsatisfiable" .workload.spread.zones }}
  {{- include "lib-team.spread" $zones | nindent 2 }}
  {{- $hosts := dict "scope" . "key" "kubernetes.io/hostname" "whenUnsatisfiable" .workload.spread.hosts }}
  {{- include "lib-team.spread" $hosts | nindent 2 }}
affinity:
  podAntiAffinity:
    preferredDuringSchedulingIgnoredDuringExecution:
      - weight: 100
        podAffinityTerm:
          topologyKey: kubernetes.io/hostname
          labelSelector:
            matchLabels:
              {{- include "lib-team.selector-labels" . | nindent 14 }}
{{- end -}}
{{- with .workload.nodeSelector }}
nodeSelector:
  {{- include "lib-team.yaml" . | nindent 2 }}
{{- end }}
{{- $tolerations := .workload.tolerations }}
{{- /* The platform taints its Arm and its spot nodes: a pod that selects them tolerates their taint. */}}
{{- $nodeSelector := .workload.nodeSelector }}
{{- range $key := list "karpenter.sh/capacity-type" "kubernetes.io/arch" }}
  {{- with get $nodeSelector $key }}
    {{- $tolerations = append $tolerations (dict "key" $key "operator" "Equal" "value" . "effect" "NoSchedule") }}
  {{- end }}
{{- end }}
{{- with $tolerations }}
tolerations:
  {{- include "lib-team.yaml" . | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "lib-team.spread" -}}
{{- /* Given the dict "scope", a workload, "key" and "whenUnsatisfiable". */ -}}
- topologyKey: {{ .key }}
  maxSkew: {{ .scope.workload.spread.maxSkew | int }}
  whenUnsatisfiable: {{ .whenUnsatisfiable }}
  {{- /* A node whose taint keeps the pod away, as a control plane's does, is no place that could be left empty. */}}
  nodeTaintsPolicy: Honor
  labelSelector:
    matchLabels:
      {{- include "lib-team.selector-labels" .scope | nindent 6 }}
  {{- if not .scope.stateful }}
  matchLabelKeys: [pod-template-hash]
  {{- end }}
{{- end -}}
