{{- define "lib-platform.mesh-webhooks" -}}
{{- if has "linkerd-control-plane" .installed -}}
{{- include "lib-platform.webhook-certificates" (dict "context" . "namespace" .namespaces.mesh "name" "linkerd-webhooks" "services" (dict
  "linkerd-proxy-injector" "linkerd-proxy-injector-k8s-tls"
  "linkerd-sp-validator" "linkerd-sp-validator-k8s-tls"
  "linkerd-policy-validator" "linkerd-policy-validator-k8s-tls")) -}}
{{- end -}}
{{- end -}}
