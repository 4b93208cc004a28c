{{/*
Routes of the Gateway API, attached to the platform's Gateway, whose listeners hold the certificates: an HTTPRoute or
GRPCRoute for the workload, and an HTTPRoute for each host that is redirected to another.
*/}}
{{- define "lib-team.http-route" -}}
{{- /* Given a workload. */ -}}
{{- if and .exposed (eq .workload.expose.via "gateway") }}
  {{- $scope := . }}
  {{- $grpc := eq .workload.expose.protocol "grpc" }}
  {{- $middlewares := include "lib-team.middlewares.specs" . | fromJsonArray }}
---
apiVersion: gateway.networking.k8s.io/v1
kind: {{ ternary "GRPCRoute" "HTTPRoute" $grpc }}
metadata:
  {{- include "lib-team.route.metadata" (dict "scope" . "name" .name) | nindent 2 }}
spec:
  {{- include "lib-team.route.parents" .context | nindent 2 }}
  hostnames:
    {{- include "lib-team.yaml" .workload.expose.hosts | nindent 4 }}
  rules:
    {{- range $path := include "lib-team.exposed-paths" . | fromJsonArray }}
      {{- range $variant := include "lib-team.route.variants" $scope | fromJsonArray }}
        {{- $rule := dict "variant" $variant "middlewares" $middlewares "timeouts" $scope.workload.expose.timeouts }}
        {{- $rule = merge $rule $path }}
        {{- include (ternary "lib-team.grpc-route.rule" "lib-team.http-route.rule" $grpc) $rule | nindent 4 }}
      {{- end }}
    {{- end }}
  {{- range .workload.expose.redirects }}
    {{- include "lib-team.redirect" (dict "scope" $scope "redirect" .) }}
  {{- end }}
{{- end }}
{{- end -}}

{{- define "lib-team.http-route.rule" -}}
{{- /*
Given an entry of lib-team.exposed-paths, with a "variant" of lib-team.route.variants, "middlewares" and "timeouts".
*/ -}}
- matches:
    - path:
        type: {{ ternary "Exact" "PathPrefix" .exact }}
        value: {{ .path | quote }}
      {{- with include "lib-team.route.headers" .variant }}
        {{- . | nindent 6 }}
      {{- end }}
  {{- $filters := include "lib-team.middlewares.filters" .middlewares }}
  {{- with printf "%s\n%s" $filters (include "lib-team.route.rewrite" .) | trim }}
  filters:
    {{- . | nindent 4 }}
  {{- end }}
  {{- with .timeouts }}
  timeouts:
    {{- include "lib-team.yaml" . | nindent 4 }}
  {{- end }}
  {{- include "lib-team.route.backends" . | nindent 2 }}
{{- end -}}

{{/* The path of a call is that of its service and method. */}}
{{- define "lib-team.grpc-route.rule" -}}
{{- /* Given an entry of lib-team.exposed-paths, with a "variant" of lib-team.route.variants. */ -}}
{{- $call := splitList "/" (trimAll "/" .path) -}}
{{- $service := first $call -}}
{{- $match := "" -}}
{{- if $service -}}
  {{- $match = printf "method:\n  service: %q" $service -}}
  {{- with rest $call }}{{ $match = printf "%s\n  method: %q" $match (first .) }}{{ end -}}
{{- end -}}
{{- $match = list $match (include "lib-team.route.headers" .variant) | compact | join "\n" -}}
{{- if $match -}}
- matches:
    - {{ $match | indent 6 | trim }}
  {{- include "lib-team.route.backends" . | nindent 2 }}
{{- else -}}
- {{ include "lib-team.route.backends" . | indent 2 | trim }}
{{- end -}}
{{- end -}}

{{/*
A host that is redirected. Its name is of the host, so that others may be added before it; with a dot in it, it is no
workload's.
*/}}
{{- define "lib-team.redirect" }}
{{- /* Given the dict "scope", a workload, and "redirect", an entry of `expose.redirects`. */}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  {{- $name := printf "%s.redirect-%s" .scope.name (sha256sum .redirect.from | trunc 8) }}
  {{- include "lib-team.route.metadata" (dict "scope" .scope "name" $name) | nindent 2 }}
spec:
  {{- include "lib-team.route.parents" .scope.context | nindent 2 }}
  hostnames:
    - {{ .redirect.from | quote }}
  rules:
    - filters:
        - type: RequestRedirect
          requestRedirect:
            hostname: {{ .redirect.to | quote }}
            statusCode: {{ .redirect.code | default 301 | int }}
{{- end -}}

{{- define "lib-team.route.metadata" -}}
{{- /* Given the dict "scope", a workload, and "name". */ -}}
name: {{ .name | quote }}
namespace: {{ .scope.context.namespace | quote }}
labels:
  {{- include "lib-team.workload-labels" .scope | nindent 2 }}
{{- with .scope.workload.expose.annotations }}
annotations:
  {{- include "lib-team.yaml" . | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "lib-team.route.parents" -}}
{{- /* Given the context. */ -}}
parentRefs:
  - name: {{ .platform.gateway.name | quote }}
    namespace: {{ .platform.gateway.namespace | quote }}
    {{- with .platform.gateway.sectionName }}
    sectionName: {{ . | quote }}
    {{- end }}
{{- end -}}

{{- define "lib-team.route.rewrite" -}}
{{- /* Given an entry of lib-team.exposed-paths. */ -}}
{{- if .rewrite -}}
- type: URLRewrite
  urlRewrite:
    path:
      {{- if .exact }}
      type: ReplaceFullPath
      replaceFullPath: {{ .rewrite | quote }}
      {{- else }}
      type: ReplacePrefixMatch
      replacePrefixMatch: {{ .rewrite | quote }}
      {{- end }}
{{- end -}}
{{- end -}}
