{{/*
The shared Gateway. cert-manager reads the issuer from its annotation and makes a certificate for each Secret that its
listeners name. A domain and its wildcard share one: the wildcard `*.example.com` does not cover `example.com`.
*/}}
{{- define "lib-platform.gateway" -}}
{{- /* Given the context. */ -}}
{{- $gateway := .platform.edge.gateway -}}
{{- if and $gateway.enabled (has "traefik" .present) }}
  {{- $port := $gateway.httpsPort | int }}
  {{- $teams := include "lib-platform.gateway.teams" . | fromYaml }}
  {{- $own := include "lib-platform.gateway.own" . | fromYaml }}
  {{- $hosts := dict }}
  {{- range $gateway.hosts }}{{ $_ := set $hosts . $teams }}{{ end }}
  {{- range $own.hosts }}{{ $_ := set $hosts . $own.namespaces }}{{ end }}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: {{ .contract.gateway.name | quote }}
  namespace: {{ .namespaces.edge | quote }}
  labels:
    {{- include "lib-platform.labels" . | nindent 4 }}
  {{- with include "lib-platform.gateway.annotations" . | fromYaml }}
  annotations:
    {{- include "lib-platform.yaml" . | nindent 4 }}
  {{- end }}
spec:
  gatewayClassName: {{ $gateway.className | quote }}
  listeners:
    - name: http
      port: {{ $gateway.httpPort | int }}
      protocol: HTTP
      {{- include "lib-platform.gateway.allowed" $teams | nindent 6 }}
    {{- if $gateway.wildcard }}
      {{- range .contract.domains }}
        {{- $wildcard := dict
          "name" (printf "wildcard.%s" .)
          "hostname" (printf "*.%s" .)
          "secret" .
          "port" $port
          "namespaces" $teams }}
        {{- include "lib-platform.gateway.listener" $wildcard | nindent 4 }}
        {{- include "lib-platform.gateway.listener" (merge (dict "name" . "hostname" .) $wildcard) | nindent 4 }}
      {{- end }}
    {{- end }}
    {{- range $host, $namespaces := $hosts }}
      {{- $name := printf "host.%s" $host }}
      {{- include "lib-platform.gateway.listener" (dict
        "name" $name
        "hostname" $host
        "secret" $name
        "port" $port
        "namespaces" $namespaces) | nindent 4 }}
    {{- end }}
{{- end }}
{{- end -}}

{{- define "lib-platform.gateway.annotations" -}}
{{- /* Given the context. */ -}}
{{- $annotations := deepCopy .platform.edge.gateway.annotations -}}
{{- if has "cert-manager" .present -}}
  {{- $key := ternary "cert-manager.io/issuer" "cert-manager.io/cluster-issuer" (eq .contract.issuer.kind "Issuer") -}}
  {{- $annotations = merge $annotations (dict $key .contract.issuer.name) -}}
{{- end -}}
{{- include "lib-platform.yaml" $annotations -}}
{{- end -}}
