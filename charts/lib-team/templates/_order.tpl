{{/*
Orders of names of which some come after others: variables after those that they refer to, containers after those that
they wait for. Names in a list that are no key are passed over.
*/}}

{{/* The names as a list in JSON, each behind those of its list, and else as given. The rules have refused circles. */}}
{{- define "lib-team.order" -}}
{{- /* Given the dict "names", a list, and "lists", for each name those that come before it. */ -}}
{{- $lists := .lists -}}
{{- $order := dict "names" list "placed" dict -}}
{{- range $name := .names -}}
  {{- include "lib-team.order.place" (dict "order" $order "name" $name "lists" $lists) -}}
{{- end -}}
{{- toRawJson $order.names -}}
{{- end -}}

{{/* Adds a name to an order, behind those of its list. */}}
{{- define "lib-team.order.place" -}}
{{- /* Given the dict "order", whose list "names" and keys of "placed" take the "name", and "lists" by name. */ -}}
{{- $place := . -}}
{{- if and (hasKey .lists .name) (not (hasKey .order.placed .name)) -}}
  {{- $_ := set .order.placed .name true -}}
  {{- range $earlier := get .lists .name -}}
    {{- include "lib-team.order.place" (dict "order" $place.order "name" $earlier "lists" $place.lists) -}}
  {{- end -}}
  {{- $_ := set .order "names" (append .order.names .name) -}}
{{- end -}}
{{- end -}}

{{/*
The names that find no place in such an order, as a list in JSON: those in a circle, and those that lead to one. Each
name and each entry of its list is looked at once.
*/}}
{{- define "lib-team.order.unplaceable" -}}
{{- /* Given lists by name. */ -}}
{{- $lists := . -}}
{{- $users := dict -}}
{{- $waiting := dict -}}
{{- $ready := list -}}
{{- range $name := keys . | sortAlpha -}}
  {{- $known := list -}}
  {{- range $earlier := get $lists $name | uniq -}}
    {{- if hasKey $lists $earlier -}}
      {{- $known = append $known $earlier -}}
      {{- $_ := set $users $earlier (append (dig $earlier list $users) $name) -}}
    {{- end -}}
  {{- end -}}
  {{- $_ := set $waiting $name (len $known) -}}
  {{- if not $known }}{{ $ready = append $ready $name }}{{ end -}}
{{- end -}}
{{- range $turn := until (len $lists) -}}
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

{{/* Collects a name and all that it leads to. */}}
{{- define "lib-team.order.reach" -}}
{{- /* Given the dict "seen", whose keys are what is found, "name" and "lists", by name. */ -}}
{{- $reach := . -}}
{{- if not (hasKey .seen .name) -}}
  {{- $_ := set .seen .name true -}}
  {{- range $earlier := get .lists .name | default list -}}
    {{- include "lib-team.order.reach" (dict "seen" $reach.seen "name" $earlier "lists" $reach.lists) -}}
  {{- end -}}
{{- end -}}
{{- end -}}
