{{/*
The operators of rules over names that refer to others: variables in texts, and containers that wait for others. Each
prints nothing when the rule holds, or else what stands for `{reason}` in its expectation.
*/}}

{{- define "lib-team.rules.resolves" -}}
{{- /* Given the dict "rule", "match" and "root". */ -}}
{{- $args := . -}}
{{- $known := include "lib-team.rules.entries" (dict "paths" .rule.right "match" .match "root" .root) | fromJson -}}
{{- $sources := dict -}}
{{- with .rule.sources -}}
  {{- $sources = include "lib-team.rules.entries" (dict "paths" . "match" $args.match "root" $args.root) | fromJson -}}
{{- end -}}
{{- $bound := list -}}
{{- with .rule.needs -}}
  {{- $list := include "lib-team.rules.value" (dict "path" . "match" $args.match "root" $args.root) | fromJson -}}
  {{- $bound = $list.value | default list -}}
{{- end -}}
{{- $left := include "lib-team.rules.value" (dict "path" .rule.left "match" .match "root" .root) | fromJson -}}
{{- $unresolved := list -}}
{{- range $name := include "lib-team.variables.references" $left.value | fromJsonArray -}}
  {{- $known := or (hasKey $known $name) (include "lib-team.variables.is-of-kubernetes" $name) -}}
  {{- range $sources }}{{ if hasPrefix (.prefix | default "") $name }}{{ $known = true }}{{ end }}{{ end -}}
  {{- range $bound }}{{ if hasPrefix (include "lib-team.needs.prefix" .) $name }}{{ $known = true }}{{ end }}{{ end -}}
  {{- $runs := and (eq $args.rule.op "resolvesOrRuns") (regexMatch "^[a-z][a-z0-9._-]*$" $name) -}}
  {{- if not (or $runs $known) }}{{ $unresolved = append $unresolved (printf "$(%s)" $name) }}{{ end -}}
{{- end -}}
{{- join ", " $unresolved -}}
{{- end -}}

{{- define "lib-team.rules.resolvesOrRuns" -}}
{{- /* Given the dict "rule", "match" and "root". */ -}}
{{- include "lib-team.rules.resolves" . -}}
{{- end -}}

{{- define "lib-team.rules.acyclic" -}}
{{- /* Given the dict "rule", "match", "root" and "memo", which keeps what holds for all matches in one map. */ -}}
{{- $map := initial .match.path | join "." -}}
{{- if not (hasKey .memo $map) -}}
  {{- $all := include "lib-team.rules.value" (dict "path" .rule.right "match" .match "root" .root) | fromJson -}}
  {{- $lists := include "lib-team.variables.lists" $all.value | fromJson -}}
  {{- $_ := set .memo $map (dict
    "lists" $lists
    "names" (include "lib-team.order.unplaceable" $lists | fromJsonArray)) -}}
{{- end -}}
{{- $circle := merge (dict "name" (last .match.path)) (get .memo $map) -}}
{{- with include "lib-team.rules.circle" $circle }}$({{ . }}){{ end -}}
{{- end -}}

{{- define "lib-team.rules.acyclicLists" -}}
{{- /* Given the dict "rule", "match" and "root". */ -}}
{{- $key := .rule.left -}}
{{- $lists := dict -}}
{{- $entries := include "lib-team.rules.entries" (dict "paths" .rule.right "match" .match "root" .root) | fromJson -}}
{{- range $name, $entry := $entries }}{{ $_ := set $lists $name (get $entry $key) }}{{ end -}}
{{- $names := include "lib-team.order.unplaceable" $lists | fromJsonArray -}}
{{- include "lib-team.rules.circle" (dict "name" (last .match.path) "lists" $lists "names" $names) -}}
{{- end -}}

{{/* The first name in a name's own list that leads back to it; nothing where none does. */}}
{{- define "lib-team.rules.circle" -}}
{{- /* Given the dict "name", "lists", by name, and "names", those that may be in a circle. */ -}}
{{- $circle := . -}}
{{- if has .name .names -}}
  {{- $circular := list -}}
  {{- range $reference := get .lists .name -}}
    {{- $seen := dict -}}
    {{- include "lib-team.order.reach" (dict "seen" $seen "name" $reference "lists" $circle.lists) -}}
    {{- if hasKey $seen $circle.name }}{{ $circular = append $circular $reference }}{{ end -}}
  {{- end -}}
  {{- with $circular }}{{ first . }}{{ end -}}
{{- end -}}
{{- end -}}
