{{/*
Where the pods may run: replicas are spread over zones and hosts. A Deployment counts only the pods of one revision, so
that a rollout is spread by itself and not against the pods that it replaces.
*/}}
{{- define "lib-team.scheduling" -}}
{{- /* Given a workload. */ -}}
{{- if .replicated -}}
topologySpreadConstraints:
  {{- $zones := dict "scope" . "key" "topology.kubernetes.io/zone" "whenUnsatisfiable" .workload.spread.zones }}
  {{- $zones = set $zones "minDomains" (get .workload.spread "minDomains") }}
  {{- include "lib-team.spread" $zones | nindent 2 }}
  {{- $hosts := dict "scope" . "key" "kubernetes.io/hostname" "whenUnsatisfiable" .workload.spread.hosts }}
  {{- include "lib-team.spread" $hosts | nindent 2 }}
{{- end -}}
{{- if or .replicated .workload.affinity }}
affinity:
  {{- include "lib-team.affinity" . | trim | nindent 2 }}
{{- end -}}
{{- with .workload.nodeSelector }}
nodeSelector:
  {{- include "lib-team.yaml" . | nindent 2 }}
{{- end }}
{{- $tolerations := .workload.tolerations }}
{{- /* The platform taints its Arm and its spot nodes: a pod that selects them tolerates their taint. */}}
{{- $nodeSelector := .workload.nodeSelector }}
{{- $selected := list }}
{{- range $key := list "karpenter.sh/capacity-type" "kubernetes.io/arch" }}
  {{- with get $nodeSelector $key }}
    {{- $selected = append $selected (dict "key" $key "operator" "Equal" "value" . "effect" "NoSchedule") }}
  {{- end }}
{{- end }}
{{- range $nodes := dig "nodeAffinity" (dict) (.workload.affinity | default dict) }}
  {{- range $nodes.architectures }}
    {{- $key := "kubernetes.io/arch" }}
    {{- $selected = append $selected (dict "key" $key "operator" "Equal" "value" . "effect" "NoSchedule") }}
  {{- end }}
{{- end }}
{{- $tolerations = concat $tolerations ($selected | uniq) }}
{{- with $tolerations }}
tolerations:
  {{- include "lib-team.yaml" . | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "lib-team.spread" -}}
{{- /* Given the dict "scope", a workload, "key", "whenUnsatisfiable" and, if there is one, "minDomains". */ -}}
- topologyKey: {{ .key }}
  maxSkew: {{ .scope.workload.spread.maxSkew | int }}
  whenUnsatisfiable: {{ .whenUnsatisfiable }}
  {{- with .minDomains }}
  minDomains: {{ . | int }}
  {{- end }}
  {{- /* A node whose taint keeps the pod away, as a control plane's does, is no place that could be left empty. */}}
  nodeTaintsPolicy: Honor
  labelSelector:
    matchLabels:
      {{- include "lib-team.selector-labels" .scope | nindent 6 }}
  {{- if not .scope.stateful }}
  matchLabelKeys: [pod-template-hash]
  {{- end }}
{{- end -}}

{{/* Replicas are kept off one another's host where that can be; the rest is what the values say. */}}
{{- define "lib-team.affinity" -}}
{{- /* Given a workload. */ -}}
{{- $affinity := .workload.affinity | default dict -}}
{{- with $affinity.nodeAffinity -}}
nodeAffinity:
  {{- with include "lib-team.affinity.nodes" .required | fromJsonArray }}
  requiredDuringSchedulingIgnoredDuringExecution:
    nodeSelectorTerms:
      - matchExpressions:
          {{- include "lib-team.yaml" . | nindent 10 }}
  {{- end }}
  {{- with include "lib-team.affinity.nodes" .preferred | fromJsonArray }}
  preferredDuringSchedulingIgnoredDuringExecution:
    {{- range . }}
    - weight: 100
      preference:
        matchExpressions:
          {{- include "lib-team.yaml" (list .) | nindent 10 }}
    {{- end }}
  {{- end }}
{{ end -}}
{{- with $affinity.podAffinity -}}
podAffinity:
  {{- include "lib-team.affinity.pods" (dict "scope" $ "neighbours" . "own" false) | nindent 2 }}
{{ end -}}
{{- if or .replicated $affinity.podAntiAffinity -}}
podAntiAffinity:
  {{- $neighbours := $affinity.podAntiAffinity | default dict }}
  {{- include "lib-team.affinity.pods" (dict "scope" . "neighbours" $neighbours "own" .replicated) | nindent 2 }}
{{ end -}}
{{- end -}}

{{/* Requirements of nodes, as JSON. */}}
{{- define "lib-team.affinity.nodes" -}}
{{- /* Given `required` or `preferred`, or nothing. */ -}}
{{- $expressions := list -}}
{{- range $key, $label := dict "zones" "topology.kubernetes.io/zone" "architectures" "kubernetes.io/arch" -}}
  {{- with get ($ | default dict) $key -}}
    {{- $expressions = append $expressions (dict "key" $label "operator" "In" "values" .) -}}
  {{- end -}}
{{- end -}}
{{- $expressions | toRawJson -}}
{{- end -}}

{{- define "lib-team.affinity.pods" -}}
{{- /* Given the dict "scope", a workload, "neighbours", and "own", whether its own pods are kept apart. */ -}}
{{- $required := list -}}
{{- $preferred := list -}}
{{- range $name, $neighbour := .neighbours -}}
  {{- $labels := include "lib-team.selector-labels" (dict "name" $name "context" $.scope.context) | fromYaml -}}
  {{- $key := ternary "topology.kubernetes.io/zone" "kubernetes.io/hostname" (eq $neighbour.topology "zone") -}}
  {{- $term := dict "topologyKey" $key "labelSelector" (dict "matchLabels" $labels) -}}
  {{- if $neighbour.required -}}
    {{- $required = append $required $term -}}
  {{- else -}}
    {{- $preferred = append $preferred (dict "weight" 100 "podAffinityTerm" $term) -}}
  {{- end -}}
{{- end -}}
{{- with $required -}}
requiredDuringSchedulingIgnoredDuringExecution:
  {{- include "lib-team.yaml" . | nindent 2 }}
{{ end -}}
{{- if or .own $preferred -}}
preferredDuringSchedulingIgnoredDuringExecution:
  {{- if .own }}
  - weight: 100
    podAffinityTerm:
      topologyKey: kubernetes.io/hostname
      labelSelector:
        matchLabels:
          {{- include "lib-team.selector-labels" .scope | nindent 10 }}
  {{- end }}
  {{- with $preferred }}
    {{- include "lib-team.yaml" . | nindent 2 }}
  {{- end }}
{{- end -}}
{{- end -}}
