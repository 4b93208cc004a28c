{{/*
Fails the render with one line for each rule over several values that the values break. The rules and their texts are
data in `_rules.tpl`, the operators in `_rule-operators.tpl`, `_rule-references.tpl` and `_rule-kept.tpl`; the tool
reads the same rules and prints the same lines. Values that keep the rules pay for `_rule-suspects.tpl` alone, which
names those that may be broken.
*/}}
{{- define "lib-team.check-rules" -}}
{{- /* Given the dict "effective", values with their defaults, and "written", the same without. */ -}}
{{- $given := . -}}
{{- $suspects := dict -}}
{{- include "lib-team.rules.suspects" (dict
    "effective" .effective
    "written" .written
    "suspects" $suspects) -}}
{{- $findings := dict "lines" list -}}
{{- if $suspects -}}
  {{- range $id := include "lib-team.rules" . | fromJsonArray -}}
    {{- if hasKey $suspects $id -}}
      {{- $rule := include (printf "lib-team.rules.text.%s" $id) . | fromJson -}}
      {{- $root := get $given ($rule.of | default "effective") -}}
      {{- include "lib-team.rules.check" (dict "rule" $rule "root" $root "findings" $findings) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- with $findings.lines -}}
  {{- fail (printf "the values break %d of the chart's rules:\n%s" (len .) (join "\n" .)) -}}
{{- end -}}
{{- end -}}

{{/*
Adds a line for each place at which a rule is broken.
*/}}
{{- define "lib-team.rules.check" -}}
{{- /* Given the dict "rule", "root", the values that it is about, and "findings", whose list "lines" it adds to. */ -}}
{{- $check := . -}}
{{- $rule := .rule -}}
{{- $matches := dict "all" list -}}
{{- range $each := kindIs "slice" $rule.each | ternary $rule.each (list $rule.each) -}}
  {{- include "lib-team.rules.walk" (dict
    "into" $matches
    "node" $check.root
    "segments" (splitList "." $each)
    "captures" list
    "path" list) -}}
{{- end -}}
{{- $memo := dict -}}
{{- range $match := $matches.all -}}
  {{- $case := dict "rule" $rule "match" $match "root" $check.root "memo" $memo -}}
  {{- $broken := "" -}}
  {{- if include "lib-team.rules.applies" $case -}}
    {{- $broken = include (printf "lib-team.rules.%s" $rule.op) $case -}}
  {{- end -}}
  {{- if $broken -}}
    {{- $leftPath := splitList "=" $rule.left | first -}}
    {{- $steps := hasPrefix "@" $leftPath | ternary list (splitList "." $leftPath) -}}
    {{- $path := join "." (concat $match.path $steps) -}}
    {{- $left := include "lib-team.rules.value" (dict "path" $leftPath "match" $match "root" $check.root) | fromJson -}}
    {{- $expected := replace "{reason}" $broken $rule.expected -}}
    {{- $line := printf "%s: found %s; expected %s; %s" $path (toJson $left.value) $expected $rule.fix -}}
    {{- $_ := set $check.findings "lines" (append $check.findings.lines $line) -}}
  {{- end -}}
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

{{/* "true" when a text is a key of what one of several maps has under a key. */}}
{{- define "lib-team.rules.is-key-in-one" -}}
{{- /* Given the dict "maps", a map of them, "below", the key in each, and "key". */ -}}
{{- $asked := . -}}
{{- $isThere := false -}}
{{- range .maps }}{{ if hasKey (get . $asked.below | default dict) $asked.key }}{{ $isThere = true }}{{ end }}{{ end -}}
{{- if $isThere }}true{{ end -}}
{{- end -}}

{{/* "true" when a path leads to a value. */}}
{{- define "lib-team.rules.leads-on" -}}
{{- /* Given the dict "from", a map, and "path". */ -}}
{{- $node := .from -}}
{{- $isThere := true -}}
{{- range splitList "." .path -}}
  {{- $isThere = and $isThere (kindIs "map" $node) (hasKey $node .) -}}
  {{- if $isThere }}{{ $node = get $node . }}{{ end -}}
{{- end -}}
{{- if $isThere }}true{{ end -}}
{{- end -}}
