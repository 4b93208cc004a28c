{{/*
The objects of `extraObjects` as the values have them, in the team's namespace. Nothing in them is evaluated, and
nothing is added but labels, and that monitors follow no redirects.
*/}}
{{- define "lib-team.extra-objects" -}}
{{- /* Given the context. */ -}}
{{- $context := . -}}
{{- range $key, $object := .Values.extraObjects }}
  {{- include "lib-team.extra-object.check" (dict "key" $key "object" $object) -}}
  {{- $metadata := merge (dict "namespace" $context.namespace) $object.metadata }}
  {{- $labels := include "lib-team.labels" $context | fromYaml }}
  {{- $_ := set $metadata "labels" (merge $labels (dig "labels" dict $object.metadata)) }}
  {{- $object = deepCopy $object }}
  {{- include "lib-team.extra-monitor" $object }}
---
{{ include "lib-team.yaml" (merge (dict "metadata" $metadata) $object) }}
{{- end }}
{{- end -}}

{{/*
Fails for an object that a team may not make. The schema refuses it too, but Helm can skip the schema. Helm and
Kubernetes install the members of any object with `items`, whatever its kind.
*/}}
{{- define "lib-team.extra-object.check" -}}
{{- /* Given the dict "key" and "object", an entry of `extraObjects`. */ -}}
{{- if has .object.kind (include "lib-team.refused-kinds" . | fromJson).kinds -}}
  {{- fail (printf "extraObjects.%s.kind: found %s; expected a kind that is not the platform's" .key .object.kind) -}}
{{- end -}}
{{- if or (hasKey .object "items") (hasSuffix "List" .object.kind) -}}
  {{- fail (printf "extraObjects.%s: found a list of objects; expected one object an entry" .key) -}}
{{- end -}}
{{- end -}}

{{/*
Sets `followRedirects: false` in the endpoints of a monitor that say nothing of it. A target could lead Prometheus to
any address, so the platform accepts no other. Prints nothing.
*/}}
{{- define "lib-team.extra-monitor" -}}
{{- /* Given an object, which it changes. */ -}}
{{- $field := get (dict "ServiceMonitor" "endpoints" "PodMonitor" "podMetricsEndpoints") .kind -}}
{{- if and $field (hasPrefix "monitoring.coreos.com/" .apiVersion) (kindIs "map" .spec) -}}
  {{- $endpoints := get .spec $field -}}
  {{- if kindIs "slice" $endpoints -}}
    {{- range $endpoints -}}
      {{- if and (kindIs "map" .) (not (hasKey . "followRedirects")) -}}
        {{- $_ := set . "followRedirects" false -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- end -}}
