{{/*
What runs the pods: a Deployment, or a StatefulSet for a workload with persistence.
*/}}
{{- define "lib-team.controller" -}}
{{- if .stateful }}{{ include "lib-team.stateful-set" . }}{{ else }}{{ include "lib-team.deployment" . }}{{ end -}}
{{- end -}}

{{/*
`replicas` is absent where the workload is autoscaled: under server-side apply Helm and the autoscaler would both own it.
*/}}
{{- define "lib-team.deployment" }}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .name | quote }}
  namespace: {{ .context.namespace | quote }}
  labels:
    {{- include "lib-team.workload-labels" . | nindent 4 }}
spec:
  {{- if not .autoscaled }}
  replicas: {{ .replicas | int }}
  {{- end }}
  revisionHistoryLimit: 3
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxUnavailable: 0
      maxSurge: 25%
  selector:
    matchLabels:
      {{- include "lib-team.selector-labels" . | nindent 6 }}
  template:
    {{- include "lib-team.pod" . | nindent 4 }}
{{- end -}}

{{/*
The claim's labels are the selector's: a claim template can never be changed, so nothing that changes stands there.
*/}}
{{- define "lib-team.stateful-set" }}
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ .name | quote }}
  namespace: {{ .context.namespace | quote }}
  labels:
    {{- include "lib-team.workload-labels" . | nindent 4 }}
spec:
  replicas: {{ .replicas | int }}
  revisionHistoryLimit: 3
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
      spec:
        accessModes: [ReadWriteOnce]
        {{- with .workload.persistence.storageClass }}
        storageClassName: {{ . | quote }}
        {{- end }}
        resources:
          requests:
            storage: {{ .workload.persistence.size | quote }}
{{- end -}}
