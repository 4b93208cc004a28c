{{/*
Middlewares of Traefik: what it asks of a request before the workload gets it, in this order. A route refers to those of
its own namespace. With a dot in its name none is a workload's.
*/}}
{{- define "lib-team.middlewares" -}}
{{- /* Given a workload. */ -}}
{{- $scope := . -}}
{{- range include "lib-team.middlewares.specs" . | fromJsonArray }}
---
apiVersion: traefik.io/v1alpha1
kind: Middleware
metadata:
  name: {{ .name | quote }}
  namespace: {{ $scope.context.namespace | quote }}
  labels:
    {{- include "lib-team.workload-labels" $scope | nindent 4 }}
spec:
  {{- include "lib-team.yaml" .spec | nindent 2 }}
{{- end }}
{{- end -}}

{{/* The name and the spec of each, as a list in JSON. */}}
{{- define "lib-team.middlewares.specs" -}}
{{- /* Given a workload. */ -}}
{{- $specs := list -}}
{{- if and .exposed (eq .workload.expose.via "gateway") -}}
  {{- $name := .name -}}
  {{- $expose := .workload.expose -}}
  {{- with $expose.allowCidrs -}}
    {{- $spec := dict "ipAllowList" (dict "sourceRange" .) -}}
    {{- $specs = append $specs (dict "name" (printf "%s.allow-list" $name) "spec" $spec) -}}
  {{- end -}}
  {{- with $expose.rateLimit -}}
    {{- $spec := dict "rateLimit" (dict "average" (int .average) "burst" (int .burst)) -}}
    {{- $specs = append $specs (dict "name" (printf "%s.rate-limit" $name) "spec" $spec) -}}
  {{- end -}}
  {{- with $expose.maxRequestBodyBytes -}}
    {{- $spec := dict "buffering" (dict "maxRequestBodyBytes" (int64 .)) -}}
    {{- $specs = append $specs (dict "name" (printf "%s.body-size" $name) "spec" $spec) -}}
  {{- end -}}
  {{- if $expose.forwardAuth -}}
    {{- $server := .context.platform.gateway.forwardAuth -}}
    {{- $auth := dict "address" $server.address -}}
    {{- with $server.responseHeaders }}{{ $_ := set $auth "authResponseHeaders" . }}{{ end -}}
    {{- $specs = append $specs (dict "name" (printf "%s.forward-auth" $name) "spec" (dict "forwardAuth" $auth)) -}}
  {{- end -}}
  {{- with $expose.basicAuth -}}
    {{- $spec := dict "basicAuth" (dict "secret" .secret "removeHeader" true) -}}
    {{- $specs = append $specs (dict "name" (printf "%s.basic-auth" $name) "spec" $spec) -}}
  {{- end -}}
{{- end -}}
{{- toRawJson $specs -}}
{{- end -}}

{{- define "lib-team.middlewares.filters" -}}
{{- /* Given a list of lib-team.middlewares.specs. */ -}}
{{- range . }}
- type: ExtensionRef
  extensionRef:
    group: traefik.io
    kind: Middleware
    name: {{ .name | quote }}
{{- end }}
{{- end -}}
