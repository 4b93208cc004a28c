{{- define "lib-team.network.namespace" -}}
{{- /* Given the name of a namespace. */ -}}
- namespaceSelector:
    matchLabels:
      kubernetes.io/metadata.name: {{ . | quote }}
{{- end -}}
