{{- define "lib-team.service-account" -}}
{{- /* Given a workload. */ -}}
{{- if not .workload.serviceAccount.name }}
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ .name | quote }}
  namespace: {{ .context.namespace | quote }}
  labels:
    {{- include "lib-team.workload-labels" . | nindent 4 }}
  {{- $hook := include "lib-team.prerequisite-annotations" . | fromYaml }}
  {{- $role := dict "context" .context "aws" .workload.serviceAccount.aws }}
  {{- $identity := include "lib-team.service-account.role" $role | fromYaml }}
  {{- with merge $hook $identity .workload.serviceAccount.annotations }}
  annotations:
    {{- include "lib-team.yaml" . | nindent 4 }}
  {{- end }}
automountServiceAccountToken: {{ .workload.serviceAccount.mountToken }}
{{- end }}
{{- end -}}

{{/* The accounts that several workloads share. Whether a pod has a token of the API server, it says itself. */}}
{{- define "lib-team.shared-service-accounts" -}}
{{- /* Given the context. */ -}}
{{- $context := . -}}
{{- range $name, $account := .Values.serviceAccounts }}
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ $name | quote }}
  namespace: {{ $context.namespace | quote }}
  labels:
    {{- include "lib-team.labels" $context | nindent 4 }}
  {{- with include "lib-team.service-account.role" (dict "context" $context "aws" $account.aws) }}
  annotations:
    {{- . | nindent 4 }}
  {{- end }}
automountServiceAccountToken: false
{{- end }}
{{- end -}}

{{/*
The annotation with a role of AWS, where the environment gives roles by IRSA. EKS Pod Identity knows the account by its
association, and elsewhere there are no roles.
*/}}
{{- define "lib-team.service-account.role" -}}
{{- /* Given the dict "context" and "aws", an identity or nothing. */ -}}
{{- $offered := .context.platform.aws -}}
{{- with .aws -}}
  {{- if eq $offered.identity "irsa" -}}
    {{- with get $offered.roles .role -}}
eks.amazonaws.com/role-arn: {{ .arn | quote }}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- end -}}
