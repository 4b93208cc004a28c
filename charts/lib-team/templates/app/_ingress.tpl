{{/*
Ingress with a certificate a host by cert-manager, which reads the issuer from the annotation. Workloads that share a
host share its Secret: cert-manager makes the Certificate for the first Ingress and leaves it alone for the others.

What Traefik does on the way to the workload it does for all paths of an Ingress: a path that is rewritten, and a host
that is redirected, have one of their own. With a dot in its name it is no workload's.
*/}}
{{- define "lib-team.ingress" -}}
{{- /* Given a workload. */ -}}
{{- if and .exposed (eq .workload.expose.via "ingress") }}
  {{- $scope := . }}
  {{- $expose := .workload.expose }}
  {{- $all := list }}
  {{- range include "lib-team.middlewares.specs" . | fromJsonArray }}{{ $all = append $all .name }}{{ end }}
  {{- $plain := list }}
  {{- $rewritten := list }}
  {{- range include "lib-team.exposed-paths" . | fromJsonArray }}
    {{- if .rewrite }}{{ $rewritten = append $rewritten . }}{{ else }}{{ $plain = append $plain . }}{{ end }}
  {{- end }}
  {{- with $plain }}
    {{- $of := dict "scope" $scope "name" $scope.name "hosts" $expose.hosts "paths" . "middlewares" $all }}
    {{- include "lib-team.ingress.object" $of }}
  {{- end }}
  {{- range $rewritten }}
    {{- $of := printf "rewrite-%s" (sha256sum (printf "%s %t" .path .exact) | trunc 8) }}
    {{- $spec := include "lib-team.middlewares.rewrite" . | fromJson }}
    {{- $place := dict "scope" $scope "of" $of "hosts" $expose.hosts "paths" (list .) "middlewares" $all "spec" $spec }}
    {{- include "lib-team.ingress.apart" $place }}
  {{- end }}
  {{- range $expose.redirects }}
    {{- $of := printf "redirect-%s" (sha256sum .from | trunc 8) }}
    {{- $spec := include "lib-team.middlewares.redirect" . | fromJson }}
    {{- $paths := list (dict "path" "/" "exact" false "port" $scope.exposedPort) }}
    {{- $place := dict "scope" $scope "of" $of "hosts" (list .from) "paths" $paths "middlewares" list "spec" $spec }}
    {{- include "lib-team.ingress.apart" $place }}
  {{- end }}
{{- end }}
{{- end -}}

{{/* An Ingress with a Middleware of its own, behind those that all have. */}}
{{- define "lib-team.ingress.apart" }}
{{- /* Given what lib-team.ingress.object is, "of" for "name", and "spec", that of the Middleware. */}}
{{- $middleware := include "lib-team.middleware.name" . }}
{{- $name := printf "%s.%s" .scope.name .of }}
{{- include "lib-team.ingress.object" (merge (dict "name" $name "middlewares" (append .middlewares $middleware)) .) }}
{{- include "lib-team.middleware" (dict "scope" .scope "name" $middleware "spec" .spec) }}
{{- end -}}

{{- define "lib-team.ingress.object" }}
{{- /* Given the dict "scope", a workload, "name", "hosts", "paths" and "middlewares", a list of names. */}}
{{- $scope := .scope }}
{{- $expose := $scope.workload.expose }}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: {{ .name | quote }}
  namespace: {{ $scope.context.namespace | quote }}
  labels:
    {{- include "lib-team.workload-labels" $scope | nindent 4 }}
  {{- with include "lib-team.ingress.annotations" . | fromJson }}
  annotations:
    {{- include "lib-team.yaml" . | nindent 4 }}
  {{- end }}
spec:
  {{- with $scope.context.platform.ingress.className }}
  ingressClassName: {{ . | quote }}
  {{- end }}
  {{- if $expose.tls.enabled }}
  tls:
    {{- range .hosts }}
    - secretName: {{ include "lib-team.tls-secret" . | quote }}
      hosts:
        - {{ . | quote }}
    {{- end }}
  {{- end }}
  rules:
    {{- range .hosts }}
    - host: {{ . | quote }}
      http:
        paths:
          {{- range $.paths }}
          - path: {{ .path | quote }}
            pathType: {{ ternary "Exact" "Prefix" .exact }}
            backend:
              service:
                name: {{ $scope.name | quote }}
                port:
                  name: {{ .port | quote }}
          {{- end }}
    {{- end }}
{{- end -}}

{{- define "lib-team.ingress.annotations" -}}
{{- /* Given what lib-team.ingress.object is. */ -}}
{{- $namespace := .scope.context.namespace -}}
{{- $expose := .scope.workload.expose -}}
{{- $annotations := deepCopy $expose.annotations -}}
{{- if $expose.tls.enabled -}}
  {{- $issuer := $expose.tls.issuer | default .scope.context.platform.issuer -}}
  {{- $key := ternary "cert-manager.io/issuer" "cert-manager.io/cluster-issuer" (eq $issuer.kind "Issuer") -}}
  {{- $_ := set $annotations $key $issuer.name -}}
{{- end -}}
{{- if .scope.http2 -}}
  {{- /* An annotation that the team has written stands. */ -}}
  {{- $http2 := include "lib-team.http2-annotations" .scope.context | fromJson -}}
  {{- $annotations = merge $annotations ($http2.ingress | default dict) -}}
{{- end -}}
{{- with .middlewares -}}
  {{- /* Those that a platform has granted the team to write come after these. */ -}}
  {{- $key := "traefik.ingress.kubernetes.io/router.middlewares" -}}
  {{- $names := list -}}
  {{- range . }}{{ $names = append $names (printf "%s-%s@kubernetescrd" $namespace .) }}{{ end -}}
  {{- $_ := set $annotations $key (append $names (get $annotations $key) | compact | join ",") -}}
{{- end -}}
{{- toRawJson $annotations -}}
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
