{{/*
The store's key is made by the cluster and stands in no values and no render: the control plane fills this Secret with the
token of a service account that has no rights. Store and Velero both read it, as any text will do for a key of S3's.
*/}}
{{- define "lib-platform.backup-store-key" }}
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
