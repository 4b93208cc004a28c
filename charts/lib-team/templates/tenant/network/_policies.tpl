{{/*
Default deny both ways, and a policy for each thing that is allowed. A pod opts into traffic from the edge and from
Prometheus by a label that its workload sets, so that the app part, which may not change network policies, needs none.
*/}}
{{- define "lib-team.network-policies" -}}
{{- /* Given the context. */ -}}
{{- if .Values.tenant.network.enabled -}}
  {{- $denied := include "lib-team.network.default-deny" . -}}
  {{- include "lib-team.network-policy" (dict "context" . "name" "default-deny" "spec" $denied) -}}
  {{- $allowed := list "dns" "same-namespace" "edge" "acme-solver" "monitoring" "tracing" -}}
  {{- if .platform.mesh.enabled }}{{ $allowed = append $allowed "mesh" }}{{ end -}}
  {{- if .platform.grants.podIdentity }}{{ $allowed = append $allowed "pod-identity" }}{{ end -}}
  {{- range $allowed -}}
    {{- $spec := include (printf "lib-team.network.%s" .) $ -}}
    {{- include "lib-team.network-policy" (dict "context" $ "name" (printf "allow-%s" .) "spec" $spec) -}}
  {{- end -}}
  {{- range $peer, $terms := .Values.tenant.network.peers -}}
    {{- $namespace := include "lib-team.team-namespace" (dict "team" $peer "namespace" $terms.namespace) -}}
    {{- $spec := include "lib-team.network.peer" (dict "namespace" $namespace "direction" $terms.direction) -}}
    {{- include "lib-team.network-policy" (dict "context" $ "name" (printf "allow-peer-%s" $peer) "spec" $spec) -}}
  {{- end -}}
  {{- range $name, $entry := .Values.tenant.network.ingress -}}
    {{- $namespace := get $.platform.callers $entry.from -}}
    {{- $spec := include "lib-team.network.ingress" (dict "namespace" $namespace "entry" $entry) -}}
    {{- include "lib-team.network-policy" (dict "context" $ "name" (printf "allow-ingress-%s" $name) "spec" $spec) -}}
  {{- end -}}
  {{- range $name, $entry := .Values.tenant.network.egress -}}
    {{- $policy := dict "context" $ "name" (printf "allow-egress-%s" $name) -}}
    {{- $services := $.platform.egress.services -}}
    {{- with include "lib-team.network.egress-terms" (dict "entry" $entry "services" $services) -}}
      {{- $terms := fromJson . -}}
      {{- if $terms.hosts -}}
        {{- include "lib-team.network.host-policy" (set $policy "terms" $terms) -}}
      {{- else -}}
        {{- $spec := include "lib-team.network.egress" $terms -}}
        {{- include "lib-team.network-policy" (set $policy "spec" $spec) -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
  {{- range $need, $answer := .needs -}}
    {{- range $direction := list "egress" "ingress" -}}
      {{- range $name, $terms := get $answer $direction -}}
        {{- $spec := include (printf "lib-team.network.need-%s" $direction) $terms -}}
        {{- $full := printf "allow-need-%s-%s" $need $name -}}
        {{- include "lib-team.network-policy" (dict "context" $ "name" $full "spec" $spec) -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/*
kube-score reports a policy that selects no pod of its own manifest. Here the pods come from another release of the
team or from cert-manager, so that the annotation turns that check off.
*/}}
{{- define "lib-team.network-policy" }}
{{- /* Given the dict "context", "name" and "spec", a text. */}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ .name | quote }}
  namespace: {{ .context.namespace | quote }}
  labels:
    {{- include "lib-team.labels" .context | nindent 4 }}
  annotations:
    kube-score/ignore: networkpolicy-targets-pod
spec:
  {{- .spec | nindent 2 }}
{{- end -}}
