{{/*
Whom linkerd lets into every port of the team's pods, where it lets in nobody by default: the pods of the namespace, and
those of peers, as the network policies do. A policy of the namespace holds for each port that a `Server` describes.
*/}}
{{- define "lib-team.mesh-policies" -}}
{{- /* Given the context. */ -}}
{{- if has .inboundPolicy (list "deny" "audit") -}}
  {{- include "lib-team.mesh-policy" (dict "context" . "name" "same-namespace" "namespace" .namespace) -}}
  {{- range $peer, $terms := .Values.tenant.network.peers -}}
    {{- if ne $terms.direction "egress" -}}
      {{- $namespace := include "lib-team.team-namespace" (dict "team" $peer "namespace" $terms.namespace) -}}
      {{- $name := printf "peer-%s" $peer -}}
      {{- include "lib-team.mesh-policy" (dict "context" $ "name" $name "namespace" $namespace) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.mesh-policy" -}}
{{- /* Given the dict "context", "name" and "namespace", whose pods may call. */ -}}
{{- include "lib-team.mesh.authentication" . -}}
{{- include "lib-team.mesh.authorization" (dict
  "context" .context
  "name" (printf "allow-%s" .name)
  "labels" (include "lib-team.labels" .context)
  "target" (dict "kind" "Namespace" "name" .context.namespace)
  "kind" "MeshTLSAuthentication"
  "authentication" .name) -}}
{{- end -}}
