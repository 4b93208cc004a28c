{{/*
An Issuer by which a certificate is signed with its own key.
*/}}
{{- define "lib-platform.self-signed-issuer" }}
{{- /* Given the dict "context", "name" and "namespace". */}}
---
apiVersion: cert-manager.io/v1
kind: Issuer
metadata:
  name: {{ .name | quote }}
  namespace: {{ .namespace | quote }}
  labels:
    {{- include "lib-platform.labels" .context | nindent 4 }}
spec:
  selfSigned: {}
{{- end -}}

{{/*
Certificates of webhooks in a namespace, from a CA of that namespace that nothing else uses. Linkerd's charts would
make random ones at each render.
*/}}
{{- define "lib-platform.webhook-certificates" -}}
{{- /*
Given the dict "context", "namespace", "name" and "services", from each Service to the Secret that its pods mount.
*/ -}}
{{- $own := . -}}
{{- $ca := printf "%s-ca" .name -}}
{{- $selfSigned := printf "%s-self-signed" .name -}}
{{- include "lib-platform.self-signed-issuer" (dict "context" .context "name" $selfSigned "namespace" .namespace) }}
{{- $certificate := dict "context" .context "namespace" .namespace -}}
{{- include "lib-platform.certificate" (merge (dict "name" $ca "spec" (dict
  "isCA" true
  "commonName" $ca
  "duration" "87600h"
  "renewBefore" "8760h"
  "privateKey" (dict "algorithm" "ECDSA" "size" 256 "rotationPolicy" "Never")
  "issuerRef" (dict "group" "cert-manager.io" "kind" "Issuer" "name" $selfSigned))) $certificate) }}
---
apiVersion: cert-manager.io/v1
kind: Issuer
metadata:
  name: {{ .name | quote }}
  namespace: {{ .namespace | quote }}
  labels:
    {{- include "lib-platform.labels" .context | nindent 4 }}
spec:
  ca:
    secretName: {{ $ca | quote }}
{{- range $service, $secret := .services -}}
  {{- $host := printf "%s.%s.svc" $service $own.namespace -}}
  {{- include "lib-platform.certificate" (merge (dict "name" $secret "spec" (dict
    "commonName" $host
    "dnsNames" (list $host)
    "duration" $own.context.platform.mesh.certificates.webhookDuration
    "privateKey" (dict "algorithm" "ECDSA" "size" 256 "rotationPolicy" "Always")
    "usages" (list "digital signature" "key encipherment" "server auth")
    "issuerRef" (dict "group" "cert-manager.io" "kind" "Issuer" "name" $own.name))) $certificate) }}
{{- end -}}
{{- end -}}

{{/* A Certificate whose Secret has the same name. */}}
{{- define "lib-platform.certificate" }}
{{- /* Given the dict "context", "namespace", "name" and "spec". */}}
---
apiVersion: cert-manager.io/v1
kind: Certificate
metadata:
  name: {{ .name | quote }}
  namespace: {{ .namespace | quote }}
  labels:
    {{- include "lib-platform.labels" .context | nindent 4 }}
spec:
  secretName: {{ .name | quote }}
  {{- include "lib-platform.yaml" .spec | nindent 2 }}
{{- end -}}
