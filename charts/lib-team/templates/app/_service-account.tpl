{{- define "lib-team.service-account" }}
{{- /* Given a workload. */}}
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ .name | quote }}
  namespace: {{ .context.namespace | quote }}
  labels:
    {{- include "lib-team.workload-labels" . | nindent 4 }}
  {{- with .workload.serviceAccount.annotations }}
  annotations:
    {{- include "lib-team.yaml" . | nindent 4 }}
  {{- end }}
automountServiceAccountToken: {{ .workload.serviceAccount.mountToken }}
{{- end -}}
