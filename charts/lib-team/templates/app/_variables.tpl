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
{{- $order := dict "names" list "placed" dict }}
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
{{- /*
Given the dict "order", whose list "names" and keys of "placed" take the name, "name" and "variables", texts by name.
*/ -}}
{{- $place := . -}}
{{- if and (hasKey .variables .name) (not (hasKey .order.placed .name)) -}}
  {{- $_ := set .order.placed .name true -}}
  {{- range $reference := include "lib-team.variables.references" (get .variables .name) | fromJsonArray -}}
    {{- include "lib-team.variables.place" (dict
      "order" $place.order
      "name" $reference
      "variables" $place.variables) -}}
  {{- end -}}
  {{- $_ := set .order "names" (append .order.names .name) -}}
{{- end -}}
{{- end -}}

{{/*
The variables that find no place in such an order, as a list in JSON: those in a circle, and those that lead to one.
Each variable and each reference is looked at once.
*/}}
{{- define "lib-team.variables.unplaceable" -}}
{{- /* Given texts by name. */ -}}
{{- $variables := . -}}
{{- $users := dict -}}
{{- $waiting := dict -}}
{{- $ready := list -}}
{{- range $name := keys . | sortAlpha -}}
  {{- $known := list -}}
  {{- range $reference := include "lib-team.variables.references" (get $variables $name) | fromJsonArray | uniq -}}
    {{- if hasKey $variables $reference -}}
      {{- $known = append $known $reference -}}
      {{- $_ := set $users $reference (append (dig $reference list $users) $name) -}}
    {{- end -}}
  {{- end -}}
  {{- $_ := set $waiting $name (len $known) -}}
  {{- if not $known }}{{ $ready = append $ready $name }}{{ end -}}
{{- end -}}
{{- range $turn := until (len $variables) -}}
  {{- if lt $turn (len $ready) -}}
    {{- $placed := index $ready $turn -}}
    {{- range $user := dig $placed list $users -}}
      {{- $left := sub (get $waiting $user) 1 -}}
      {{- $_ := set $waiting $user $left -}}
      {{- if eq (int $left) 0 }}{{ $ready = append $ready $user }}{{ end -}}
    {{- end -}}
    {{- $_ := unset $waiting $placed -}}
  {{- end -}}
{{- end -}}
{{- keys $waiting | sortAlpha | toRawJson -}}
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
