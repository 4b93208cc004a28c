{{/*
The probes that the values give. A workload with ports and no readiness probe gets traffic as soon as it accepts TCP
connections. There is no liveness probe by default: with the same check it would restart under load what the readiness
probe only takes out of traffic, and a process that hangs still accepts connections. In the mesh there is no default:
the proxy accepts every connection, so that it would say nothing of the program. A sidecar with ports and no startup
probe has started once it accepts TCP connections: what comes after it can use it.
*/}}
{{- define "lib-team.probes" -}}
{{- /* Given what "lib-team.container" is given. */ -}}
{{- $container := .container -}}
{{- $defaults := dict -}}
{{- if and (eq .kind "main") (not .scope.ends) -}}
  {{- with include "lib-team.probes.default" (dict "scope" .scope "ports" .container.ports) -}}
    {{- $defaults = dict "readiness" (merge (dict "periodSeconds" 5 "failureThreshold" 3) (fromJson .)) -}}
  {{- end -}}
{{- else if eq .kind "sidecar" -}}
  {{- with include "lib-team.probes.default" (dict "scope" .scope "ports" .container.ports) -}}
    {{- $defaults = dict "startup" (merge (dict "periodSeconds" 2 "failureThreshold" 60) (fromJson .)) -}}
  {{- end -}}
{{- end -}}
{{- $probes := get .container "probes" | default dict -}}
{{- range $kind := list "startup" "readiness" "liveness" -}}
  {{- with get $probes $kind | default (get $defaults $kind) }}
{{ $kind }}Probe:
    {{- include "lib-team.probe" (dict "probe" . "ports" $container.ports) | trim | nindent 2 }}
  {{- end }}
{{- end -}}
{{- end -}}

{{/* A probe by TCP of the port `http`, or else of the first by name, as JSON; nothing where it would say nothing. */}}
{{- define "lib-team.probes.default" -}}
{{- /* Given the dict "scope", a workload, and "ports", those of one container. */ -}}
{{- if and (not .scope.meshed) .ports -}}
  {{- $port := ternary "http" (keys .ports | sortAlpha | first) (hasKey .ports "http") -}}
  {{- if eq (get .ports $port).protocol "TCP" -}}
    {{- dict "type" "tcp" "port" $port "initialDelaySeconds" 0 "timeoutSeconds" 1 | toRawJson -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/* A gRPC probe takes no name of a port, so that the name is resolved to the number. */}}
{{- define "lib-team.probe" -}}
{{- /* Given the dict "probe" and "ports", those of the container. */ -}}
{{- $probe := .probe -}}
{{- if eq $probe.type "http" }}
httpGet:
  port: {{ $probe.port | quote }}
  path: {{ $probe.path | quote }}
  {{- with $probe.headers }}
  httpHeaders:
    {{- range $name, $value := . }}
    - name: {{ $name | quote }}
      value: {{ $value | quote }}
    {{- end }}
  {{- end }}
{{- else if eq $probe.type "tcp" }}
tcpSocket:
  port: {{ $probe.port | quote }}
{{- else if eq $probe.type "grpc" }}
grpc:
  port: {{ (get .ports $probe.port).containerPort | int }}
  {{- with $probe.service }}
  service: {{ . | quote }}
  {{- end }}
{{- else }}
exec:
  command:
    {{- include "lib-team.yaml" $probe.command | nindent 4 }}
{{- end }}
initialDelaySeconds: {{ $probe.initialDelaySeconds | int }}
periodSeconds: {{ $probe.periodSeconds | int }}
timeoutSeconds: {{ $probe.timeoutSeconds | int }}
failureThreshold: {{ $probe.failureThreshold | int }}
{{- end -}}
