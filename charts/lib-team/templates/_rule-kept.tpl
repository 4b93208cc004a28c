{{/* The operators for what is kept (_kept.tpl): each prints why when the rule is broken. */}}

{{- define "lib-team.rules.notKept" -}}
{{- /* Given the dict "rule", "match" and "root". */ -}}
{{- $name := include "lib-team.rules.unless-granted" . -}}
{{- if $name -}}
  {{- $reason := "" -}}
  {{- range $kept := get (include "lib-team.kept" . | fromJson) .rule.right -}}
    {{- $pattern := printf "^%s$" (regexQuoteMeta $kept.is | replace "\\*" ".*") -}}
    {{- if and (not $reason) (regexMatch $pattern $name) (not (has $name ($kept.apart | default list))) -}}
      {{- $reason = $kept.reason -}}
    {{- end -}}
  {{- end -}}
  {{- $reason -}}
{{- end -}}
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
