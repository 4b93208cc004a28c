{{/* Spans that Tempo discards. */}}
{{- define "lib-platform.rules.tracing" -}}
{{- /* Given the context. */ -}}
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
