{{/*
The platform's namespaces, the one of the teams' tenant parts too.
*/}}
{{- define "lib-platform.own-namespaces" -}}
{{- $tenants := ternary (list) (list "platform-tenants") .single -}}
{{- concat (values .namespaces) $tenants | uniq | sortAlpha | toJson -}}
{{- end -}}

{{/*
A cron expression; H stands for a minute that follows from the name, so that not all begin at once.
*/}}
{{- define "lib-platform.cron" -}}
{{- $minute := mod (adler32sum .name | int64) 60 -}}
{{- regexReplaceAll "^H " .expression (printf "%d " $minute) -}}
{{- end -}}

{{/*
As Velero writes durations itself, so that the object is the same before and after it was stored.
*/}}
{{- define "lib-platform.go-duration" -}}
{{- printf "%s0m0s" . -}}
{{- end -}}
