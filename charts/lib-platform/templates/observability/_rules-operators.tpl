{{/* Operators that fetch something for teams. Their metrics have the team's namespace as `exported_namespace`. */}}
{{- define "lib-platform.rules.keda" -}}
groups:
  - name: keda
    rules:
      - alert: ScalerErrors
        expr: |
          sum by (namespace, scaledObject, scaler) (
            label_replace(rate(keda_scaler_detail_errors_total[10m]), "namespace", "$1", "exported_namespace", "(.+)")
          ) > 0
        for: 15m
        labels: { severity: warning }
        annotations:
          summary: '[[ $labels.scaledObject ]] does not get its metric.'
          description: The scaler [[ $labels.scaler ]] of [[ $labels.namespace ]]/[[ $labels.scaledObject ]] fails, so the workload is not scaled by it.
{{- end -}}

{{- define "lib-platform.rules.secrets" -}}
groups:
  - name: external-secrets
    rules:
      - alert: ExternalSecretNotSynced
        expr: |
          max by (namespace, name) (
            label_replace(externalsecret_status_condition{condition="Ready",status="False"}, "namespace", "$1", "exported_namespace", "(.+)")
          ) == 1
        for: 15m
        labels: { severity: warning }
        annotations:
          summary: The Secret of [[ $labels.name ]] is not kept up to date.
          description: External Secrets cannot fetch what [[ $labels.namespace ]]/[[ $labels.name ]] asks for.
{{- end -}}
