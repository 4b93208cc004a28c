{{/*
Data of the team's own as YAML that reads as the very same data. `toYaml` says nothing at all of data in which it meets
a control character, writes some line breaks of Unicode as they are, where a reader folds them, and leaves blank lines
at the end of a text to be trimmed away. Data with any of these is written in flow style, with every text escaped.
*/}}
{{- define "lib-team.yaml" -}}
{{- if regexMatch `[\x7f-\x{a0}\x{2028}\x{2029}\x{feff}\x{fffe}\x{ffff}]|(\\[nrt]|[ "])\\n"|\\u00` (toRawJson .) -}}
{{- include "lib-team.yaml.flow" . -}}
{{- else -}}
{{- toYaml . -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.yaml.flow" -}}
{{- if kindIs "map" . -}}
{{- $entries := list -}}
{{- range $key, $value := . }}{{ $entries = append $entries (printf "%s: %s" (quote $key) (include "lib-team.yaml.flow" $value)) }}{{ end -}}
{{ printf "{%s}" (join ", " $entries) }}
{{- else if kindIs "slice" . -}}
{{- $items := list -}}
{{- range . }}{{ $items = append $items (include "lib-team.yaml.flow" .) }}{{ end -}}
{{ printf "[%s]" (join ", " $items) }}
{{- else if kindIs "string" . -}}
{{ quote . }}
{{- else -}}
{{ toRawJson . }}
{{- end -}}
{{- end -}}
