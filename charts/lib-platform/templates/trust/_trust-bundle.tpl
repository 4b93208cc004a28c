{{/*
The CAs for pods that call hosts of the platform. trust-manager's webhook validates the Bundle, which therefore comes
in a later ring than trust-manager. A single release has none: nothing there waits until the webhook is up.
*/}}
{{- define "lib-platform.trust-bundle" -}}
{{- /* Given the context. */ -}}
{{- $bundle := .platform.certificates.trustBundle -}}
{{- if and $bundle.enabled (not .single) (has "trust-manager" .present) }}
---
apiVersion: trust.cert-manager.io/v1alpha1
kind: Bundle
metadata:
  name: platform-trust
  labels:
    {{- include "lib-platform.labels" . | nindent 4 }}
spec:
  sources:
    - useDefaultCAs: true
    {{- $issuer := .platform.certificates.issuer }}
    {{- if eq $issuer.type "self-signed" }}
    - secret:
        name: platform-ca
        key: tls.crt
    {{- else if eq $issuer.type "ca" }}
    - secret:
        name: {{ $issuer.ca.secretName | quote }}
        key: tls.crt
    {{- end }}
    {{- range $bundle.configMaps }}
    - configMap:
        name: {{ . | quote }}
        key: ca.crt
    {{- end }}
  target:
    configMap:
      key: ca-bundle.crt
    namespaceSelector:
      matchLabels:
        {{- include "lib-platform.yaml" $bundle.namespaceLabels | nindent 8 }}
{{- end -}}
{{- end -}}
