{{/*
Fails the render with one line for each rule over several values that the values break. The rules and their
texts are data in `_rules.tpl`, the operators in `_rule-operators.tpl` and `_rule-kept.tpl`; the tool reads the same
rules and prints the same lines.
*/}}
{{- define "lib-team.check-rules" -}}
{{- /* Given the dict "effective", values with their defaults, and "written", the same without. */ -}}
{{- $given := . -}}
{{- $findings := dict "lines" list -}}
{{- range $rule := (include "lib-team.rules" . | fromJson).rules -}}
  {{- $root := get $given ($rule.of | default "effective") -}}
  {{- $matches := dict "all" list -}}
  {{- $memo := dict -}}
  {{- range $each := kindIs "slice" $rule.each | ternary $rule.each (list $rule.each) -}}
    {{- include "lib-team.rules.walk" (dict
      "into" $matches
      "node" $root
      "segments" (splitList "." $each)
      "captures" list
      "path" list) -}}
  {{- end -}}
  {{- range $match := $matches.all -}}
    {{- $case := dict "rule" $rule "match" $match "root" $root "memo" $memo -}}
    {{- $broken := "" -}}
    {{- if include "lib-team.rules.applies" $case -}}
      {{- $broken = include (printf "lib-team.rules.%s" $rule.op) $case -}}
    {{- end -}}
    {{- if $broken -}}
      {{- $leftPath := splitList "=" $rule.left | first -}}
      {{- $steps := hasPrefix "@" $leftPath | ternary list (splitList "." $leftPath) -}}
      {{- $path := join "." (concat $match.path $steps) -}}
      {{- $left := include "lib-team.rules.value" (dict "path" $leftPath "match" $match "root" $root) | fromJson -}}
      {{- $expected := replace "{reason}" $broken $rule.expected -}}
      {{- $line := printf "%s: found %s; expected %s; %s" $path (toJson $left.value) $expected $rule.fix -}}
      {{- $_ := set $findings "lines" (append $findings.lines $line) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- with $findings.lines -}}
  {{- fail (printf "the values break %d of the chart's rules:\n%s" (len .) (join "\n" .)) -}}
{{- end -}}
{{- end -}}

{{/*
Collects every node that the segments reach, in the order of sorted keys or of a list; `*` matches every key or index.
*/}}
{{- define "lib-team.rules.walk" -}}
{{- /*
Given the dict "into", whose list "all" takes what is found, "node", "segments" of a path that are left, "captures" and
"path" so far.
*/ -}}
{{- $walk := . -}}
{{- if empty .segments -}}
  {{- $_ := set .into "all" (append .into.all (dict "node" .node "captures" .captures "path" .path)) -}}
{{- else if and (kindIs "slice" .node) (eq (first .segments) "*") -}}
  {{- range $place, $item := .node -}}
    {{- include "lib-team.rules.walk" (dict
      "into" $walk.into
      "node" $item
      "segments" (rest $walk.segments)
      "captures" (append $walk.captures (toString $place))
      "path" (append $walk.path (toString $place))) -}}
  {{- end -}}
{{- else if kindIs "map" .node -}}
  {{- $wild := eq (first .segments) "*" -}}
  {{- range $key := ternary (keys .node | sortAlpha) (list (first .segments)) $wild -}}
    {{- if hasKey $walk.node $key -}}
      {{- include "lib-team.rules.walk" (dict
        "into" $walk.into
        "node" (get $walk.node $key)
        "segments" (rest $walk.segments)
        "captures" (ternary (append $walk.captures $key) $walk.captures $wild)
        "path" (append $walk.path $key)) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/*
The value at a path as JSON `{"found": bool, "value": …}`. A path is relative to the match, and with `^` to what holds
it; with `$.` before it, to the root. `{0}` in it is the match's first capture. `@value` is the match itself, `@key` the
key that it stands under, and `@0` its first capture.
*/}}
{{- define "lib-team.rules.value" -}}
{{- /* Given the dict "path", "match", a node that lib-team.rules.walk found, and "root", the effective values. */ -}}
{{- if eq .path "@key" -}}
  {{- dict "found" true "value" (last .match.captures) | toRawJson -}}
{{- else if eq .path "@value" -}}
  {{- dict "found" true "value" .match.node | toRawJson -}}
{{- else if hasPrefix "@" .path -}}
  {{- dict "found" true "value" (trimPrefix "@" .path | atoi | index .match.captures) | toRawJson -}}
{{- else -}}
  {{- with include "lib-team.rules.values-at" . | fromJsonArray -}}
    {{- dict "found" true "value" (first .) | toRawJson -}}
  {{- else -}}
    {{- dict "found" false "value" nil | toRawJson -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/* The values that a path leads to, as a list in JSON: with `*` in it there may be several. */}}
{{- define "lib-team.rules.values-at" -}}
{{- /* Given the same dict, whose "path" leads somewhere from the match or the root. */ -}}
{{- $path := .path -}}
{{- range $index, $capture := .match.captures }}{{ $path = replace (printf "{%d}" $index) $capture $path }}{{ end -}}
{{- $segments := splitList "." (trimPrefix "$." $path) -}}
{{- $node := ternary .root .match.node (hasPrefix "$." $path) -}}
{{- if hasPrefix "^" $path -}}
  {{- $node = .root -}}
  {{- $above := .match.path -}}
  {{- $below := list -}}
  {{- range $segments -}}
    {{- if eq . "^" }}{{ $above = initial $above }}{{ else }}{{ $below = append $below . }}{{ end -}}
  {{- end -}}
  {{- $segments = concat $above $below -}}
{{- end -}}
{{- $matches := dict "all" list -}}
{{- include "lib-team.rules.walk" (dict
  "into" $matches
  "node" $node
  "segments" $segments
  "captures" list
  "path" list) -}}
{{- $values := list -}}
{{- range $matches.all }}{{ $values = append $values .node }}{{ end -}}
{{- toRawJson $values -}}
{{- end -}}

{{/* The entries of all maps that some paths lead to, as JSON; of one key, that of the last. */}}
{{- define "lib-team.rules.entries" -}}
{{- /* Given the dict "paths", one or a list, "match" and "root". */ -}}
{{- $args := . -}}
{{- $entries := dict -}}
{{- range $path := kindIs "slice" .paths | ternary .paths (list .paths) -}}
  {{- $values := include "lib-team.rules.values-at" (dict "path" $path "match" $args.match "root" $args.root) -}}
  {{- range $map := $values | fromJsonArray -}}
    {{- if kindIs "map" $map -}}
      {{- range $key, $entry := $map }}{{ $_ := set $entries $key $entry }}{{ end -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- toRawJson $entries -}}
{{- end -}}

{{/*
"true" when a rule applies to a match: all terms of its `when` hold; one with `!` before it must not hold.
*/}}
{{- define "lib-team.rules.applies" -}}
{{- /* Given the dict "rule", "match" and "root". */ -}}
{{- $args := . -}}
{{- $applies := true -}}
{{- $when := dig "when" list .rule -}}
{{- range $term := kindIs "slice" $when | ternary $when (list $when) -}}
  {{- $question := dict "term" (trimPrefix "!" $term) "match" $args.match "root" $args.root -}}
  {{- if eq (hasPrefix "!" $term) (eq (include "lib-team.rules.holds" $question) "true") }}{{ $applies = false }}{{ end -}}
{{- end -}}
{{- if $applies }}true{{ end -}}
{{- end -}}

{{/*
"true" when a term holds. A path holds when its value is neither false nor empty; `path=value`, when it is that value.
*/}}
{{- define "lib-team.rules.holds" -}}
{{- /* Given the dict "term", "match" and "root". */ -}}
{{- $parts := splitList "=" .term -}}
{{- $result := include "lib-team.rules.value" (dict "path" (first $parts) "match" .match "root" .root) | fromJson -}}
{{- if $result.found -}}
  {{- if gt (len $parts) 1 -}}
    {{- if eq (toString $result.value) (join "=" (rest $parts)) }}true{{ end -}}
  {{- else if or (not (empty $result.value)) (kindIs "float64" $result.value) -}}
true
  {{- end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.rules.any-holds" -}}
{{- /* Given the dict "terms", one or a list, "match" and "root". */ -}}
{{- $args := . -}}
{{- range $term := kindIs "slice" .terms | ternary .terms (list .terms) -}}
  {{- include "lib-team.rules.holds" (dict "term" $term "match" $args.match "root" $args.root) -}}
{{- end -}}
{{- end -}}
