{{/* The operators for what is kept (_kept.tpl): each prints why when the rule is broken. */}}

{{- define "lib-team.rules.notKept" -}}
{{- /* Given the dict "rule", "match" and "root". */ -}}
{{- with include "lib-team.rules.unless-granted" . -}}
  {{- $isOffered := false -}}
  {{- with get ($.rule.offered | default dict) . -}}
    {{- $offered := include "lib-team.rules.value" (dict "path" . "match" $.match "root" $.root) | fromJson -}}
    {{- $isOffered = eq (toJson $.match.node) (toJson $offered.value) -}}
  {{- end -}}
  {{- if not $isOffered -}}
    {{- include "lib-team.rules.why-kept" (dict "list" $.rule.right "name" .) -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.rules.notKeptKind" -}}
{{- /* Given the dict "rule", "match" and "root". */ -}}
{{- if kindIs "map" .match.node -}}
  {{- $apiVersion := toString .match.node.apiVersion -}}
  {{- $group := contains "/" $apiVersion | ternary (splitList "/" $apiVersion | first) "core" -}}
  {{- $name := printf "%s/%v" $group (get .match.node .rule.left) -}}
  {{- $granted := include "lib-team.rules.value" (dict "path" .rule.unless "match" .match "root" .root) | fromJson -}}
  {{- if not (has $name ($granted.value | default list)) -}}
    {{- include "lib-team.rules.why-kept" (dict "list" .rule.right "name" $name) -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/* Why a name is in a list of what is kept; nothing when it is not. */}}
{{- define "lib-team.rules.why-kept" -}}
{{- /* Given the dict "list", the name of the list, and "name". */ -}}
{{- $reason := "" -}}
{{- range $kept := get (include "lib-team.kept" . | fromJson) .list -}}
  {{- $pattern := printf "(?i)^%s$" (regexQuoteMeta $kept.is | replace "\\*" ".*") -}}
  {{- if and (not $reason) (regexMatch $pattern $.name) (not (has $.name ($kept.apart | default list))) -}}
    {{- $reason = $kept.reason -}}
  {{- end -}}
{{- end -}}
{{- $reason -}}
{{- end -}}

{{- define "lib-team.rules.closed" -}}
{{- /* Given the dict "rule", "match" and "root". */ -}}
{{- with include "lib-team.rules.unless-granted" . }}{{ include "lib-team.addresses.why-closed" . }}{{ end -}}
{{- end -}}

{{/* The text at the left of a rule; nothing when there is none, or when the list at `unless` has it. */}}
{{- define "lib-team.rules.unless-granted" -}}
{{- /* Given the dict "rule", "match" and "root". */ -}}
{{- $left := include "lib-team.rules.value" (dict "path" .rule.left "match" .match "root" .root) | fromJson -}}
{{- $granted := list -}}
{{- with .rule.unless -}}
  {{- $granted = (include "lib-team.rules.value" (dict "path" . "match" $.match "root" $.root) | fromJson).value -}}
{{- end -}}
{{- if and (kindIs "string" $left.value) (not (has $left.value ($granted | default list))) }}{{ $left.value }}{{ end -}}
{{- end -}}
