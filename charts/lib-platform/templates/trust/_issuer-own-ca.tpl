{{/*
The CA of an issuer that signs with its own. Its key is kept when it is renewed, so that what it signed before stays
valid. The Issuer that signs it is bound to one namespace, so that nobody else can have a CA signed.

Its own name constraints (RFC 5280, 4.2.1.10) say what it may sign for, whoever asks: hosts under the domains, Services,
and no address. cert-manager has no field for a path length, and sets the constraints by default since its feature gate
NameConstraints is beta; a CA that a Certificate had signed would be bound by them too. Without domains any host is
allowed, so there is nothing to constrain.
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
  {{- with .context.contract.domains }}
  nameConstraints:
    critical: true
    permitted:
      dnsDomains:
        {{- include "lib-platform.yaml" (concat . (list "svc" "cluster.local")) | nindent 8 }}
    excluded:
      ipRanges: [0.0.0.0/0, "::/0"]
  {{- end }}
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
