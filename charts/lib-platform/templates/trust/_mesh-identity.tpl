{{/*
Whether cert-manager makes linkerd's identity here: a single release makes its own (mesh/_identity-single.tpl), and an
external one is there already.
*/}}
{{- define "lib-platform.mesh.identity-by-cert-manager" -}}
{{- if and (has "linkerd-control-plane" .installed) (not .single) (eq .platform.mesh.identity "cert-manager") }}true{{ end -}}
{{- end -}}

{{/*
The trust anchor, in cert-manager's namespace, and the identity issuer that it signs, in linkerd's.

The anchor's key is kept when it is renewed, so what it signed before is still good: proxies hold the anchor that was
there when they started. Its Secret has a label by which the trust bundle finds it, and the anchors before it.
*/}}
{{- define "lib-platform.mesh-identity" -}}
{{- if include "lib-platform.mesh.identity-by-cert-manager" . -}}
{{- $namespace := include "lib-platform.issuers.namespace" . -}}
{{- $certificates := .platform.mesh.certificates -}}
{{- include "lib-platform.self-signed-issuer" (dict "context" . "name" "linkerd-trust-anchor-self-signed" "namespace" $namespace) -}}
{{- include "lib-platform.certificate" (dict "context" . "namespace" $namespace "name" "linkerd-trust-anchor" "spec" (dict
  "isCA" true
  "commonName" (printf "root.linkerd.%s.cluster.local" .platform.environment)
  "duration" $certificates.anchorDuration
  "renewBefore" "8760h"
  "privateKey" (dict "algorithm" "ECDSA" "size" 256 "rotationPolicy" "Never")
  "secretTemplate" (dict "labels" (include "lib-platform.mesh.anchor-labels" . | fromYaml))
  "issuerRef" (dict "group" "cert-manager.io" "kind" "Issuer" "name" "linkerd-trust-anchor-self-signed"))) }}
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
{{- include "lib-platform.certificate" (dict "context" . "namespace" .namespaces.mesh "name" "linkerd-identity-issuer" "spec" (dict
  "isCA" true
  "commonName" "identity.linkerd.cluster.local"
  "dnsNames" (list "identity.linkerd.cluster.local")
  "duration" $certificates.issuerDuration
  "renewBefore" $certificates.issuerRenewBefore
  "privateKey" (dict "algorithm" "ECDSA" "size" 256 "rotationPolicy" "Always")
  "usages" (list "cert sign" "crl sign" "server auth" "client auth")
  "issuerRef" (dict "group" "cert-manager.io" "kind" "ClusterIssuer" "name" "linkerd-trust-anchor"))) -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.mesh.anchor-labels" -}}
chartwright.dev/mesh-trust-anchor: "true"
{{- end -}}
