{{/*
The objects by which the environment answers the team's needs: claims, and clusters of an operator. They are the
platform's, made by what installs the tenant part: with the right to make such objects by itself, a team could make any
other with the same credentials. They hold data, so they stay when the need or the release goes: Helm and Flux go by the
first annotation, and Argo CD by it for a whole application and by the second for one object.
*/}}
{{- define "lib-team.need-objects" -}}
{{- /* Given the context. */ -}}
{{- $context := . -}}
{{- range $name, $need := .needs }}
  {{- range $object := $need.objects }}
    {{- $written := $object.metadata | default dict }}
    {{- $labels := include "lib-team.labels" $context | fromYaml }}
    {{- $_ := set $labels "chartwright.dev/need" $name }}
    {{- $annotations := dict
      "helm.sh/resource-policy" "keep"
      "argocd.argoproj.io/sync-options" "Prune=false" }}
    {{- $metadata := merge (dict "namespace" $context.namespace) $written (dict "name" $name) }}
    {{- $_ := set $metadata "labels" (merge $labels ($written.labels | default dict)) }}
    {{- $_ := set $metadata "annotations" (merge (deepCopy ($written.annotations | default dict)) $annotations) }}
---
{{ include "lib-team.yaml" (merge (dict "metadata" $metadata) $object) }}
  {{- end }}
{{- end }}
{{- end -}}
