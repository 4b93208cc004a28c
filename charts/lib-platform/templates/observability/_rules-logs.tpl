{{/* Logs and traces: what is dropped on the way, and where. That something is down, PlatformWorkloadDown says. */}}
{{- define "lib-platform.rules.logs" -}}
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
          summary: Loki fails on [[ $labels.route ]].
          description: '[[ $value | humanizePercentage ]] of the requests for [[ $labels.route ]] fail.'
      - alert: LokiDiscardsLogs
        expr: sum by (namespace, tenant, reason) (rate(loki_discarded_samples_total[10m])) > 0
        for: 15m
        labels: { severity: warning }
        annotations:
          summary: 'Loki discards log lines: [[ $labels.reason ]].'
          description: '[[ $value | humanize ]] lines a second of the tenant [[ $labels.tenant ]] are discarded.'
{{- end -}}

{{- define "lib-platform.rules.alloy" -}}
groups:
  - name: alloy
    rules:
      - alert: LogAgentDropsLogs
        expr: sum by (namespace, pod) (rate(loki_write_dropped_entries_total[10m])) > 0
        for: 15m
        labels: { severity: warning }
        annotations:
          summary: The agent [[ $labels.pod ]] drops log lines.
          description: '[[ $value | humanize ]] lines a second of one node never reach Loki.'
      - alert: TracesDroppedByAgent
        expr: sum by (namespace, pod) (rate(otelcol_exporter_send_failed_spans_total[10m])) > 0
        for: 15m
        labels: { severity: warning }
        annotations:
          summary: The agent [[ $labels.pod ]] drops spans.
          description: '[[ $value | humanize ]] spans a second never reach Tempo.'
{{- end -}}

{{- define "lib-platform.rules.promtail" -}}
groups:
  - name: promtail
    rules:
      - alert: LogAgentDropsLogs
        expr: sum by (namespace, pod) (rate(promtail_dropped_entries_total[10m])) > 0
        for: 15m
        labels: { severity: warning }
        annotations:
          summary: The agent [[ $labels.pod ]] drops log lines.
          description: '[[ $value | humanize ]] lines a second of one node never reach Loki.'
{{- end -}}

{{- define "lib-platform.rules.tracing" -}}
groups:
  - name: tracing
    rules:
      - alert: TempoDiscardsSpans
        expr: sum by (namespace, reason) (rate(tempo_discarded_spans_total[10m])) > 0
        for: 15m
        labels: { severity: warning }
        annotations:
          summary: 'Tempo discards spans: [[ $labels.reason ]].'
          description: '[[ $value | humanize ]] spans a second are discarded.'
{{- end -}}
