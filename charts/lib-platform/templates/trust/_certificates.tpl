{{/*
An Issuer that signs what asks with its own key. Give it (dict "context" "name" "namespace").
*/}}
{{- define "lib-platform.self-signed-issuer" }}
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
Certificates of webhooks in a namespace, from a CA of that namespace which nothing else uses. Linkerd's charts would
make random ones at each render. Give it (dict "context" "namespace" "name" "services"), services being a map of a
Service to the Secret that its pods mount.
*/}}
{{- define "lib-platform.webhook-certificates" -}}
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

{{/* A Certificate whose Secret has its name. Give it (dict "context" "namespace" "name" "spec"). */}}
{{- define "lib-platform.certificate" }}
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
  {{- toYaml .spec | nindent 2 }}
{{- end -}}
