{{/*
The shared Gateway. cert-manager reads the issuer from its annotation and makes a certificate for each Secret that its
listeners name. A domain's wildcard and the domain itself share one, since a wildcard does not hold for what it stands in.
*/}}
{{- define "lib-platform.gateway" -}}
{{- $gateway := .platform.edge.gateway -}}
{{- if and $gateway.enabled (has "traefik" .present) }}
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
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  gatewayClassName: {{ $gateway.className | quote }}
  listeners:
    - name: http
      port: {{ $gateway.httpPort | int }}
      protocol: HTTP
      {{- include "lib-platform.gateway.allowed" . | nindent 6 }}
    {{- if $gateway.wildcard }}
    {{- range .contract.domains }}
    {{- include "lib-platform.gateway.listener" (dict "context" $ "name" (printf "wildcard.%s" .) "hostname" (printf "*.%s" .) "secret" .) | nindent 4 }}
    {{- include "lib-platform.gateway.listener" (dict "context" $ "name" . "hostname" . "secret" .) | nindent 4 }}
    {{- end }}
    {{- end }}
    {{- range $gateway.hosts }}
    {{- include "lib-platform.gateway.listener" (dict "context" $ "name" (printf "host.%s" .) "hostname" . "secret" (printf "host.%s" .)) | nindent 4 }}
    {{- end }}
{{- end }}
{{- end -}}

{{- define "lib-platform.gateway.listener" -}}
- name: {{ .name | quote }}
  hostname: {{ .hostname | quote }}
  port: {{ .context.platform.edge.gateway.httpsPort | int }}
  protocol: HTTPS
  tls:
    mode: Terminate
    certificateRefs:
      - name: {{ printf "gateway.%s" .secret | quote }}
  {{- include "lib-platform.gateway.allowed" .context | nindent 2 }}
{{- end -}}

{{- define "lib-platform.gateway.annotations" -}}
{{- $annotations := deepCopy .platform.edge.gateway.annotations -}}
{{- if has "cert-manager" .present -}}
{{- $key := ternary "cert-manager.io/issuer" "cert-manager.io/cluster-issuer" (eq .contract.issuer.kind "Issuer") -}}
{{- $annotations = merge $annotations (dict $key .contract.issuer.name) -}}
{{- end -}}
{{- toYaml $annotations -}}
{{- end -}}

{{/*
Whose routes may attach. Teams' namespaces carry the label; anybody else's would have to be named.
*/}}
{{- define "lib-platform.gateway.allowed" -}}
{{- $given := .platform.edge.gateway.namespaces -}}
{{- $teams := dict "matchExpressions" (list (dict "key" "chartwright.dev/team" "operator" "Exists")) -}}
{{- $selector := dict -}}
{{- range $key, $value := $given }}{{ if $value }}{{ $_ := set $selector $key $value }}{{ end }}{{ end -}}
allowedRoutes:
  namespaces:
    from: Selector
    selector:
      {{- toYaml ($selector | default $teams) | nindent 6 }}
{{- end -}}
