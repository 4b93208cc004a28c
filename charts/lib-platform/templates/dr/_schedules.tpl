{{/*
The platform's own backups: a Velero Schedule for each, in Velero's namespace. Backups have no owner: they stay when
their schedule is deleted, until they expire.
*/}}
{{- define "lib-platform.backup-schedules" -}}
{{- /* Given the context. */ -}}
{{- if has "velero" .present -}}
  {{- $tiers := .platform.backup.tiers -}}
  {{- range $name, $schedule := .platform.backup.schedules -}}
    {{- if ne $schedule.tier "none" -}}
      {{- $tier := get $tiers $schedule.tier -}}
      {{- if not $tier -}}
        {{- $expected := printf "none or one of platform.backup.tiers: %s" (keys $tiers | sortAlpha | join ", ") -}}
        {{- $message := "platform.backup.schedules.%s.tier: %q is no tier; expected %s" -}}
        {{- fail (printf $message $name $schedule.tier $expected) -}}
      {{- end -}}
      {{- $times := merge (pick $schedule "schedule" "ttl") $tier -}}
      {{- include "lib-platform.backup-schedule" (dict "context" $ "name" $name "schedule" $schedule "tier" $times) -}}
    {{- end -}}
  {{- end -}}
  {{- include "lib-platform.backup-tiers-of-workloads" . -}}
{{- end -}}
{{- end -}}

{{/*
A Schedule for each tier that workloads may name: their pods alone, to which Velero adds their claims and volumes. No
team sets a label of chartwright.dev by itself.
*/}}
{{- define "lib-platform.backup-tiers-of-workloads" -}}
{{- /* Given the context. */ -}}
{{- range $tier := keys .contract.backup.tiers | sortAlpha -}}
  {{- $times := get $.platform.backup.tiers $tier -}}
  {{- if not $times -}}
    {{- fail (printf "contract.backup.tiers.%s: no tier of platform.backup.tiers" $tier) -}}
  {{- end -}}
  {{- $schedule := dict "tier" $tier "namespaces" (list "*") "excludedResources" list "volumes" true "paused" false -}}
  {{- $_ := set $schedule "labels" (dict "chartwright.dev/backup-tier" $tier) -}}
  {{- $name := printf "workloads-%s" $tier -}}
  {{- include "lib-platform.backup-schedule" (dict "context" $ "name" $name "schedule" $schedule "tier" $times) -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.backup-schedule" }}
{{- /* Given the dict "context", "name", "schedule", one of `backup.schedules`, and "tier", its times. */}}
{{- $schedule := .schedule }}
{{- $namespaces := $schedule.namespaces }}
{{- if $schedule.platformNamespaces }}
  {{- $namespaces = concat $namespaces (include "lib-platform.own-namespaces" .context | fromJsonArray) }}
{{- end }}
{{- $namespaces = $namespaces | uniq | sortAlpha }}
---
apiVersion: velero.io/v1
kind: Schedule
metadata:
  name: {{ .name | quote }}
  namespace: {{ .context.namespaces.dr | quote }}
  labels:
    {{- include "lib-platform.labels" .context | nindent 4 }}
    chartwright.dev/backup-tier: {{ $schedule.tier | quote }}
spec:
  schedule: {{ include "lib-platform.cron" (dict "expression" .tier.schedule "name" .name) | quote }}
  paused: {{ $schedule.paused }}
  useOwnerReferencesInBackup: false
  skipImmediately: false
  template:
    metadata:
      labels:
        chartwright.dev/backup-tier: {{ $schedule.tier | quote }}
    ttl: {{ include "lib-platform.go-duration" .tier.ttl | quote }}
    storageLocation: default
    {{- with $namespaces }}
    includedNamespaces:
      {{- include "lib-platform.yaml" . | nindent 6 }}
    {{- end }}
    {{- with $schedule.labels }}
    labelSelector:
      matchLabels:
        {{- include "lib-platform.yaml" . | nindent 8 }}
    {{- end }}
    {{- if $schedule.clusterResources }}
    includedClusterScopedResources: ["*"]
    {{- end }}
    {{- if $namespaces }}
    excludedNamespaceScopedResources:
      {{- $excluded := concat .context.platform.backup.excludedResources $schedule.excludedResources | uniq }}
      {{- include "lib-platform.yaml" $excluded | nindent 6 }}
    {{- else }}
    excludedNamespaceScopedResources: ["*"]
    {{- end }}
    {{- if not $schedule.volumes }}
    snapshotVolumes: false
    defaultVolumesToFsBackup: false
    {{- end }}
{{- end -}}
