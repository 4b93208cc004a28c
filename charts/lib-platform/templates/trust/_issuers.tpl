{{/*
ClusterIssuers: `platform`, which the contract names, and those that the user adds.
*/}}
{{- define "lib-platform.issuers" -}}
{{- if has "cert-manager" .present -}}
{{- include "lib-platform.issuer" (dict "context" . "name" "platform" "issuer" .platform.certificates.issuer) -}}
{{- $context := . -}}
{{- range $name, $issuer := .platform.certificates.issuers -}}
{{- include "lib-platform.issuer" (dict "context" $context "name" $name "issuer" $issuer) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Where cert-manager looks for the Secrets of ClusterIssuers. */}}
{{- define "lib-platform.issuers.namespace" -}}
{{- .platform.certificates.namespace | default .namespaces.certs -}}
{{- end -}}

{{- define "lib-platform.issuer" -}}
{{- if eq .issuer.type "self-signed" -}}
{{- include "lib-platform.issuer.own-ca" . -}}
{{- end }}
---
apiVersion: cert-manager.io/v1
kind: ClusterIssuer
metadata:
  name: {{ .name | quote }}
  labels:
    {{- include "lib-platform.labels" .context | nindent 4 }}
  {{- with include "lib-platform.hook" (dict "context" .context "weight" 10) | trim }}
  {{- . | nindent 2 }}
  {{- end }}
spec:
  {{- include (printf "lib-platform.issuer.%s" .issuer.type) . | trim | nindent 2 }}
{{- end -}}

{{- define "lib-platform.issuer.self-signed" -}}
ca:
  secretName: {{ printf "%s-ca" .name | quote }}
{{- end -}}

{{- define "lib-platform.issuer.ca" -}}
ca:
  secretName: {{ .issuer.ca.secretName | quote }}
{{- end -}}

{{- define "lib-platform.issuer.custom" -}}
{{- toYaml .issuer.spec -}}
{{- end -}}

{{/*
A CA made here. Its key is kept when it is renewed, so that what was signed before is still good; the Issuer is of one
namespace, so that nobody else has it sign a CA.
*/}}
{{- define "lib-platform.issuer.own-ca" -}}
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
