{{- define "lib-platform.notes" -}}
{{- /* Given the root of the umbrella. */ -}}
{{- $context := include "lib-platform.context" . | fromJson -}}
{{- if $context.single -}}
The platform is installed as one release: {{ join ", " $context.installed }}.
Nothing is meshed in this form: linkerd passes over the namespace that holds its own control plane.
{{- else -}}
Ring {{ $context.platform.ring }} of the platform is installed.
{{- end -}}
{{- $alerts := and
  (has "kube-prometheus-stack" $context.installed)
  (or $context.single (eq $context.platform.ring "observability")) }}
{{- if and $alerts (not $context.platform.alerting.receivers) }}
No alerts are sent: they are shown in Alertmanager and Grafana only. {{ "" -}}
Set platform.alerting.receivers to send them.
{{- end -}}
{{- end -}}
