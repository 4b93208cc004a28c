{{/*
Labels of every object of a team.
*/}}
{{- define "lib-team.labels" -}}
{{- /* Given the context. */ -}}
app.kubernetes.io/part-of: {{ .team | quote }}
app.kubernetes.io/managed-by: {{ .managedBy | quote }}
helm.sh/chart: {{ .chart | quote }}
chartwright.dev/team: {{ .team | quote }}
{{- end -}}

{{/*
Labels that select a workload's pods. They name neither release nor chart: a selector can never be changed, and must
still find the pods when the chart moves from an umbrella to a release of its own.
*/}}
{{- define "lib-team.selector-labels" -}}
{{- /* Given a workload. */ -}}
app.kubernetes.io/name: {{ .name | quote }}
chartwright.dev/team: {{ .context.team | quote }}
{{- end -}}

{{/*
Labels of the objects of one workload.
*/}}
{{- define "lib-team.workload-labels" -}}
{{- /* Given a workload. */ -}}
app.kubernetes.io/name: {{ .name | quote }}
{{ include "lib-team.labels" .context }}
{{- end -}}
