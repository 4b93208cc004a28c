{{- define "lib-team.resource-quota" -}}
{{- /* Given the context. */ -}}
{{- if .Values.tenant.quota.enabled }}
---
apiVersion: v1
kind: ResourceQuota
metadata:
  name: team
  namespace: {{ .namespace | quote }}
  labels:
    {{- include "lib-team.labels" . | nindent 4 }}
spec:
  hard:
    {{- include "lib-team.yaml" .Values.tenant.quota.hard | nindent 4 }}
{{- end }}
{{- end -}}

{{- define "lib-team.limit-range" -}}
{{- /* Given the context. */ -}}
{{- if .Values.tenant.limitRange.enabled }}
---
apiVersion: v1
kind: LimitRange
metadata:
  name: team
  namespace: {{ .namespace | quote }}
  labels:
    {{- include "lib-team.labels" . | nindent 4 }}
spec:
  limits:
    - type: Container
      defaultRequest:
        {{- include "lib-team.yaml" .Values.tenant.limitRange.defaultRequest | nindent 8 }}
      default:
        {{- include "lib-team.yaml" .Values.tenant.limitRange.default | nindent 8 }}
{{- end }}
{{- end -}}
