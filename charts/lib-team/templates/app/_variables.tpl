{{/*
The variables of a workload in an order in which each `$(NAME)` resolves: Kubernetes replaces it by a variable that
stands earlier and leaves it as text otherwise. Those from Secrets refer to nothing and come first; of the others each
comes after those that it refers to, and else by name.
*/}}
{{- define "lib-team.variables" -}}
{{- /* Given a workload's values. */ -}}
{{- range $name, $reference := .envSecrets }}
- name: {{ $name | quote }}
  valueFrom:
    secretKeyRef:
      name: {{ $reference.secret | quote }}
      key: {{ $reference.key | quote }}
      optional: {{ $reference.optional }}
{{- end }}
{{- $order := dict "names" list }}
{{- range $name, $value := .env }}
  {{- include "lib-team.variables.place" (dict "order" $order "name" $name "variables" $.env) }}
{{- end }}
{{- range $name := $order.names }}
- name: {{ $name | quote }}
  value: {{ get $.env $name | quote }}
{{- end }}
{{- end -}}

{{/* Adds a variable to an order, behind those that it refers to. The rules have refused circles. */}}
{{- define "lib-team.variables.place" -}}
{{- /* Given the dict "order", whose list "names" takes the name, "name" and "variables", texts by name. */ -}}
{{- $place := . -}}
{{- if and (hasKey .variables .name) (not (has .name .order.names)) -}}
  {{- range $reference := include "lib-team.variables.references" (get .variables .name) | fromJsonArray -}}
    {{- include "lib-team.variables.place" (dict
      "order" $place.order
      "name" $reference
      "variables" $place.variables) -}}
  {{- end -}}
  {{- $_ := set .order "names" (append .order.names .name) -}}
{{- end -}}
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

{{/* Collects a variable and all that it leads to. */}}
{{- define "lib-team.variables.reach" -}}
{{- /* Given the dict "seen", whose keys are what is found, "name" and "variables", texts by name. */ -}}
{{- $reach := . -}}
{{- if not (hasKey .seen .name) -}}
  {{- $_ := set .seen .name true -}}
  {{- range $reference := include "lib-team.variables.references" (get .variables .name) | fromJsonArray -}}
    {{- include "lib-team.variables.reach" (dict
      "seen" $reach.seen
      "name" $reference
      "variables" $reach.variables) -}}
  {{- end -}}
{{- end -}}
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
