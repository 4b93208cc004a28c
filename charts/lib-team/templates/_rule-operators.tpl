{{/*
The operators of rules. Each prints "broken" when the rule is, or else what stands for `{reason}` in its expectation.
*/}}

{{- define "lib-team.rules.requires" -}}
{{- /* Given the dict "rule", "match" and "root". */ -}}
{{- if include "lib-team.rules.holds" (dict "term" .rule.left "match" .match "root" .root) -}}
  {{- $terms := dict "terms" .rule.right "match" .match "root" .root -}}
  {{- if not (include "lib-team.rules.any-holds" $terms) }}broken{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.rules.excludes" -}}
{{- /* Given the dict "rule", "match" and "root". */ -}}
{{- if include "lib-team.rules.holds" (dict "term" .rule.left "match" .match "root" .root) -}}
  {{- if include "lib-team.rules.any-holds" (dict "terms" .rule.right "match" .match "root" .root) }}broken{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.rules.atLeast" -}}
{{- /* Given the dict "rule", "match" and "root". */ -}}
{{- $left := include "lib-team.rules.value" (dict "path" .rule.left "match" .match "root" .root) | fromJson -}}
{{- $right := include "lib-team.rules.value" (dict "path" .rule.right "match" .match "root" .root) | fromJson -}}
{{- if and (kindIs "float64" $left.value) (kindIs "float64" $right.value) -}}
  {{- if lt $left.value $right.value }}broken{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.rules.refersTo" -}}
{{- /* Given the dict "rule", "match" and "root". */ -}}
{{- $left := include "lib-team.rules.value" (dict "path" .rule.left "match" .match "root" .root) | fromJson -}}
{{- $right := include "lib-team.rules.value" (dict "path" .rule.right "match" .match "root" .root) | fromJson -}}
{{- if and $left.found $right.found -}}
  {{- if not (hasKey $right.value $left.value) }}broken{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.rules.notKeyOf" -}}
{{- /* Given the dict "rule", "match" and "root". */ -}}
{{- $left := include "lib-team.rules.value" (dict "path" .rule.left "match" .match "root" .root) | fromJson -}}
{{- $right := include "lib-team.rules.value" (dict "path" .rule.right "match" .match "root" .root) | fromJson -}}
{{- if and $left.found $right.found -}}
  {{- if hasKey $right.value $left.value }}broken{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.rules.atMost" -}}
{{- /* Given the dict "rule", "match" and "root". */ -}}
{{- $left := include "lib-team.rules.value" (dict "path" .rule.left "match" .match "root" .root) | fromJson -}}
{{- $right := include "lib-team.rules.value" (dict "path" .rule.right "match" .match "root" .root) | fromJson -}}
{{- if and (kindIs "float64" $left.value) (kindIs "float64" $right.value) -}}
  {{- if gt $left.value $right.value }}broken{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.rules.notAmong" -}}
{{- /* Given the dict "rule", "match" and "root". */ -}}
{{- $left := include "lib-team.rules.value" (dict "path" .rule.left "match" .match "root" .root) | fromJson -}}
{{- $right := include "lib-team.rules.value" (dict "path" .rule.right "match" .match "root" .root) | fromJson -}}
{{- if and $left.found (kindIs "slice" $right.value) -}}
  {{- if has $left.value $right.value }}broken{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.rules.ownOnly" -}}
{{- /* Given the dict "rule", "match" and "root". */ -}}
{{- $left := include "lib-team.rules.value" (dict "path" .rule.left "match" .match "root" .root) | fromJson -}}
{{- $right := include "lib-team.rules.value" (dict "path" .rule.right "match" .match "root" .root) | fromJson -}}
{{- if and $left.found (hasPrefix "team-" (toString $left.value)) -}}
  {{- if ne $left.value (printf "team-%s" $right.value) }}broken{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.rules.resolves" -}}
{{- /* Given the dict "rule", "match" and "root". */ -}}
{{- $args := . -}}
{{- $known := dict -}}
{{- range $path := kindIs "slice" .rule.right | ternary .rule.right (list .rule.right) -}}
  {{- $right := include "lib-team.rules.value" (dict "path" $path "match" $args.match "root" $args.root) | fromJson -}}
  {{- if kindIs "map" $right.value }}{{ $known = merge $known $right.value }}{{ end -}}
{{- end -}}
{{- $left := include "lib-team.rules.value" (dict "path" .rule.left "match" .match "root" .root) | fromJson -}}
{{- $unresolved := list -}}
{{- range $name := include "lib-team.variables.references" $left.value | fromJsonArray -}}
  {{- $runs := and (eq $args.rule.op "resolvesOrRuns") (regexMatch "^[a-z][a-z0-9._-]*$" $name) -}}
  {{- if not (or $runs (hasKey $known $name) (include "lib-team.variables.is-of-kubernetes" $name)) -}}
    {{- $unresolved = append $unresolved (printf "$(%s)" $name) -}}
  {{- end -}}
{{- end -}}
{{- join ", " $unresolved -}}
{{- end -}}

{{- define "lib-team.rules.resolvesOrRuns" -}}
{{- /* Given the dict "rule", "match" and "root". */ -}}
{{- include "lib-team.rules.resolves" . -}}
{{- end -}}

{{- define "lib-team.rules.acyclic" -}}
{{- /* Given the dict "rule", "match", "root" and "memo", which keeps what holds for all matches in one map. */ -}}
{{- $map := initial .match.captures | join "." -}}
{{- if not (hasKey .memo $map) -}}
  {{- $all := include "lib-team.rules.value" (dict "path" .rule.right "match" .match "root" .root) | fromJson -}}
  {{- $names := include "lib-team.variables.unplaceable" $all.value | fromJsonArray -}}
  {{- $_ := set .memo $map (dict "names" $names "variables" $all.value) -}}
{{- end -}}
{{- $known := get .memo $map -}}
{{- $name := last .match.path -}}
{{- if has $name $known.names -}}
  {{- $circular := list -}}
  {{- range $reference := include "lib-team.variables.references" .match.node | fromJsonArray -}}
    {{- $seen := dict -}}
    {{- include "lib-team.variables.reach" (dict "seen" $seen "name" $reference "variables" $known.variables) -}}
    {{- if hasKey $seen $name }}{{ $circular = append $circular (printf "$(%s)" $reference) }}{{ end -}}
  {{- end -}}
  {{- with $circular }}{{ first . }}{{ end -}}
{{- end -}}
{{- end -}}
