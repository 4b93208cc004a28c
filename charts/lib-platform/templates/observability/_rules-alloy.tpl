{{/* Lines and spans that Alloy drops on the way. */}}
{{- define "lib-platform.rules.alloy" -}}
{{- /* Given the context. */ -}}
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
