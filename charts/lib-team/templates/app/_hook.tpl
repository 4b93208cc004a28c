{{/*
The annotations of a Job that is a hook of Helm, which Argo CD reads as its own too. It stays until the next release
makes it again, so that its logs can be read.
*/}}
{{- define "lib-team.hook-annotations" -}}
{{- /* Given a workload. */ -}}
{{- with .hook -}}
helm.sh/hook: {{ . }}
helm.sh/hook-delete-policy: before-hook-creation
helm.sh/hook-weight: "0"
{{- end -}}
{{- end -}}

{{/*
The annotations of what a Job needs that runs before the release's objects are there: a hook too, of a lower weight. It
goes when all hooks have succeeded: Helm would never delete it, nor take it over once it is an object of the release.
*/}}
{{- define "lib-team.prerequisite-annotations" -}}
{{- /* Given a workload. */ -}}
{{- if hasSuffix "pre-upgrade" .hook -}}
helm.sh/hook: {{ .hook }}
helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
helm.sh/hook-weight: "-5"
{{- end -}}
{{- end -}}
