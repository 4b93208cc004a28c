{{/* Errors that visitors get at the edge. */}}
{{- define "lib-platform.rules.edge" -}}
{{- /* Given the context. */ -}}
groups:
  - name: edge
    rules:
      - record: platform:edge_requests:rate5m
        expr: sum by (service) (rate(traefik_service_requests_total[5m]))
      - record: platform:edge_errors:ratio_rate5m
        expr: |
          sum by (service) (rate(traefik_service_requests_total{code=~"5.."}[5m]))
          / (sum by (service) (rate(traefik_service_requests_total[5m])) > 0)
      - alert: EdgeErrorRateHigh
        expr: platform:edge_errors:ratio_rate5m > 0.05 and on (service) platform:edge_requests:rate5m > 0.1
        for: 10m
        labels: { severity: warning }
        annotations:
          summary: Visitors of [[ $labels.service ]] get errors.
          description: >-
            [[ $value | humanizePercentage ]] of the responses of [[ $labels.service ]] are server errors (5xx).
{{- end -}}
