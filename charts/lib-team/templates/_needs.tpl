{{/*
What answers each of `needs`, as JSON by name: the environment's answer of its type, with the texts in angle brackets
replaced, and "prefix", which the names of its variables begin with. A type without an answer is bound to a Secret of
the need's name.
*/}}
{{- define "lib-team.needs" -}}
{{- /* Given the effective values. */ -}}
{{- $values := . -}}
{{- $answers := dict -}}
{{- range $name, $need := .needs -}}
  {{- $answer := get $values.global.platform.needs.types $need.type -}}
  {{- if not $answer }}{{ $answer = include "lib-team.needs.by-hand" $need | fromJson }}{{ end -}}
  {{- $answered := dict "values" $values "name" $name "need" $need "answer" $answer -}}
  {{- $_ := set $answers $name (include "lib-team.needs.filled" $answered | fromJson) -}}
{{- end -}}
{{- toRawJson $answers -}}
{{- end -}}

{{/* The connection of a type as keys of a Secret of the need's name: those of servicebinding.io. */}}
{{- define "lib-team.needs.by-hand" -}}
{{- /* Given one of `needs`. */ -}}
{{- $keys := dict
  "postgres" (list "host" "port" "database" "username" "password" "uri")
  "redis" (list "host" "port" "uri")
  "bucket" (list "bucket" "region" "endpoint" "accessKeyId" "secretAccessKey") -}}
{{- $connection := dict -}}
{{- range $key := get $keys .type | default (list "host" "port" "username" "password" "uri") -}}
  {{- $_ := set $connection $key (dict "secret" "<name>" "key" $key) -}}
{{- end -}}
{{- dict "connection" $connection "sizes" (dict .size dict) "objects" dict "egress" dict "ingress" dict | toRawJson -}}
{{- end -}}

{{/* A text that is nothing but one in angle brackets becomes the value itself, such as a number. */}}
{{- define "lib-team.needs.filled" -}}
{{- /* Given the dict "values", effective ones, "name", "need", one of `needs`, and "answer", that of its type. */ -}}
{{- $tenant := .values.tenant -}}
{{- $prefix := include "lib-team.needs.prefix" .name -}}
{{- $texts := dict
  "name" .name
  "team" $tenant.team
  "namespace" (include "lib-team.team-namespace" (dict "team" $tenant.team "namespace" $tenant.namespace)) -}}
{{- range $key, $value := get .answer.sizes .need.size }}{{ $_ := set $texts (printf "size.%s" $key) $value }}{{ end -}}
{{- range $key, $_ := .answer.connection -}}
  {{- $_ := set $texts (printf "env.%s" $key) (printf "$(%s%s)" $prefix (include "lib-team.needs.variable" $key)) -}}
{{- end -}}
{{- $json := omit .answer "sizes" "pods" | toRawJson -}}
{{- range $key, $value := $texts -}}
  {{- $json = $json | replace (printf `"<%s>"` $key) (toRawJson $value) -}}
  {{- $json = $json | replace (printf "<%s>" $key) (toRawJson $value | trimAll `"`) -}}
{{- end -}}
{{- with regexFind `<(size|env)\.[A-Za-z0-9]+>` $json -}}
  {{- $known := printf "needs.%s: the environment's answer of %s has %s" $.name $.need.type . -}}
  {{- fail (printf "%s, which its size %s or its connection does not have; tell the platform" $known $.need.size) -}}
{{- end -}}
{{- set (fromJson $json) "prefix" $prefix | toRawJson -}}
{{- end -}}

{{/* What the variables of a need begin with: MAIN_DB_ of main-db. */}}
{{- define "lib-team.needs.prefix" -}}
{{- /* Given the need's name. */ -}}
{{- printf "%s_" . | replace "-" "_" | upper -}}
{{- end -}}

{{/* The end of a variable's name: ACCESS_KEY_ID of accessKeyId. */}}
{{- define "lib-team.needs.variable" -}}
{{- /* Given a key of a connection. */ -}}
{{- regexReplaceAll "([A-Z])" . "_${1}" | upper -}}
{{- end -}}

{{/*
The variables of the needs that a container binds. Those that are read from elsewhere come first, since texts refer to
them.
*/}}
{{- define "lib-team.needs.variables" -}}
{{- /* Given the dict "needs", as lib-team.needs has them, and "bound", names of some. */ -}}
{{- $texts := dict -}}
{{- range $name := .bound }}
  {{- $need := get $.needs $name }}
  {{- range $key, $source := $need.connection }}
    {{- $variable := printf "%s%s" $need.prefix (include "lib-team.needs.variable" $key) }}
    {{- if hasKey $source "value" }}
      {{- $_ := set $texts $variable (toString $source.value) }}
    {{- else }}
- name: {{ $variable | quote }}
  valueFrom:
    {{ ternary "secretKeyRef" "configMapKeyRef" (hasKey $source "secret") }}:
      name: {{ $source.secret | default $source.configMap | quote }}
      key: {{ $source.key | quote }}
    {{- end }}
  {{- end }}
{{- end }}
{{- $lists := include "lib-team.variables.lists" $texts | fromJson }}
{{- range $name := include "lib-team.order" (dict "names" (keys $texts | sortAlpha) "lists" $lists) | fromJsonArray }}
- name: {{ $name | quote }}
  value: {{ get $texts $name | quote }}
{{- end }}
{{- end -}}
