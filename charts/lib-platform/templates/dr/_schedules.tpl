{{/*
The platform's own backups, a Velero Schedule each, in Velero's namespace. Backups have no owner: they stay when their
schedule goes, until their time is up.
*/}}
{{- define "lib-platform.backup-schedules" -}}
{{- if has "velero" .present -}}
{{- $context := . -}}
{{- $backup := .platform.backup -}}
{{- range $name, $schedule := $backup.schedules -}}
{{- $tier := get $backup.tiers $schedule.tier -}}
{{- if ne $schedule.tier "none" }}
{{- if not $tier }}{{ fail (printf "platform.backup.schedules.%s.tier: %q is no tier; expected none or one of platform.backup.tiers: %s" $name $schedule.tier (keys $backup.tiers | sortAlpha | join ", ")) }}{{ end -}}
{{- $namespaces := concat $schedule.namespaces (ternary (include "lib-platform.own-namespaces" $context | fromJsonArray) (list) $schedule.platformNamespaces) | uniq | sortAlpha }}
---
apiVersion: velero.io/v1
kind: Schedule
metadata:
  name: {{ $name | quote }}
  namespace: {{ $context.namespaces.dr | quote }}
  labels:
    {{- include "lib-platform.labels" $context | nindent 4 }}
    chartwright.dev/backup-tier: {{ $schedule.tier | quote }}
spec:
  schedule: {{ include "lib-platform.cron" (dict "expression" $tier.schedule "name" $name) | quote }}
  paused: {{ $schedule.paused }}
  useOwnerReferencesInBackup: false
  skipImmediately: false
  template:
    metadata:
      labels:
        chartwright.dev/backup-tier: {{ $schedule.tier | quote }}
    ttl: {{ include "lib-platform.go-duration" $tier.ttl | quote }}
    storageLocation: default
    {{- with $namespaces }}
    includedNamespaces:
      {{- toYaml . | nindent 6 }}
    {{- end }}
    {{- if $schedule.clusterResources }}
    includedClusterScopedResources: ["*"]
    {{- end }}
    {{- if $namespaces }}
    excludedNamespaceScopedResources:
      {{- toYaml $backup.excludedResources | nindent 6 }}
    {{- else }}
    excludedNamespaceScopedResources: ["*"]
    {{- end }}
    {{- if not $schedule.volumes }}
    snapshotVolumes: false
    defaultVolumesToFsBackup: false
    {{- end }}
{{- end }}
{{- end -}}
{{- end -}}
{{- end -}}
