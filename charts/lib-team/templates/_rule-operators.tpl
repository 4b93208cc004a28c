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
{{- if $left.found -}}
  {{- $known := include "lib-team.rules.entries" (dict "paths" .rule.right "match" .match "root" .root) | fromJson -}}
  {{- if not (hasKey $known $left.value) }}{{ keys $known | sortAlpha | join ", " | default "none" }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.rules.leadsTo" -}}
{{- /* Given the dict "rule", "match" and "root". */ -}}
{{- $left := include "lib-team.rules.value" (dict "path" .rule.left "match" .match "root" .root) | fromJson -}}
{{- if $left.found -}}
  {{- $path := printf "%s.%s" .rule.right $left.value -}}
  {{- $there := include "lib-team.rules.value" (dict "path" $path "match" .match "root" .root) | fromJson -}}
  {{- if not $there.found }}broken{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.rules.differsFrom" -}}
{{- /* Given the dict "rule", "match" and "root". */ -}}
{{- $left := include "lib-team.rules.value" (dict "path" .rule.left "match" .match "root" .root) | fromJson -}}
{{- $right := include "lib-team.rules.value" (dict "path" .rule.right "match" .match "root" .root) | fromJson -}}
{{- if and $left.found $right.found (eq (toString $left.value) (toString $right.value)) }}broken{{ end -}}
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
