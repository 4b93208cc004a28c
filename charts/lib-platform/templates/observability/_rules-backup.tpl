{{/* Backups that are late or failed, and locations that cannot be reached. */}}
{{- define "lib-platform.rules.backup" -}}
{{- /* Given the context. */ -}}
{{- $age := .platform.alerting.backups.maximumAgeHours | int -}}
groups:
  - name: backup
    rules:
      {{- include "lib-platform.rules.backup-of-teams" . | nindent 6 }}
      - alert: BackupLate
        expr: |
          time() - max by (schedule) (velero_backup_last_successful_timestamp{schedule!=""} > 0) > {{ $age }} * 3600
        for: 15m
        labels: { severity: critical }
        annotations:
          summary: The schedule [[ $labels.schedule ]] has made no good backup in the last {{ $age }} hours.
          description: >-
            The last good backup of the schedule [[ $labels.schedule ]] is [[ $value | humanizeDuration ]] old.
      - alert: BackupFailed
        expr: max by (schedule) (velero_backup_last_status{schedule!=""}) == 0
        for: 5m
        labels: { severity: warning }
        annotations:
          summary: The last backup of [[ $labels.schedule ]] failed.
          description: The last backup of the schedule [[ $labels.schedule ]] failed, wholly or in part.
      - alert: BackupLocationUnavailable
        expr: min by (backup_location_name) (velero_backup_location_status_gauge) == 0
        for: 15m
        labels: { severity: critical }
        annotations:
          summary: The backup location [[ $labels.backup_location_name ]] cannot be reached.
          description: Velero can neither write nor read there, so no backup is made and none can be restored.
{{- end -}}

{{/*
The age of each namespace's last good backup, of every schedule that covers it, so that the alert is its team's. A
schedule of the platform's own namespaces covers none.
*/}}
{{- define "lib-platform.rules.backup-of-teams" -}}
{{- /* Given the context. */ -}}
{{- $age := .platform.alerting.backups.maximumAgeHours | int -}}
{{- $covers := false -}}
{{- range $name, $schedule := .platform.backup.schedules }}
  {{- if and $schedule.namespaces (ne $schedule.tier "none") }}
    {{- $covers = true }}
- record: platform:namespace_backup_age:seconds
  expr: |
    max by (namespace) (
      kube_namespace_created{namespace=~"{{ join "|" $schedule.namespaces | replace "*" ".*" }}"}
    ) * 0
    + on () group_left () (time() - max(velero_backup_last_successful_timestamp{schedule="{{ $name }}"} > 0))
  labels: { schedule: {{ $name }} }
  {{- end }}
{{- end }}
{{- if $covers }}
- alert: TeamBackupLate
  expr: |
    min by (namespace) (platform:namespace_backup_age:seconds{namespace=~"team-.*"}) > {{ $age }} * 3600
  for: 15m
  labels: { severity: warning }
  annotations:
    summary: No good backup of [[ $labels.namespace ]] was made in the last {{ $age }} hours.
    description: >-
      The last good backup that covers [[ $labels.namespace ]] is [[ $value | humanizeDuration ]] old.
{{- end }}
{{- end -}}
