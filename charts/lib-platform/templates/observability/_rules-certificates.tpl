{{/* Certificates that are not renewed in time, about to expire, or not ready. */}}
{{- define "lib-platform.rules.certificates" -}}
{{- /* Given the context. */ -}}
groups:
  - name: certificates
    rules:
      - record: platform:certificate_renewal_overdue:seconds
        expr: |
          time() - max by (namespace, name) (
            {{ include "lib-platform.rules.of-object" `certmanager_certificate_renewal_timestamp_seconds > 0` }}
          )
      - record: platform:certificate_remaining:seconds
        expr: |
          max by (namespace, name) (
            {{ include "lib-platform.rules.of-object" `certmanager_certificate_expiration_timestamp_seconds > 0` }}
          ) - time()
      # Of any lifetime: cert-manager knows when it should have renewed it.
      - alert: CertificateRenewalOverdue
        expr: platform:certificate_renewal_overdue:seconds > 3600
        for: 10m
        labels: { severity: warning }
        annotations:
          summary: The certificate [[ $labels.name ]] was not renewed in time.
          description: >-
            cert-manager should have renewed [[ $labels.namespace ]]/[[ $labels.name ]]
            [[ $value | humanizeDuration ]] ago.
      - alert: CertificateExpiresSoon
        expr: |
          platform:certificate_remaining:seconds < 24 * 3600
          and on (namespace, name) platform:certificate_renewal_overdue:seconds > 0
        for: 15m
        labels: { severity: critical }
        annotations:
          summary: The certificate [[ $labels.name ]] expires within a day.
          description: >-
            [[ $labels.namespace ]]/[[ $labels.name ]] expires in [[ $value | humanizeDuration ]], and cert-manager
            has not renewed it.
      - alert: CertificateNotReady
        expr: |
          max by (namespace, name) (
            {{ include "lib-platform.rules.of-object" `certmanager_certificate_ready_status{condition="False"}` }}
          ) == 1
        for: 30m
        labels: { severity: warning }
        annotations:
          summary: The certificate [[ $labels.name ]] is not ready.
          description: >-
            [[ $labels.namespace ]]/[[ $labels.name ]] has not been ready for 30 minutes; its Secret may be missing.
{{- end -}}
