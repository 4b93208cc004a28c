{{/* Autoscalers that are at their maximum, or without the metrics that they act on. */}}
{{- define "lib-platform.rules.scaling" -}}
{{- /* Given the context. */ -}}
groups:
  - name: autoscalers
    rules:
      - record: platform:hpa_replicas:ratio
        expr: |
          kube_horizontalpodautoscaler_status_current_replicas
          / on (namespace, horizontalpodautoscaler) kube_horizontalpodautoscaler_spec_max_replicas
      - alert: AutoscalerAtMaximum
        expr: |
          platform:hpa_replicas:ratio >= 1
          and on (namespace, horizontalpodautoscaler)
          kube_horizontalpodautoscaler_spec_max_replicas > kube_horizontalpodautoscaler_spec_min_replicas
        for: {{ .platform.alerting.hpaAtMaximum }}
        labels: { severity: warning }
        annotations:
          summary: >-
            [[ $labels.horizontalpodautoscaler ]] has been at its maximum for {{ .platform.alerting.hpaAtMaximum }}.
          description: >-
            The autoscaler [[ $labels.namespace ]]/[[ $labels.horizontalpodautoscaler ]] cannot add replicas if the
            load grows.
      # ScalingActive is also false while somebody has scaled the workload to zero, which is no fault.
      - alert: AutoscalerCannotScale
        expr: |
          kube_horizontalpodautoscaler_status_condition{condition=~"AbleToScale|ScalingActive",status="false"} == 1
          and on (namespace, horizontalpodautoscaler) kube_horizontalpodautoscaler_status_current_replicas > 0
        for: 15m
        labels: { severity: warning }
        annotations:
          summary: '[[ $labels.horizontalpodautoscaler ]] cannot scale.'
          description: >-
            The autoscaler [[ $labels.namespace ]]/[[ $labels.horizontalpodautoscaler ]] reports
            [[ $labels.condition ]] false. Usually its metrics are missing.
  - name: metrics-apis
    rules:
      - alert: MetricsApiDown
        expr: aggregator_unavailable_apiservice{{ "" -}}
          {name=~"v1beta1.metrics.k8s.io|v1beta[0-9].(custom|external).metrics.k8s.io"} == 1
        for: 5m
        labels: { severity: critical }
        annotations:
          summary: The API [[ $labels.name ]] is unavailable.
          description: No autoscaler that needs [[ $labels.name ]] can act.
{{- end -}}
