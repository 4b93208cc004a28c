{{- define "lib-team.config-map" -}}
{{- /* Given a workload. */ -}}
{{- with .workload.config }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ $.name | quote }}
  namespace: {{ $.context.namespace | quote }}
  labels:
    {{- include "lib-team.workload-labels" $ | nindent 4 }}
  {{- with include "lib-team.prerequisite-annotations" $ }}
  annotations:
    {{- . | nindent 4 }}
  {{- end }}
data:
  {{- include "lib-team.yaml" .files | nindent 2 }}
{{- end }}
{{- end -}}
