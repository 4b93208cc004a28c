{{/*
An S3-compatible store for kind: files on one volume, which are lost with the cluster. It is in Velero's namespace,
where Velero finds it by its name.
*/}}
{{- define "lib-platform.backup-store" -}}
{{- /* Given the context. */ -}}
{{- if and (has "velero" .present) .platform.backup.store.enabled -}}
  {{- include "lib-platform.backup-store-key" . -}}
  {{- include "lib-platform.backup-store-network" . -}}
  {{- include "lib-platform.backup-store-volume" . -}}
  {{- include "lib-platform.backup-store-workload" . -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.backup-store-metadata" -}}
{{- /* Given the dict "context" and "name". */ -}}
name: {{ .name | quote }}
namespace: {{ .context.namespaces.dr | quote }}
labels:
  {{- include "lib-platform.labels" .context | nindent 2 }}
  app.kubernetes.io/name: velero-store
{{- end -}}

{{- define "lib-platform.backup-store-volume" }}
{{- /* Given the context. */}}
{{- $store := .platform.backup.store }}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  {{- include "lib-platform.backup-store-metadata" (dict "context" . "name" "velero-store") | nindent 2 }}
  annotations:
    # With the claim go the backups.
    helm.sh/resource-policy: keep
spec:
  accessModes: [ReadWriteOnce]
  {{- with $store.storageClass }}
  storageClassName: {{ . | quote }}
  {{- end }}
  resources:
    requests:
      storage: {{ $store.size | quote }}
{{- end -}}

{{- define "lib-platform.backup-store-container" -}}
{{- /* Given the security context of a container. */ -}}
resources:
  requests:
    cpu: 25m
    memory: 64Mi
  limits:
    memory: 512Mi
securityContext:
  {{- include "lib-platform.yaml" . | nindent 2 }}
volumeMounts:
  - name: data
    mountPath: /data
{{- end -}}
