{{/*
Data as YAML that every parser reads as the same data: no character of a text can end the text. The same as
`lib-team.yaml` of the library of team charts, which explains why; a spec compares the two.
*/}}
{{- define "lib-platform.yaml" -}}
{{- /* Given a map or a list. */ -}}
{{- if not (include "lib-platform.yaml.needs-escapes" .) -}}
  {{- toYaml . -}}
{{- else if kindIs "map" . -}}
  {{- $entries := list -}}
  {{- range $key, $value := . -}}
    {{- $entry := toYaml (dict $key $value) -}}
    {{- if include "lib-platform.yaml.needs-escapes" (dict $key $value) -}}
      {{- $entry = printf "%s: %s" (include "lib-platform.yaml.json" $key) (include "lib-platform.yaml.json" $value) -}}
    {{- end -}}
    {{- $entries = append $entries $entry -}}
  {{- end -}}
  {{- join "\n" $entries -}}
{{- else -}}
  {{- $items := list -}}
  {{- range $item := . -}}
    {{- $entry := toYaml (list $item) -}}
    {{- if include "lib-platform.yaml.needs-escapes" (list $item) -}}
      {{- $entry = printf "- %s" (include "lib-platform.yaml.json" $item) -}}
    {{- end -}}
    {{- $items = append $items $entry -}}
  {{- end -}}
  {{- join "\n" $items -}}
{{- end -}}
{{- end -}}

{{/*
"true" for data that `toYaml` does not print as the same data. Of JSON's escapes, `\u` is used for control characters,
U+2028 and U+2029. Helm cuts blanks of any kind off the end of a document, so that a text must not end with one.
*/}}
{{- define "lib-platform.yaml.needs-escapes" -}}
{{- /* Given any data. */ -}}
{{- $json := toRawJson . -}}
{{- $character := `[\x7f-\x{9f}\x{feff}\x{fffe}\x{ffff}]|(^|[^\\])(\\\\)*\\u` -}}
{{- $end := `((\\[nrt]|[ "])\\n|[\x{a0}\x{1680}\x{2000}-\x{200a}\x{202f}\x{205f}\x{3000}])"` -}}
{{- if or (regexMatch $character $json) (regexMatch $end $json) }}true{{ end -}}
{{- end -}}

{{- define "lib-platform.yaml.json" -}}
{{- /* Given any data. */ -}}
{{- $json := toRawJson . -}}
{{- range regexFindAll `[\x7f-\x{9f}\x{feff}\x{fffe}\x{ffff}]` $json -1 | uniq -}}
  {{- $escape := printf "%+q" . | trimAll `"` | replace `\x` `\u00` -}}
  {{- $json = replace . $escape $json -}}
{{- end -}}
{{- $json -}}
{{- end -}}
