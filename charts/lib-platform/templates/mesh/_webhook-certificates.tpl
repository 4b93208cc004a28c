{{- define "lib-platform.mesh-webhooks" -}}
{{- /* Given the context. */ -}}
{{- if has "linkerd-control-plane" .installed -}}
  {{- $services := dict
    "linkerd-proxy-injector" "linkerd-proxy-injector-k8s-tls"
    "linkerd-sp-validator" "linkerd-sp-validator-k8s-tls"
    "linkerd-policy-validator" "linkerd-policy-validator-k8s-tls" -}}
  {{- include "lib-platform.webhook-certificates" (dict
    "context" .
    "namespace" .namespaces.mesh
    "name" "linkerd-webhooks"
    "services" $services) -}}
{{- end -}}
{{- end -}}
