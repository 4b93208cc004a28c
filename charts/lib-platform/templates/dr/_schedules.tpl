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
  # Else every change of the schedule would begin with a backup.
  skipImmediately: true
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

{{/*
The platform's namespaces, the one of the teams' tenant parts too.
*/}}
{{- define "lib-platform.own-namespaces" -}}
{{- $tenants := ternary (list) (list "platform-tenants") .single -}}
{{- concat (values .namespaces) $tenants | uniq | sortAlpha | toJson -}}
{{- end -}}

{{/*
A cron expression; H stands for a minute that follows from the name, so that not all begin at once.
*/}}
{{- define "lib-platform.cron" -}}
{{- $minute := mod (adler32sum .name | int64) 60 -}}
{{- regexReplaceAll "^H " .expression (printf "%d " $minute) -}}
{{- end -}}

{{/*
As Velero writes durations itself, so that the object is the same before and after it was stored.
*/}}
{{- define "lib-platform.go-duration" -}}
{{- printf "%s0m0s" . -}}
{{- end -}}
