{{/*
The value at a path as JSON `{"found": bool, "value": …}`. A path is relative to the match, and with `^` to what holds
it; with `$.` before it, to the root. `{0}` in it is the match's first capture, and `{claim}` the text that the match
has under that key. `@value` is the match itself, `@key` the key that it stands under, and `@0` its first capture.
*/}}
{{- define "lib-team.rules.value" -}}
{{- /* Given the dict "path", "match", a node that lib-team.rules.walk found, and "root", the effective values. */ -}}
{{- $into := dict -}}
{{- include "lib-team.rules.find" (dict "into" $into "path" .path "match" .match "root" .root) -}}
{{- toRawJson $into -}}
{{- end -}}

{{/*
Sets "found" and "value" of a dict to what lib-team.rules.value prints, for who needs no text of it.
*/}}
{{- define "lib-team.rules.find" -}}
{{- /* Given the dict "path", "match" and "root" as above, and "into". */ -}}
{{- $values := list -}}
{{- if eq .path "@key" -}}
  {{- $values = list (last .match.captures) -}}
{{- else if eq .path "@value" -}}
  {{- $values = list .match.node -}}
{{- else if hasPrefix "@" .path -}}
  {{- $values = list (trimPrefix "@" .path | atoi | index .match.captures) -}}
{{- else -}}
  {{- $found := dict -}}
  {{- include "lib-team.rules.collect" (dict "into" $found "path" .path "match" .match "root" .root) -}}
  {{- $values = $found.values -}}
{{- end -}}
{{- $_ := set .into "found" (not (empty $values)) -}}
{{- $_ := set .into "value" (empty $values | ternary nil (first $values)) -}}
{{- end -}}

{{/* The values that a path leads to, as a list in JSON: with `*` in it there may be several. */}}
{{- define "lib-team.rules.values-at" -}}
{{- /* Given the same dict, whose "path" leads somewhere from the match or the root. */ -}}
{{- $found := dict -}}
{{- include "lib-team.rules.collect" (dict "into" $found "path" .path "match" .match "root" .root) -}}
{{- toRawJson $found.values -}}
{{- end -}}

{{/* Sets "values" of a dict to the list of them. */}}
{{- define "lib-team.rules.collect" -}}
{{- /* Given the dict "path", "match" and "root" as above, and "into". */ -}}
{{- $path := .path -}}
{{- if contains "{" $path -}}
  {{- range $index, $capture := .match.captures }}{{ $path = replace (printf "{%d}" $index) $capture $path }}{{ end -}}
  {{- if and (contains "{" $path) (kindIs "map" .match.node) -}}
    {{- range $key, $text := .match.node }}{{ $path = replace (printf "{%s}" $key) (toString $text) $path }}{{ end -}}
  {{- end -}}
{{- end -}}
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
{{- $values := list -}}
{{- if has "*" $segments -}}
  {{- $matches := dict "all" list -}}
  {{- include "lib-team.rules.walk" (dict
    "into" $matches
    "node" $node
    "segments" $segments
    "captures" list
    "path" list) -}}
  {{- range $matches.all }}{{ $values = append $values .node }}{{ end -}}
{{- else -}}
  {{- $isThere := true -}}
  {{- range $segments -}}
    {{- $isThere = and $isThere (kindIs "map" $node) -}}
    {{- if $isThere }}{{ $isThere = hasKey $node . }}{{ end -}}
    {{- if $isThere }}{{ $node = get $node . }}{{ end -}}
  {{- end -}}
  {{- if $isThere }}{{ $values = list $node }}{{ end -}}
{{- end -}}
{{- $_ := set .into "values" $values -}}
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
{{- $when := .rule.when | default list -}}
{{- range $term := kindIs "slice" $when | ternary $when (list $when) -}}
  {{- $question := dict "term" (trimPrefix "!" $term) "match" $args.match "root" $args.root -}}
  {{- $holds := eq (include "lib-team.rules.holds" $question) "true" -}}
  {{- if eq $holds (hasPrefix "!" $term) }}{{ $applies = false }}{{ end -}}
{{- end -}}
{{- if $applies }}true{{ end -}}
{{- end -}}

{{/*
"true" when a term holds. A path holds when its value is neither false nor empty; `path=value`, when it is that value.
*/}}
{{- define "lib-team.rules.holds" -}}
{{- /* Given the dict "term", "match" and "root". */ -}}
{{- $parts := splitList "=" .term -}}
{{- $result := dict -}}
{{- include "lib-team.rules.find" (dict "into" $result "path" (first $parts) "match" .match "root" .root) -}}
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
