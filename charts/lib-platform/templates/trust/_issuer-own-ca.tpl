{{/*
The CA of an issuer that signs with its own. Its key is kept when it is renewed, so that what it signed before stays
valid. The Issuer that signs it is bound to one namespace, so that nobody else can have a CA signed.
*/}}
{{- define "lib-platform.issuer.own-ca" -}}
{{- /* Given the dict "context", "name" and "issuer", its values. */ -}}
{{- $namespace := include "lib-platform.issuers.namespace" .context -}}
{{- $selfSigned := printf "%s-ca-self-signed" .name -}}
{{- include "lib-platform.self-signed-issuer" (dict "context" .context "name" $selfSigned "namespace" $namespace) }}
---
apiVersion: cert-manager.io/v1
kind: Certificate
metadata:
  name: {{ printf "%s-ca" .name | quote }}
  namespace: {{ $namespace | quote }}
  labels:
    {{- include "lib-platform.labels" .context | nindent 4 }}
spec:
  isCA: true
  commonName: {{ printf "%s %s CA" .context.platform.environment .name | trunc 64 | quote }}
  secretName: {{ printf "%s-ca" .name | quote }}
  duration: 87600h
  renewBefore: 8760h
  privateKey:
    algorithm: ECDSA
    size: 256
    rotationPolicy: Never
  issuerRef:
    group: cert-manager.io
    kind: Issuer
    name: {{ $selfSigned | quote }}
{{- end -}}
