{{/* Autoscalers of teams that do not get their metric. */}}
{{- define "lib-platform.rules.keda" -}}
{{- /* Given the context. */ -}}
groups:
  - name: keda
    rules:
      - alert: ScalerErrors
        expr: |
          sum by (namespace, scaledObject, scaler) (
            {{ include "lib-platform.rules.of-object" `rate(keda_scaler_detail_errors_total[10m])` }}
          ) > 0
        for: 15m
        labels: { severity: warning }
        annotations:
          summary: '[[ $labels.scaledObject ]] does not get its metric.'
          description: >-
            The scaler [[ $labels.scaler ]] of [[ $labels.namespace ]]/[[ $labels.scaledObject ]] fails, so it
            does not scale the workload.
{{- end -}}
