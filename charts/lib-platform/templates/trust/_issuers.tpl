{{/*
The ClusterIssuers: `platform`, which the contract names, and those that the user adds.
*/}}
{{- define "lib-platform.issuers" -}}
{{- /* Given the context. */ -}}
{{- if has "cert-manager" .present -}}
  {{- include "lib-platform.issuer" (dict "context" . "name" "platform" "issuer" .platform.certificates.issuer) -}}
  {{- $context := . -}}
  {{- range $name, $issuer := .platform.certificates.issuers -}}
    {{- include "lib-platform.issuer" (dict "context" $context "name" $name "issuer" $issuer) -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/* The namespace in which cert-manager looks for the Secrets of ClusterIssuers. */}}
{{- define "lib-platform.issuers.namespace" -}}
{{- /* Given the context. */ -}}
{{- .platform.certificates.namespace | default .namespaces.certs -}}
{{- end -}}

{{- define "lib-platform.issuer" -}}
{{- /* Given the dict "context", "name" and "issuer", its values. */ -}}
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
{{- /* Given the dict "context", "name" and "issuer", its values. */ -}}
ca:
  secretName: {{ printf "%s-ca" .name | quote }}
{{- end -}}

{{- define "lib-platform.issuer.ca" -}}
{{- /* Given the dict "context", "name" and "issuer", its values. */ -}}
ca:
  secretName: {{ .issuer.ca.secretName | quote }}
{{- end -}}

{{- define "lib-platform.issuer.custom" -}}
{{- /* Given the dict "context", "name" and "issuer", its values. */ -}}
{{- include "lib-platform.yaml" .issuer.spec -}}
{{- end -}}
