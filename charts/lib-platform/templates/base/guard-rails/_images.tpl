{{- define "lib-platform.guard-rail.images" -}}
{{- /* Given the context. */ -}}
{{- $settings := .platform.guardrails.images -}}
{{- if $settings.allowedRegistries -}}
{{ include "lib-platform.guard-rail-pod-specs" . }}
  - name: registries
    expression: {{ concat $settings.allowedRegistries $settings.platformRegistries | uniq | toRawJson | quote }}
  - name: foreign
    expression: >-
      variables.containers.filter(c, !has(c.image) || !variables.registries.exists(r, c.image.startsWith(r))){{ "" -}}
      .map(c, has(c.image) ? c.image : c.name) + {{ "" -}}
      (has(variables.pod.volumes) ? variables.pod.volumes : []){{ "" -}}
      .filter(v, has(v.image) && has(v.image.reference) && {{ "" -}}
      !variables.registries.exists(r, v.image.reference.startsWith(r))).map(v, v.image.reference)
validations:
  - expression: size(variables.foreign) == 0
    message: an image comes from a registry that is not allowed
    messageExpression: >-
      'images must come from ' + variables.registries.join(', ') + '; found ' + variables.foreign.join(', ')
    reason: Forbidden
{{- end -}}
{{- end -}}
