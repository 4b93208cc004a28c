{{/*
Databases of teams by CloudNativePG. Each instance exports its metrics itself, and the monitor of a need gives them the
label `database`. Their volumes are among those of _rules-cluster.tpl.
*/}}
{{- define "lib-platform.rules.databases" -}}
{{- /* Given the context. */ -}}
groups:
  - name: databases
    rules:
      # An instance without a pod has no series, so that a database is known by what was scraped within a day, and by
      # the Service of its primary, which goes with it.
      - alert: DatabaseDown
        expr: |
          group by (namespace, database) (last_over_time(up{database!=""}[1d]))
          unless on (namespace, database) (max by (namespace, database) (cnpg_collector_up{database!=""}) == 1)
          and on (namespace, database)
          label_replace(kube_service_info{service=~".+-rw"}, "database", "$1", "service", "(.+)-rw")
        for: 5m
        labels: { severity: critical }
        annotations:
          summary: The database [[ $labels.database ]] is down.
          description: No instance of [[ $labels.namespace ]]/[[ $labels.database ]] has answered for 5 minutes.
      - alert: DatabaseInstanceDown
        expr: |
          min by (namespace, database, pod) (up{database!=""}) == 0
          or min by (namespace, database, pod) (cnpg_collector_up{database!=""}) == 0
        for: 15m
        labels: { severity: warning }
        annotations:
          summary: An instance of the database [[ $labels.database ]] is down.
          description: PostgreSQL in [[ $labels.namespace ]]/[[ $labels.pod ]] does not answer.
      {{- include "lib-platform.rules.databases-replication" . | nindent 6 }}
      - alert: DatabaseConnectionsNearlyUsed
        expr: |
          sum by (namespace, database, pod) (cnpg_backends_total{database!=""})
          / max by (namespace, database, pod) ({{ "" -}}
          cnpg_pg_settings_setting{name="max_connections",database!=""}) > 0.8
        for: 10m
        labels: { severity: warning }
        annotations:
          summary: The database [[ $labels.database ]] has few connections left.
          description: >-
            [[ $value | humanizePercentage ]] of the connections that [[ $labels.namespace ]]/[[ $labels.pod ]] takes
            are used.
      {{- include "lib-platform.rules.databases-backup" . | nindent 6 }}
{{- end -}}

{{- define "lib-platform.rules.databases-replication" -}}
{{- /* Given the context. */ -}}
- alert: DatabaseReplicationLag
  expr: max by (namespace, database, pod) (cnpg_pg_replication_lag{database!=""}) > 300
  for: 10m
  labels: { severity: warning }
  annotations:
    summary: A replica of the database [[ $labels.database ]] is behind.
    description: >-
      [[ $labels.namespace ]]/[[ $labels.pod ]] is [[ $value | humanizeDuration ]] behind the primary.
# A replica that receives nothing has replayed all of it, so that its lag is 0.
- alert: DatabaseReplicationBroken
  expr: |
    max by (namespace, database, pod) (cnpg_pg_replication_in_recovery{database!=""})
    > max by (namespace, database, pod) (cnpg_pg_replication_is_wal_receiver_up{database!=""})
  for: 10m
  labels: { severity: warning }
  annotations:
    summary: A replica of the database [[ $labels.database ]] receives nothing.
    description: '[[ $labels.namespace ]]/[[ $labels.pod ]] is a replica without a connection to its primary.'
{{- end -}}

{{/* Backups by the Barman Cloud plugin: without it there are no such metrics. */}}
{{- define "lib-platform.rules.databases-backup" -}}
{{- /* Given the context. */ -}}
{{- $age := .platform.alerting.backups.maximumAgeHours | int -}}
- alert: DatabaseWalNotArchived
  expr: |
    max by (namespace, database, pod) (cnpg_pg_stat_archiver_last_failed_time{database!=""})
    > max by (namespace, database, pod) (cnpg_pg_stat_archiver_last_archived_time{database!=""})
  for: 15m
  labels: { severity: warning }
  annotations:
    summary: The log of the database [[ $labels.database ]] is not archived.
    description: >-
      [[ $labels.namespace ]]/[[ $labels.pod ]] cannot archive its write-ahead log, and keeps it on its volume.
- alert: DatabaseBackupFailed
  expr: |
    max by (namespace, database) (barman_cloud_cloudnative_pg_io_last_failed_backup_timestamp{database!=""})
    > max by (namespace, database) (barman_cloud_cloudnative_pg_io_last_available_backup_timestamp{database!=""})
  for: 5m
  labels: { severity: warning }
  annotations:
    summary: The last backup of the database [[ $labels.database ]] failed.
    description: The last backup of [[ $labels.namespace ]]/[[ $labels.database ]] failed.
# The timestamp is 0 until there is a backup, so that one which never came is late too.
- alert: DatabaseBackupLate
  expr: |
    time() - max by (namespace, database) ({{ "" -}}
    barman_cloud_cloudnative_pg_io_last_available_backup_timestamp{database!=""}) > {{ $age }} * 3600
  for: 1h
  labels: { severity: critical }
  annotations:
    summary: No good backup of the database [[ $labels.database ]] was made in the last {{ $age }} hours.
    description: >-
      The last good backup of [[ $labels.namespace ]]/[[ $labels.database ]] is older than that, or there is none.
{{- end -}}
