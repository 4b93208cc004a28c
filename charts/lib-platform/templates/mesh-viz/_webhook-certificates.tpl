{{- define "lib-platform.viz-webhooks" -}}
{{- if has "linkerd-viz" .installed -}}
{{- include "lib-platform.webhook-certificates" (dict "context" . "namespace" (index .namespaces "mesh-viz") "name" "linkerd-viz-webhooks" "services" (dict
  "tap" "tap-k8s-tls"
  "tap-injector" "tap-injector-k8s-tls")) -}}
{{- end -}}
{{- end -}}
