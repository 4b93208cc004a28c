{{/*
What each present component adds to the personas: `see` to every persona, `seen` to the platform's alone, `deploy` to
teams' deployers and admins, `operate` to the platform's admins.
*/}}
{{- define "lib-platform.access-components" -}}
{{- /* Given the context. */ -}}
{{- $context := . -}}
{{- $see := list "team-viewer" "team-developer" "team-deployer" "team-admin" "platform-viewer" "platform-admin" -}}
{{- $levels := dict
  "see" (dict "to" $see "verbs" (list "get" "list" "watch"))
  "seen" (dict "to" (list "platform-viewer" "platform-admin") "verbs" (list "get" "list" "watch"))
  "deploy" (dict "to" (list "team-deployer" "team-admin") "verbs" (list "create" "update" "patch" "delete"))
  "operate" (dict "to" (list "platform-admin") "verbs" (list "create" "update" "patch" "delete")) -}}
{{- range $component, $grants := include "lib-platform.component-resources" . | fromYaml -}}
  {{- if has $component $context.present -}}
    {{- range $level, $groups := $grants -}}
      {{- $rules := list -}}
      {{- $is := get $levels $level -}}
      {{- range $group, $resources := $groups -}}
        {{- $rules = append $rules (dict "groups" (list $group) "resources" $resources "verbs" $is.verbs) -}}
      {{- end -}}
      {{- $name := printf "%s-%s" $component $level -}}
      {{- include "lib-platform.access-rules" (dict "context" $context "name" $name "to" $is.to "rules" $rules) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- end -}}
