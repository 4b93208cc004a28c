{{/*
Velero uses the class with its label for every CSI snapshot of the driver. Deletion policy Retain: a snapshot must
outlive the namespace that it was made in. Velero deletes it with its backup.
*/}}
{{- define "lib-platform.volume-snapshot-class" -}}
{{- /* Given the context. */ -}}
{{- $class := .platform.backup.volumeSnapshotClass -}}
{{- if and (has "velero" .present) $class.enabled }}
---
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotClass
metadata:
  name: {{ $class.name | quote }}
  labels:
    {{- include "lib-platform.labels" . | nindent 4 }}
    velero.io/csi-volumesnapshot-class: "true"
driver: {{ $class.driver | quote }}
deletionPolicy: Retain
{{- end }}
{{- end -}}
