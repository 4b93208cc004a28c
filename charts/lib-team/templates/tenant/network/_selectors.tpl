{{- define "lib-team.network.namespace" -}}
{{- /* Given the name of a namespace. */ -}}
- namespaceSelector:
    matchLabels:
      kubernetes.io/metadata.name: {{ . | quote }}
{{- end -}}

{{/* A selector of the pods of these workloads, or of all without any. */}}
{{- define "lib-team.network.pods" -}}
{{- /* Given a list of names, or nothing. */ -}}
{{- with . -}}
matchExpressions:
  - key: app.kubernetes.io/name
    operator: In
    values:
      {{- include "lib-team.yaml" . | nindent 6 }}
{{- else -}}
{}
{{- end -}}
{{- end -}}
