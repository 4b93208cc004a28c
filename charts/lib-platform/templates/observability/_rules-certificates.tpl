{{/*
Certificates. What cert-manager says of a certificate has the certificate's namespace as `exported_namespace`, unless its
monitor keeps the labels; alerts have it as `namespace`, so that the team that owns it is told.
*/}}
{{- define "lib-platform.rules.certificates" -}}
groups:
  - name: certificates
    rules:
      - record: platform:certificate_renewal_overdue:seconds
        expr: |
          time() - max by (namespace, name) (
            label_replace(certmanager_certificate_renewal_timestamp_seconds > 0, "namespace", "$1", "exported_namespace", "(.+)")
          )
      - record: platform:certificate_remaining:seconds
        expr: |
          max by (namespace, name) (
            label_replace(certmanager_certificate_expiration_timestamp_seconds > 0, "namespace", "$1", "exported_namespace", "(.+)")
          ) - time()
      # Of any lifetime: cert-manager knows when it should have renewed it.
      - alert: CertificateRenewalOverdue
        expr: platform:certificate_renewal_overdue:seconds > 3600
        for: 10m
        labels: { severity: warning }
        annotations:
          summary: The certificate [[ $labels.name ]] was not renewed in time.
          description: cert-manager should have renewed [[ $labels.namespace ]]/[[ $labels.name ]] [[ $value | humanizeDuration ]] ago.
      - alert: CertificateExpiresSoon
        expr: |
          platform:certificate_remaining:seconds < 24 * 3600
          and on (namespace, name) platform:certificate_renewal_overdue:seconds > 0
        for: 15m
        labels: { severity: critical }
        annotations:
          summary: The certificate [[ $labels.name ]] expires within a day.
          description: '[[ $labels.namespace ]]/[[ $labels.name ]] expires in [[ $value | humanizeDuration ]], and cert-manager has not renewed it.'
      - alert: CertificateNotReady
        expr: |
          max by (namespace, name) (
            label_replace(certmanager_certificate_ready_status{condition="False"}, "namespace", "$1", "exported_namespace", "(.+)")
          ) == 1
        for: 30m
        labels: { severity: warning }
        annotations:
          summary: The certificate [[ $labels.name ]] is not ready.
          description: '[[ $labels.namespace ]]/[[ $labels.name ]] has not been ready for 30 minutes; what uses it may have none.'
{{- end -}}
