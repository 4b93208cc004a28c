{{/*
Objects that stand in the values as they are, into the team's namespace. They are data: nothing in them is evaluated.
*/}}
{{- define "lib-team.extra-objects" -}}
{{- $context := . -}}
{{- range $key, $object := .Values.extraObjects }}
{{- $metadata := merge (dict "namespace" $context.namespace) $object.metadata }}
{{- $_ := set $metadata "labels" (merge (include "lib-team.labels" $context | fromYaml) (dig "labels" dict $object.metadata)) }}
---
{{ include "lib-team.yaml" (merge (dict "metadata" $metadata) $object) }}
{{- end }}
{{- end -}}
