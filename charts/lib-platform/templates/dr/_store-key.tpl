{{/*
The cluster makes the store's key, so that no values and no manifest hold it: the control plane fills this Secret with
the token of a service account that has no rights. The store and Velero both read it: any text will do as a key of S3.
*/}}
{{- define "lib-platform.backup-store-key" }}
{{- /* Given the context. */}}
---
apiVersion: v1
kind: ServiceAccount
metadata:
  {{- include "lib-platform.backup-store-metadata" (dict "context" . "name" "velero-store") | nindent 2 }}
automountServiceAccountToken: false
---
apiVersion: v1
kind: Secret
metadata:
  {{- include "lib-platform.backup-store-metadata" (dict "context" . "name" "velero-store-key") | nindent 2 }}
  annotations:
    kubernetes.io/service-account.name: velero-store
type: kubernetes.io/service-account-token
{{- end -}}
