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
data:
  {{- include "lib-team.yaml" .files | nindent 2 }}
{{- end }}
{{- end -}}
