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
  {{- $hook := include "lib-team.prerequisite-annotations" . | fromYaml }}
  {{- with merge $hook .workload.serviceAccount.annotations }}
  annotations:
    {{- include "lib-team.yaml" . | nindent 4 }}
  {{- end }}
automountServiceAccountToken: {{ .workload.serviceAccount.mountToken }}
{{- end -}}
