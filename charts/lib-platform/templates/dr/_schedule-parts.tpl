{{/*
The platform's namespaces, as JSON; ring by ring also the one that holds the releases of the teams' tenant parts.
*/}}
{{- define "lib-platform.own-namespaces" -}}
{{- /* Given the context. */ -}}
{{- $tenants := ternary (list) (list "platform-tenants") .single -}}
{{- concat (values .namespaces) $tenants | uniq | sortAlpha | toJson -}}
{{- end -}}

{{/*
A cron expression whose minute `H` is replaced by one that follows from the name, so that not all start at once.
*/}}
{{- define "lib-platform.cron" -}}
{{- /* Given the dict "expression" and "name". */ -}}
{{- $minute := mod (adler32sum .name | int64) 60 -}}
{{- regexReplaceAll "^H " .expression (printf "%d " $minute) -}}
{{- end -}}

{{/*
A duration as Velero itself writes it, so that the object in the cluster is the one that was rendered.
*/}}
{{- define "lib-platform.go-duration" -}}
{{- /* Given a duration in hours, for example 720h. */ -}}
{{- printf "%s0m0s" . -}}
{{- end -}}
