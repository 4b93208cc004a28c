{{/*
The probes that the values give. A workload with ports and no readiness probe gets traffic as soon as it accepts TCP
connections. There is no liveness probe by default: with the same check it would restart under load what the readiness
probe only takes out of traffic, and a process that hangs still accepts connections. In the mesh there is no default:
the proxy accepts every connection, so that it would say nothing of the program.
*/}}
{{- define "lib-team.probes" -}}
{{- /* Given a workload. */ -}}
{{- $scope := . -}}
{{- $probes := .workload.probes -}}
{{- $defaults := dict -}}
{{- if and (not .meshed) (not .ends) .mainPort (eq (get .workload.ports .mainPort).protocol "TCP") -}}
  {{- $defaults = dict "readiness" (dict
    "type" "tcp"
    "port" .mainPort
    "initialDelaySeconds" 0
    "periodSeconds" 5
    "timeoutSeconds" 1
    "failureThreshold" 3) -}}
{{- end -}}
{{- range $kind := list "startup" "readiness" "liveness" -}}
  {{- with get $probes $kind | default (get $defaults $kind) }}
{{ $kind }}Probe:
    {{- include "lib-team.probe" (dict "probe" . "ports" $scope.workload.ports) | trim | nindent 2 }}
  {{- end }}
{{- end -}}
{{- end -}}

{{/* A gRPC probe takes no name of a port, so that the name is resolved to the number. */}}
{{- define "lib-team.probe" -}}
{{- /* Given the dict "probe" and "ports", those of the workload. */ -}}
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
