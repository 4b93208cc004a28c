{{/*
The claim has the selector's labels: a claim template can never be changed, so it holds nothing that changes.
*/}}
{{- define "lib-team.stateful-set" }}
{{- /* Given a workload. */}}
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ .name | quote }}
  namespace: {{ .context.namespace | quote }}
  labels:
    {{- include "lib-team.workload-labels" . | nindent 4 }}
  {{- with include "lib-team.reload-annotations" . }}
  annotations:
    {{- . | nindent 4 }}
  {{- end }}
spec:
  {{- with include "lib-team.replicas" . }}
    {{- . | nindent 2 }}
  {{- end }}
  revisionHistoryLimit: {{ .workload.revisionHistoryLimit | int }}
  {{- with .workload.rollout.minReadySeconds }}
  minReadySeconds: {{ . | int }}
  {{- end }}
  serviceName: {{ printf "%s-headless" .name | quote }}
  updateStrategy:
    type: RollingUpdate
  persistentVolumeClaimRetentionPolicy:
    whenDeleted: Retain
    whenScaled: Retain
  selector:
    matchLabels:
      {{- include "lib-team.selector-labels" . | nindent 6 }}
  template:
    {{- include "lib-team.pod" . | nindent 4 }}
  volumeClaimTemplates:
    - metadata:
        name: data
        labels:
          {{- include "lib-team.selector-labels" . | nindent 10 }}
          {{- if not .workload.backup.volume }}
          velero.io/exclude-from-backup: "true"
          {{- end }}
      spec:
        accessModes: [ReadWriteOnce]
        {{- with .workload.persistence.storageClass }}
        storageClassName: {{ . | quote }}
        {{- end }}
        resources:
          requests:
            storage: {{ .workload.persistence.size | quote }}
{{- end -}}
