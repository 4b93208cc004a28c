{{/* Lines that Loki refuses or discards. PlatformWorkloadDown covers a Loki that is down. */}}
{{- define "lib-platform.rules.logs" -}}
{{- /* Given the context. */ -}}
groups:
  - name: logs
    rules:
      - alert: LokiRequestErrors
        expr: |
          sum by (namespace, route) (rate(loki_request_duration_seconds_count{status_code=~"5.."}[5m]))
          / sum by (namespace, route) (rate(loki_request_duration_seconds_count[5m])) > 0.1
        for: 15m
        labels: { severity: critical }
        annotations:
          summary: Loki fails requests for [[ $labels.route ]].
          description: '[[ $value | humanizePercentage ]] of the requests for [[ $labels.route ]] fail.'
      - alert: LokiDiscardsLogs
        expr: sum by (namespace, tenant, reason) (rate(loki_discarded_samples_total[10m])) > 0
        for: 15m
        labels: { severity: warning }
        annotations:
          summary: 'Loki discards log lines: [[ $labels.reason ]].'
          description: '[[ $value | humanize ]] lines a second of the tenant [[ $labels.tenant ]] are discarded.'
{{- end -}}
