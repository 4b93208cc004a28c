{{/*
An S3-compatible store for kind: files on one volume, gone with the cluster. Velero finds it by name in its own
namespace.
*/}}
{{- define "lib-platform.backup-store" -}}
{{- if and (has "velero" .present) .platform.backup.store.enabled -}}
{{- include "lib-platform.backup-store-key" . -}}
{{- include "lib-platform.backup-store-network" . -}}
{{- include "lib-platform.backup-store-workload" . -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.backup-store-metadata" -}}
name: {{ .name | quote }}
namespace: {{ .context.namespaces.dr | quote }}
labels:
  {{- include "lib-platform.labels" .context | nindent 2 }}
  app.kubernetes.io/name: velero-store
{{- end -}}

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

{{/*
Only pods of Velero's own namespace reach it; those without the key get no answer.
*/}}
{{- define "lib-platform.backup-store-network" }}
---
apiVersion: v1
kind: Service
metadata:
  {{- include "lib-platform.backup-store-metadata" (dict "context" . "name" "velero-store") | nindent 2 }}
spec:
  selector:
    app.kubernetes.io/name: velero-store
  ports:
    - name: http
      port: 7070
      targetPort: http
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "lib-platform.backup-store-metadata" (dict "context" . "name" "velero-store") | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      app.kubernetes.io/name: velero-store
  policyTypes: [Ingress, Egress]
  ingress:
    - from:
        - podSelector: {}
      ports:
        - port: http
  egress: []
{{- end -}}
