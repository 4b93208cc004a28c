{{/*
The certificates of a workload's hosts, each named as its Secret. cert-manager's own series have another namespace than
the certificate's, so that a team's rules read what the platform records of them. Of any lifetime: a certificate of few
days is late only where cert-manager should have renewed it.
*/}}
{{- define "lib-team.alerts.certificate-expires" }}
{{- /* Given a workload that is exposed by an Ingress with TLS. */}}
{{- $names := list -}}
{{- range .workload.expose.hosts -}}
  {{- $names = append $names (include "lib-team.tls-secret" . | replace "." "[.]") -}}
{{- end -}}
{{- $of := printf "{namespace=%q,name=~%q}" .context.namespace (join "|" $names) }}
- alert: WorkloadCertificateExpires
  expr: |-
    max by (namespace, name) (platform:certificate_remaining:seconds{{ $of }}) < 7 * 24 * 3600
    and
    max by (namespace, name) (platform:certificate_renewal_overdue:seconds{{ $of }}) > 0
  for: 15m
  annotations:
    summary: A certificate of {{ .name }} expires and was not renewed.
    description: >-
      [[ $labels.namespace ]]/[[ $labels.name ]] expires in [[ $value | humanizeDuration ]].
{{- end -}}
