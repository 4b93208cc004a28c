{{/*
Ingress with a certificate a host by cert-manager, which reads the issuer from the annotation. Workloads that share a
host share its Secret: cert-manager makes the Certificate for the first Ingress and leaves it alone for the others.
*/}}
{{- define "lib-team.ingress" -}}
{{- /* Given a workload. */ -}}
{{- if and .exposed (eq .workload.expose.via "ingress") }}
  {{- $expose := .workload.expose }}
  {{- $paths := include "lib-team.exposed-paths" . | fromJsonArray }}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: {{ .name | quote }}
  namespace: {{ .context.namespace | quote }}
  labels:
    {{- include "lib-team.workload-labels" . | nindent 4 }}
  {{- $issuer := $expose.tls.issuer | default .context.platform.issuer }}
  {{- $annotations := deepCopy $expose.annotations }}
  {{- if $expose.tls.enabled }}
    {{- $key := ternary "cert-manager.io/issuer" "cert-manager.io/cluster-issuer" (eq $issuer.kind "Issuer") }}
    {{- $_ := set $annotations $key $issuer.name }}
  {{- end }}
  {{- if .http2 }}
    {{- /* An annotation that the team has written stands. */}}
    {{- $http2 := include "lib-team.http2-annotations" .context | fromJson }}
    {{- $annotations = merge $annotations ($http2.ingress | default dict) }}
  {{- end }}
  {{- with $annotations }}
  annotations:
    {{- include "lib-team.yaml" . | nindent 4 }}
  {{- end }}
spec:
  {{- with .context.platform.ingress.className }}
  ingressClassName: {{ . | quote }}
  {{- end }}
  {{- if $expose.tls.enabled }}
  tls:
    {{- range $expose.hosts }}
    - secretName: {{ include "lib-team.tls-secret" . | quote }}
      hosts:
        - {{ . | quote }}
    {{- end }}
  {{- end }}
  rules:
    {{- range $expose.hosts }}
    - host: {{ . | quote }}
      http:
        paths:
          {{- range $paths }}
          - path: {{ .path | quote }}
            pathType: {{ ternary "Exact" "Prefix" .exact }}
            backend:
              service:
                name: {{ $.name | quote }}
                port:
                  name: {{ .port | quote }}
          {{- end }}
    {{- end }}
{{- end }}
{{- end -}}

{{- define "lib-team.tls-secret" -}}
{{- /* Given a host: a Secret's name has at most 253 characters, as a host has. */ -}}
{{- printf "%s-tls" (gt (len .) 249 | ternary (sha256sum .) .) -}}
{{- end -}}

{{/*
An edge speaks HTTP/1.1 with what is behind an Ingress unless it is asked otherwise, and gRPC is HTTP/2 alone. Each
controller reads the wish in its own place:
https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/ingress/
https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/
https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/
*/}}
{{- define "lib-team.http2-annotations" -}}
{{- /* Given the context; the annotations of "ingress" and "service". */ -}}
{{- $ofController := dict
  "traefik" (dict "service" (dict "traefik.ingress.kubernetes.io/service.serversscheme" "h2c"))
  "alb" (dict "ingress" (dict "alb.ingress.kubernetes.io/backend-protocol-version" "GRPC"))
  "nginx" (dict "ingress" (dict "nginx.ingress.kubernetes.io/backend-protocol" "GRPC")) -}}
{{- get $ofController .platform.ingress.controller | toRawJson -}}
{{- end -}}
