{{/*
The variables of a container in an order in which each `$(NAME)` resolves: Kubernetes replaces it by a variable that
stands earlier and leaves it as text otherwise. Those that are read from elsewhere refer to nothing and come first; of
the others each comes after those that it refers to, and else by name.
*/}}
{{- define "lib-team.variables" -}}
{{- /* Given a container's values. */ -}}
{{- range $name, $reference := .envSecrets }}
- name: {{ $name | quote }}
  valueFrom:
    secretKeyRef:
      name: {{ $reference.secret | quote }}
      key: {{ $reference.key | quote }}
      optional: {{ $reference.optional }}
{{- end }}
{{- range $name, $reference := .envConfigMaps }}
- name: {{ $name | quote }}
  valueFrom:
    configMapKeyRef:
      name: {{ $reference.configMap | quote }}
      key: {{ $reference.key | quote }}
      optional: {{ $reference.optional }}
{{- end }}
{{- range $name, $source := .envFields }}
- name: {{ $name | quote }}
  valueFrom:
    {{- if $source.field }}
    fieldRef:
      fieldPath: {{ $source.field | quote }}
    {{- else }}
    resourceFieldRef:
      resource: {{ $source.resource | quote }}
      divisor: {{ $source.divisor | quote }}
    {{- end }}
{{- end }}
{{- $lists := include "lib-team.variables.lists" .env | fromJson }}
{{- range $name := include "lib-team.order" (dict "names" (keys .env | sortAlpha) "lists" $lists) | fromJsonArray }}
- name: {{ $name | quote }}
  value: {{ get $.env $name | quote }}
{{- end }}
{{- end -}}

{{/* Variables of which a Secret or ConfigMap sets the names. */}}
{{- define "lib-team.variable-sources" -}}
{{- /* Given a container's values. */ -}}
{{- range $source := .envFrom }}
- {{ ternary "secretRef" "configMapRef" (hasKey $source "secret") }}:
    name: {{ $source.secret | default $source.configMap | quote }}
    optional: {{ $source.optional }}
  {{- with $source.prefix }}
  prefix: {{ . | quote }}
  {{- end }}
{{- end }}
{{- end -}}

{{/* For each variable the names in its text, as JSON. */}}
{{- define "lib-team.variables.lists" -}}
{{- /* Given texts by name. */ -}}
{{- $lists := dict -}}
{{- range $name, $text := . -}}
  {{- $_ := set $lists $name (include "lib-team.variables.references" $text | fromJsonArray) -}}
{{- end -}}
{{- toRawJson $lists -}}
{{- end -}}

{{/* The names in `$(NAME)` of a text, as a list in JSON. `$$` stands for `$`: `$$(NAME)` refers to nothing. */}}
{{- define "lib-team.variables.references" -}}
{{- /* Given a text; what is none refers to nothing. */ -}}
{{- $names := list -}}
{{- if kindIs "string" . -}}
  {{- range $found := regexFindAll `\$\$|\$\([^)]*\)` . -1 -}}
    {{- if regexMatch `^\$\([A-Za-z_][A-Za-z0-9_.-]*\)$` $found -}}
      {{- $names = append $names ($found | trimPrefix "$(" | trimSuffix ")") -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- toRawJson $names -}}
{{- end -}}

{{/*
"true" for a variable that every container has: the kubelet adds those of the Service `default/kubernetes` even where
`enableServiceLinks` is false.
*/}}
{{- define "lib-team.variables.is-of-kubernetes" -}}
{{- /* Given the name of a variable. */ -}}
{{- $known := `^KUBERNETES_(SERVICE_(HOST|PORT|PORT_HTTPS)|PORT(_443_TCP(_(PROTO|PORT|ADDR))?)?)$` -}}
{{- if regexMatch $known . }}true{{ end -}}
{{- end -}}
