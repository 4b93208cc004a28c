{{/*
The team's data as YAML that reads back as the same data. `toYaml` prints nothing for data with a control character,
prints some line breaks of Unicode as they are, so that a reader folds them, and ends a text with blank lines that are
then trimmed away. Data with any of these is printed in flow style, with every text escaped.
*/}}
{{- define "lib-team.yaml" -}}
{{- /* Given any data. */ -}}
{{- if regexMatch `[\x7f-\x{a0}\x{2028}\x{2029}\x{feff}\x{fffe}\x{ffff}]|(\\[nrt]|[ "])\\n"|\\u00` (toRawJson .) -}}
  {{- include "lib-team.yaml.flow" . -}}
{{- else -}}
  {{- toYaml . -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.yaml.flow" -}}
{{- /* Given any data. */ -}}
{{- if kindIs "map" . -}}
  {{- $entries := list -}}
  {{- range $key, $value := . -}}
    {{- $entries = append $entries (printf "%s: %s" (quote $key) (include "lib-team.yaml.flow" $value)) -}}
  {{- end -}}
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
