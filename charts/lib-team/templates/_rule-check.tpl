{{/*
Fails the render with one line for each rule over several values that the values break. The rules and their texts are
data in `_rules.tpl`, the operators in `_rule-operators.tpl`, `_rule-references.tpl` and `_rule-kept.tpl`; the tool
reads the same rules and prints the same lines.
*/}}
{{- define "lib-team.check-rules" -}}
{{- /* Given the dict "effective", values with their defaults, and "written", the same without. */ -}}
{{- $given := . -}}
{{- $findings := dict "lines" list -}}
{{- /* Most rules are about the same few places, so that each is looked for once. */ -}}
{{- $walked := dict -}}
{{- range $of, $root := $given -}}
  {{- $nothing := list (dict "node" $root "captures" list "path" list) -}}
  {{- $_ := set $walked $of (dict "" $nothing) -}}
{{- end -}}
{{- /* These say nothing where the left is not there. */ -}}
{{- $ofLeft := list "requires" "excludes" "refersTo" "atLeast" "atMost" "differsFrom" "notKeyOf" "leadsTo" -}}
{{- range $rule := (include "lib-team.rules" . | fromJson).rules -}}
  {{- $of := $rule.of | default "effective" -}}
  {{- $root := get $given $of -}}
  {{- $matches := list -}}
  {{- $memo := dict -}}
  {{- $known := get $walked $of -}}
  {{- range $each := kindIs "slice" $rule.each | ternary $rule.each (list $rule.each) -}}
    {{- include "lib-team.rules.walked" (dict "known" $known "path" $each) -}}
    {{- $matches = concat $matches (get $known $each) -}}
  {{- end -}}
  {{- $leftKey := splitList "." $rule.left | first | splitList "=" | first -}}
  {{- $isBelow := and (has $rule.op $ofLeft) (not (has (substr 0 1 $rule.left) (list "@" "$" "^" "!" "{"))) -}}
  {{- range $match := $matches -}}
    {{- $case := dict "rule" $rule "match" $match "root" $root "memo" $memo -}}
    {{- $broken := "" -}}
    {{- $isAsked := true -}}
    {{- if and $isBelow (kindIs "map" $match.node) }}{{ $isAsked = hasKey $match.node $leftKey }}{{ end -}}
    {{- if $isAsked }}{{ $isAsked = include "lib-team.rules.applies" $case }}{{ end -}}
    {{- if $isAsked -}}
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
Adds what a path reaches to what is known of others, by what the path without its last segment reaches.
*/}}
{{- define "lib-team.rules.walked" -}}
{{- /* Given the dict "known", of paths and lists of matches as lib-team.rules.walk finds them, and "path". */ -}}
{{- if not (hasKey .known .path) -}}
  {{- $segments := splitList "." .path -}}
  {{- $above := initial $segments | join "." -}}
  {{- include "lib-team.rules.walked" (dict "known" .known "path" $above) -}}
  {{- $into := dict "all" list -}}
  {{- range $match := get .known $above -}}
    {{- include "lib-team.rules.walk" (dict
      "into" $into
      "node" $match.node
      "segments" (list (last $segments))
      "captures" $match.captures
      "path" $match.path) -}}
  {{- end -}}
  {{- $_ := set .known .path $into.all -}}
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
