{{/*
The claim has the selector's labels: a claim template can never be changed, so it holds nothing that changes.
*/}}
{{- define "lib-team.stateful-set" }}
{{- /* Given a workload. */}}
{{- include "lib-team.stateful-set.check-live" . }}
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

{{/*
Fails where the claim template of a StatefulSet that the cluster has would become another, of which the API server says
only that fields beside some others are forbidden. Without a cluster, as in `helm template`, nothing is known.
*/}}
{{- define "lib-team.stateful-set.check-live" -}}
{{- /* Given a workload. */ -}}
{{- $live := lookup "apps/v1" "StatefulSet" .context.namespace .name -}}
{{- if $live -}}
  {{- $claim := first $live.spec.volumeClaimTemplates -}}
  {{- with include "lib-team.stateful-set.fault" (dict "claim" $claim "workload" .workload) -}}
    {{- $way := "enlarge each claim, delete the StatefulSet with --cascade=orphan, and install again" -}}
    {{- fail (printf "workloads.%s.%s, which the cluster has and never changes; %s" $.name . $way) -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/* Which key a live claim template cannot become; nothing where it stays. */}}
{{- define "lib-team.stateful-set.fault" -}}
{{- /* Given the dict "claim", the template that the cluster has, and "workload", its values. */ -}}
{{- $persistence := .workload.persistence -}}
{{- $class := .claim.spec.storageClassName | default "" -}}
{{- $size := .claim.spec.resources.requests.storage -}}
{{- $isBackedUp := not (hasKey (.claim.metadata.labels | default dict) "velero.io/exclude-from-backup") -}}
{{- if ne (include "lib-team.bytes" $persistence.size) (include "lib-team.bytes" $size) -}}
persistence.size: found {{ $persistence.size }}; expected {{ $size }}
{{- else if and $persistence.storageClass (ne $persistence.storageClass $class) -}}
persistence.storageClass: found {{ $persistence.storageClass }}; expected {{ $class }}
{{- else if ne .workload.backup.volume $isBackedUp -}}
backup.volume: found {{ .workload.backup.volume }}; expected {{ $isBackedUp }}
{{- end -}}
{{- end -}}
