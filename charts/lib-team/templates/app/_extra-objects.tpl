{{/*
The objects of `extraObjects`, unchanged from the values, in the team's namespace. Nothing in them is evaluated.
*/}}
{{- define "lib-team.extra-objects" -}}
{{- /* Given the context. */ -}}
{{- $context := . -}}
{{- range $key, $object := .Values.extraObjects }}
  {{- $metadata := merge (dict "namespace" $context.namespace) $object.metadata }}
  {{- $labels := include "lib-team.labels" $context | fromYaml }}
  {{- $_ := set $metadata "labels" (merge $labels (dig "labels" dict $object.metadata)) }}
---
{{ include "lib-team.yaml" (merge (dict "metadata" $metadata) $object) }}
{{- end }}
{{- end -}}
