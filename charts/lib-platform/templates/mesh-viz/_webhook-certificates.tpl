{{- define "lib-platform.viz-webhooks" -}}
{{- /* Given the context. */ -}}
{{- if has "linkerd-viz" .installed -}}
  {{- $services := dict "tap" "tap-k8s-tls" "tap-injector" "tap-injector-k8s-tls" -}}
  {{- include "lib-platform.webhook-certificates" (dict
    "context" .
    "namespace" (index .namespaces "mesh-viz")
    "name" "linkerd-viz-webhooks"
    "services" $services) -}}
{{- end -}}
{{- end -}}
