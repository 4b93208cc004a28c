{{/*
Linkerd's identity in a single release, which cannot wait for a certificate of cert-manager: made at the install, and
found by `lookup` at each upgrade. `helm template` finds nothing and makes another one, so that this does not suit
GitOps. The root is the issuer, since Helm's functions sign no intermediate CA.
*/}}
{{- define "lib-platform.mesh-identity-single" -}}
{{- /* Given the context. */ -}}
{{- if and .single (has "linkerd-control-plane" .installed) -}}
  {{- $name := "linkerd-identity-issuer" -}}
  {{- $found := lookup "v1" "Secret" .releaseNamespace $name -}}
  {{- $crt := dig "data" "tls.crt" "" $found -}}
  {{- $key := dig "data" "tls.key" "" $found -}}
  {{- if or (not $crt) (not $key) -}}
    {{- $made := genCAWithKey "identity.linkerd.cluster.local" 3650 (genPrivateKey "ecdsa") -}}
    {{- $crt = b64enc $made.Cert -}}
    {{- $key = b64enc $made.Key -}}
  {{- end }}
---
apiVersion: v1
kind: Secret
metadata:
  name: {{ $name }}
  namespace: {{ .releaseNamespace | quote }}
  labels:
    {{- include "lib-platform.labels" . | nindent 4 }}
type: kubernetes.io/tls
data:
  ca.crt: {{ $crt | quote }}
  tls.crt: {{ $crt | quote }}
  tls.key: {{ $key | quote }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: linkerd-identity-trust-roots
  namespace: {{ .releaseNamespace | quote }}
  labels:
    {{- include "lib-platform.labels" . | nindent 4 }}
data:
  ca-bundle.crt: |
    {{- $crt | b64dec | trim | nindent 4 }}
{{- end -}}
{{- end -}}
