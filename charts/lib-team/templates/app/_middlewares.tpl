{{/*
Middlewares of Traefik: what it asks of a request before the workload gets it, in this order. An HTTPRoute refers to
those of its own namespace, an Ingress by an annotation.

Traefik knows one by its namespace and its name with a hyphen between, and has no other characters than letters and
digits there. So names have no dot, and end in the length of the namespace: `a` and `b-c` would else be `a-b` and `c`.
*/}}
{{- define "lib-team.middlewares" -}}
{{- /* Given a workload. */ -}}
{{- $scope := . -}}
{{- range include "lib-team.middlewares.specs" . | fromJsonArray }}
  {{- include "lib-team.middleware" (dict "scope" $scope "name" .name "spec" .spec) }}
{{- end }}
{{- end -}}

{{- define "lib-team.middleware" }}
{{- /* Given the dict "scope", a workload, "name" and "spec". */}}
---
apiVersion: traefik.io/v1alpha1
kind: Middleware
metadata:
  name: {{ .name | quote }}
  namespace: {{ .scope.context.namespace | quote }}
  labels:
    {{- include "lib-team.workload-labels" .scope | nindent 4 }}
spec:
  {{- include "lib-team.yaml" .spec | nindent 2 }}
{{- end -}}

{{- define "lib-team.middleware.name" -}}
{{- /* Given the dict "scope", a workload, and "of", what it does. */ -}}
{{- printf "%s-%s-%d" .scope.name .of (len .scope.context.namespace) -}}
{{- end -}}

{{/* The name and the spec of each that all requests pass, as a list in JSON. */}}
{{- define "lib-team.middlewares.specs" -}}
{{- /* Given a workload. */ -}}
{{- $scope := . -}}
{{- $specs := list -}}
{{- if and .exposed (include "lib-team.middlewares.asked" .workload.expose) -}}
  {{- $expose := .workload.expose -}}
  {{- $all := list -}}
  {{- with $expose.allowCidrs -}}
    {{- $all = append $all (list "allow-list" (dict "ipAllowList" (dict "sourceRange" .))) -}}
  {{- end -}}
  {{- with $expose.rateLimit -}}
    {{- $limit := dict "average" (int .average) "burst" (int .burst) -}}
    {{- $all = append $all (list "rate-limit" (dict "rateLimit" $limit)) -}}
  {{- end -}}
  {{- with $expose.maxRequestBodyBytes -}}
    {{- $all = append $all (list "body-size" (dict "buffering" (dict "maxRequestBodyBytes" (int64 .)))) -}}
  {{- end -}}
  {{- if $expose.forwardAuth -}}
    {{- $server := .context.platform.gateway.forwardAuth -}}
    {{- $auth := dict "address" $server.address -}}
    {{- with $server.responseHeaders }}{{ $_ := set $auth "authResponseHeaders" . }}{{ end -}}
    {{- $all = append $all (list "forward-auth" (dict "forwardAuth" $auth)) -}}
  {{- end -}}
  {{- with $expose.basicAuth -}}
    {{- $all = append $all (list "basic-auth" (dict "basicAuth" (dict "secret" .secret "removeHeader" true))) -}}
  {{- end -}}
  {{- range $all -}}
    {{- $name := include "lib-team.middleware.name" (dict "scope" $scope "of" (first .)) -}}
    {{- $specs = append $specs (dict "name" $name "spec" (last .)) -}}
  {{- end -}}
{{- end -}}
{{- toRawJson $specs -}}
{{- end -}}

{{- define "lib-team.middlewares.asked" -}}
{{- /* Given the `expose` of a workload; prints something where there are any. */ -}}
{{- if or .allowCidrs .rateLimit .maxRequestBodyBytes .forwardAuth .basicAuth }}true{{ end -}}
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

{{/* What an Ingress cannot say itself: another path for the workload, as `URLRewrite` of an HTTPRoute makes it. */}}
{{- define "lib-team.middlewares.rewrite" -}}
{{- /* Given an entry of lib-team.exposed-paths; the spec, as JSON. */ -}}
{{- $path := trimSuffix "/" .path | regexQuoteMeta -}}
{{- $to := trimSuffix "/" .rewrite -}}
{{- if .exact -}}
  {{- dict "replacePath" (dict "path" .rewrite) | toRawJson -}}
{{- else if $to -}}
  {{- $regex := printf "^%s(/.*)?$" $path -}}
  {{- dict "replacePathRegex" (dict "regex" $regex "replacement" (printf "%s$1" $to)) | toRawJson -}}
{{- else -}}
  {{- /* Traefik takes `/ab` for a path below `/a`: like any other path that is none, it stays as it is. */ -}}
  {{- dict "replacePathRegex" (dict "regex" (printf "^%s(?:/(.*))?$" $path) "replacement" "/$1") | toRawJson -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.middlewares.redirect" -}}
{{- /* Given an entry of `expose.redirects`; the spec, as JSON. The port and the path stay. */ -}}
{{- $redirect := dict
  "regex" "^(https?)://[^/:]+(:[0-9]+)?(.*)$"
  "replacement" (printf "${1}://%s${2}${3}" .to)
  "permanent" (eq (.code | default 301 | int) 301) -}}
{{- dict "redirectRegex" $redirect | toRawJson -}}
{{- end -}}
