{{/* Lines that Promtail drops on the way. */}}
{{- define "lib-platform.rules.promtail" -}}
{{- /* Given the context. */ -}}
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
