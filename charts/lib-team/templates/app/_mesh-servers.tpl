{{/*
The clients from outside the team that policies of single ports name. Probes and Prometheus come without an identity, so
that what they ask for is open to every address that the network policies let through. A caller that the tenant names is
known by its identity, where its namespace is in the mesh.
*/}}
{{- define "lib-team.mesh-clients" -}}
{{- /* Given the context. */ -}}
{{- if has .inboundPolicy (list "deny" "audit") -}}
  {{- $edge := .platform.namespaces.edge -}}
  {{- include "lib-team.mesh.authentication" (dict "context" . "name" "edge" "namespace" $edge) -}}
  {{- with .platform.edgeSourceRanges -}}
    {{- include "lib-team.mesh.addresses" (dict "context" $ "name" "edge-addresses" "ranges" .) -}}
  {{- end -}}
  {{- $all := list "0.0.0.0/0" "::/0" -}}
  {{- include "lib-team.mesh.addresses" (dict "context" . "name" "any-address" "ranges" $all) -}}
  {{- $names := list -}}
  {{- $outside := false -}}
  {{- range .callers }}{{ $names = append $names .from }}{{ end -}}
  {{- range $name := $names | uniq | sortAlpha -}}
    {{- $namespace := get $.platform.callers $name -}}
    {{- if has $namespace $.platform.mesh.namespaces -}}
      {{- $authentication := dict "context" $ "name" (printf "caller-%s" $name) "namespace" $namespace -}}
      {{- include "lib-team.mesh.authentication" $authentication -}}
    {{- else }}{{ $outside = true }}{{ end -}}
  {{- end -}}
  {{- if and $outside .platform.mesh.podCidrs -}}
    {{- $pods := dict "context" . "name" "pod-addresses" "ranges" .platform.mesh.podCidrs -}}
    {{- include "lib-team.mesh.addresses" $pods -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/*
A `Server` for each port, which makes it a port that policies can open, and the policies for this port alone.
*/}}
{{- define "lib-team.mesh-servers" -}}
{{- /* Given a workload. */ -}}
{{- if .authorizes -}}
  {{- $scope := . -}}
  {{- $exposedPorts := list -}}
  {{- if .exposed -}}
    {{- range include "lib-team.exposed-paths" . | fromJsonArray -}}
      {{- $exposedPorts = append $exposedPorts .port -}}
    {{- end -}}
  {{- end -}}
  {{- range $name, $port := .ports -}}
    {{- if eq $port.protocol "TCP" -}}
      {{- $opaque := include "lib-team.opaque-port" (dict "port" $port "number" (int $port.containerPort)) -}}
      {{- $server := dict "scope" $scope "name" (printf "%s.%s" $scope.name $name) "port" $port "opaque" $opaque -}}
      {{- include "lib-team.mesh-server" $server -}}
      {{- if has $name $exposedPorts -}}
        {{- include "lib-team.mesh-server.edge" $server -}}
      {{- end -}}
      {{- include "lib-team.mesh-server.callers" $server -}}
      {{- if not $opaque -}}
        {{- $open := include "lib-team.mesh.open-requests" (dict "scope" $scope "port" $name) | fromJson -}}
        {{- if $open.unknown -}}
          {{- include "lib-team.mesh-server.routes" (set $server "requests" $open.requests) -}}
        {{- end -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/* Linkerd reads the protocol of a port from its Server in place of the annotation. */}}
{{- define "lib-team.mesh-server" }}
{{- /* Given the dict "scope", a workload, "name", "port" and "opaque", "true" or empty. */}}
---
apiVersion: policy.linkerd.io/v1beta3
kind: Server
metadata:
  name: {{ .name | quote }}
  namespace: {{ .scope.context.namespace | quote }}
  labels:
    {{- include "lib-team.workload-labels" .scope | nindent 4 }}
spec:
  accessPolicy: {{ .scope.context.inboundPolicy }}
  podSelector:
    matchLabels:
      {{- include "lib-team.selector-labels" .scope | nindent 6 }}
  port: {{ .port.containerPort | int }}
  proxyProtocol: {{ ternary "opaque" "unknown" (eq .opaque "true") }}
{{- end -}}

{{/* The edge calls by its identity; a load balancer that is no pod has none, and calls from its own addresses. */}}
{{- define "lib-team.mesh-server.edge" -}}
{{- /* Given the dict "scope", a workload, and "name", that of its Server. */ -}}
{{- $policy := dict
  "context" .scope.context
  "labels" (include "lib-team.workload-labels" .scope)
  "target" (dict "group" "policy.linkerd.io" "kind" "Server" "name" .name) -}}
{{- include "lib-team.mesh.authorization" (merge (dict
  "name" (printf "%s.edge" .name)
  "kind" "MeshTLSAuthentication"
  "authentication" "edge") $policy) -}}
{{- if .scope.context.platform.edgeSourceRanges -}}
  {{- include "lib-team.mesh.authorization" (merge (dict
    "name" (printf "%s.edge-addresses" .name)
    "kind" "NetworkAuthentication"
    "authentication" "edge-addresses") $policy) -}}
{{- end -}}
{{- end -}}

{{/*
Parts of the platform that the tenant lets call: those in the mesh by their identity; the others have none, so that a
port is open to the addresses of pods, and to every one where the environment does not say which these are.
*/}}
{{- define "lib-team.mesh-server.callers" -}}
{{- /* Given the dict "scope", a workload, "name", that of its Server, and "port". */ -}}
{{- $server := . -}}
{{- range $caller, $entry := .scope.context.callers -}}
  {{- $meant := has $server.scope.name ($entry.workloads | default (list $server.scope.name)) -}}
  {{- if and $meant (has $server.port.containerPort $entry.ports) -}}
    {{- $mesh := $server.scope.context.platform.mesh -}}
    {{- $isMeshed := has (get $server.scope.context.platform.callers $entry.from) $mesh.namespaces -}}
    {{- $addresses := ternary "pod-addresses" "any-address" (not (empty $mesh.podCidrs)) -}}
    {{- include "lib-team.mesh.authorization" (dict
      "context" $server.scope.context
      "name" (printf "%s.ingress-%s" $server.name $caller)
      "labels" (include "lib-team.workload-labels" $server.scope)
      "target" (dict "group" "policy.linkerd.io" "kind" "Server" "name" $server.name)
      "kind" (ternary "MeshTLSAuthentication" "NetworkAuthentication" $isMeshed)
      "authentication" (ternary (printf "caller-%s" $entry.from) $addresses $isMeshed)) -}}
  {{- end -}}
{{- end -}}
{{- end -}}
