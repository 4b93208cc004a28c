{{/* Secrets of teams that External Secrets cannot fetch. */}}
{{- define "lib-platform.rules.secrets" -}}
{{- /* Given the context. */ -}}
groups:
  - name: external-secrets
    rules:
      - alert: ExternalSecretNotSynced
        expr: |
          max by (namespace, name) (
            {{ `externalsecret_status_condition{condition="Ready",status="False"}`
              | include "lib-platform.rules.of-object" }}
          ) == 1
        for: 15m
        labels: { severity: warning }
        annotations:
          summary: The Secret of [[ $labels.name ]] is not kept up to date.
          description: External Secrets cannot fetch the data of [[ $labels.namespace ]]/[[ $labels.name ]].
{{- end -}}
