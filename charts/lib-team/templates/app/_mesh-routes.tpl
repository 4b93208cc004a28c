{{/*
The requests that a port answers to clients without an identity, as JSON: "requests", of dicts "method" and "path", and
"unknown", whether linkerd does not let them in by itself. It knows the paths of probes over HTTP; of those over gRPC,
and of metrics, it does not know: `default_inbound_http_routes` in linkerd2's policy-controller.
*/}}
{{- define "lib-team.mesh.open-requests" -}}
{{- /* Given the dict "scope", a workload, and "port", a name. */ -}}
{{- $port := .port -}}
{{- $requests := list -}}
{{- $unknown := false -}}
{{- range $container := prepend (values .scope.workload.sidecars) .scope.workload -}}
  {{- range $probe := $container.probes | default dict -}}
    {{- if eq ($probe.port | default "") $port -}}
      {{- if eq $probe.type "http" -}}
        {{- $requests = append $requests (dict "method" "GET" "path" (splitList "?" $probe.path | first)) -}}
      {{- else if eq $probe.type "grpc" -}}
        {{- $requests = append $requests (dict "method" "POST" "path" "/grpc.health.v1.Health/Check") -}}
        {{- $unknown = true -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- with .scope.workload.metrics -}}
  {{- if eq .port $port -}}
    {{- $requests = append $requests (dict "method" "GET" "path" (splitList "?" .path | first)) -}}
    {{- $unknown = true -}}
  {{- end -}}
{{- end -}}
{{- dict "requests" ($requests | uniq) "unknown" $unknown | toRawJson -}}
{{- end -}}

{{/*
A route for the requests that are open to every address, and one for all others. With a route on a port, linkerd answers
what matches none with 404, and no longer adds one for the probes.
*/}}
{{- define "lib-team.mesh-server.routes" }}
{{- /* Given the dict "scope", a workload, "name", that of its Server, and "requests". */ -}}
{{- $matches := list -}}
{{- range .requests -}}
  {{- $path := dict "type" "Exact" "value" .path -}}
  {{- $matches = append $matches (dict "method" .method "path" $path) -}}
{{- end -}}
{{- $all := list (dict "path" (dict "type" "PathPrefix" "value" "/")) -}}
{{- $open := printf "%s.open" .name -}}
{{- include "lib-team.mesh-route" (dict "scope" .scope "name" .name "server" .name "matches" $all) -}}
{{- include "lib-team.mesh-route" (dict "scope" .scope "name" $open "server" .name "matches" $matches) -}}
{{- include "lib-team.mesh.authorization" (dict
  "context" .scope.context
  "name" $open
  "labels" (include "lib-team.workload-labels" .scope)
  "target" (dict "group" "policy.linkerd.io" "kind" "HTTPRoute" "name" $open)
  "kind" "NetworkAuthentication"
  "authentication" "any-address") -}}
{{- end -}}

{{- define "lib-team.mesh-route" }}
{{- /* Given the dict "scope", a workload, "name", "server", a name, and "matches". */}}
---
apiVersion: policy.linkerd.io/v1beta3
kind: HTTPRoute
metadata:
  name: {{ .name | quote }}
  namespace: {{ .scope.context.namespace | quote }}
  labels:
    {{- include "lib-team.workload-labels" .scope | nindent 4 }}
spec:
  parentRefs:
    - group: policy.linkerd.io
      kind: Server
      name: {{ .server | quote }}
  rules:
    - matches:
        {{- include "lib-team.yaml" .matches | nindent 8 }}
{{- end -}}
