{{/*
"true" where cert-manager makes linkerd's identity. A single release makes its own (mesh/_identity-single.tpl), and an
external identity is there already.
*/}}
{{- define "lib-platform.mesh.identity-by-cert-manager" -}}
{{- /* Given the context. */ -}}
{{- $here := and (has "linkerd-control-plane" .installed) (not .single) -}}
{{- if and $here (eq .platform.mesh.identity "cert-manager") }}true{{ end -}}
{{- end -}}

{{/*
The trust anchor, in cert-manager's namespace, and the identity issuer that it signs, in linkerd's.

The anchor's key is kept when it is renewed, so that what it signed before stays valid: proxies keep the anchor that
they started with. The trust bundle finds this anchor and earlier ones by the label of their Secrets.
*/}}
{{- define "lib-platform.mesh-identity" -}}
{{- /* Given the context. */ -}}
{{- if include "lib-platform.mesh.identity-by-cert-manager" . -}}
  {{- $namespace := include "lib-platform.issuers.namespace" . -}}
  {{- $certificates := .platform.mesh.certificates -}}
  {{- $selfSigned := "linkerd-trust-anchor-self-signed" -}}
  {{- include "lib-platform.self-signed-issuer" (dict "context" . "name" $selfSigned "namespace" $namespace) -}}
  {{- $anchor := dict
    "isCA" true
    "commonName" (printf "root.linkerd.%s.cluster.local" .platform.environment)
    "duration" $certificates.anchorDuration
    "renewBefore" "8760h"
    "privateKey" (dict "algorithm" "ECDSA" "size" 256 "rotationPolicy" "Never")
    "secretTemplate" (dict "labels" (include "lib-platform.mesh.anchor-labels" . | fromYaml))
    "issuerRef" (dict "group" "cert-manager.io" "kind" "Issuer" "name" $selfSigned) -}}
  {{- include "lib-platform.certificate" (dict
    "context" .
    "namespace" $namespace
    "name" "linkerd-trust-anchor"
    "spec" $anchor) }}
---
apiVersion: cert-manager.io/v1
kind: ClusterIssuer
metadata:
  name: linkerd-trust-anchor
  labels:
    {{- include "lib-platform.labels" . | nindent 4 }}
spec:
  ca:
    secretName: linkerd-trust-anchor
  {{- $issuer := dict
    "isCA" true
    "commonName" "identity.linkerd.cluster.local"
    "dnsNames" (list "identity.linkerd.cluster.local")
    "duration" $certificates.issuerDuration
    "renewBefore" $certificates.issuerRenewBefore
    "privateKey" (dict "algorithm" "ECDSA" "size" 256 "rotationPolicy" "Always")
    "usages" (list "cert sign" "crl sign" "server auth" "client auth")
    "issuerRef" (dict "group" "cert-manager.io" "kind" "ClusterIssuer" "name" "linkerd-trust-anchor") -}}
  {{- include "lib-platform.certificate" (dict
    "context" .
    "namespace" .namespaces.mesh
    "name" "linkerd-identity-issuer"
    "spec" $issuer) -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.mesh.anchor-labels" -}}
{{- /* Given nothing. */ -}}
chartwright.dev/mesh-trust-anchor: "true"
{{- end -}}
