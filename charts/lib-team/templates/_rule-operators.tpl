{{/* The operators of rules: each prints "broken" when the rule is. */}}

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
