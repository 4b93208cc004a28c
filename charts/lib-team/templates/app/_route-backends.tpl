{{/*
In how many ways a route leads from a path, as a list in JSON: to the workload, or to it and its canary by their
weights; and by the canary's headers to that alone. A rule that matches more wins.
*/}}
{{- define "lib-team.route.variants" -}}
{{- /* Given a workload. */ -}}
{{- $variants := list (dict "backends" (list (dict "name" .name))) -}}
{{- with .workload.canary -}}
  {{- $canary := include "lib-team.canary.name" $.name -}}
  {{- $weight := .weight | int -}}
  {{- $variants = list (dict "backends" (list
    (dict "name" $.name "weight" (sub 100 $weight))
    (dict "name" $canary "weight" $weight))) -}}
  {{- with .headers -}}
    {{- $variants = append $variants (dict "headers" . "backends" (list (dict "name" $canary))) -}}
  {{- end -}}
{{- end -}}
{{- toRawJson $variants -}}
{{- end -}}

{{- define "lib-team.route.headers" -}}
{{- /* Given a variant. */ -}}
{{- if hasKey . "headers" -}}
headers:
  {{- range $name, $value := .headers }}
  - name: {{ $name | quote }}
    value: {{ $value | quote }}
  {{- end }}
{{- end -}}
{{- end -}}

{{- define "lib-team.route.backends" -}}
{{- /* Given the dict "servicePort" and "variant". */ -}}
{{- $port := .servicePort | int -}}
backendRefs:
  {{- range .variant.backends }}
  - name: {{ .name | quote }}
    port: {{ $port }}
    {{- if hasKey . "weight" }}
    weight: {{ .weight | int }}
    {{- end }}
  {{- end }}
{{- end -}}
