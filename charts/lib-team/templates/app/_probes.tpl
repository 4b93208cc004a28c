{{/*
The probes that the values give. A workload with ports and without a probe of a kind gets one that opens a TCP
connection; liveness is slower than readiness, so that a pod is taken out of traffic long before it is restarted.
*/}}
{{- define "lib-team.probes" -}}
{{- $scope := . -}}
{{- $probes := .workload.probes -}}
{{- $defaults := dict -}}
{{- if and .mainPort (eq (get .workload.ports .mainPort).protocol "TCP") -}}
{{- $tcp := dict "type" "tcp" "port" .mainPort "initialDelaySeconds" 0 "timeoutSeconds" 1 "failureThreshold" 3 -}}
{{- $defaults = dict "readiness" (merge (dict "periodSeconds" 5) $tcp) "liveness" (merge (dict "periodSeconds" 20) $tcp) -}}
{{- end -}}
{{- range $kind := list "startup" "readiness" "liveness" -}}
{{- with get $probes $kind | default (get $defaults $kind) }}
{{ $kind }}Probe:
  {{- include "lib-team.probe" (dict "probe" . "ports" $scope.workload.ports) | trim | nindent 2 }}
{{- end }}
{{- end -}}
{{- end -}}

{{/* A gRPC probe knows numbers only, so the port's name is resolved for it. */}}
{{- define "lib-team.probe" -}}
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
    {{- toYaml $probe.command | nindent 4 }}
{{- end }}
initialDelaySeconds: {{ $probe.initialDelaySeconds | int }}
periodSeconds: {{ $probe.periodSeconds | int }}
timeoutSeconds: {{ $probe.timeoutSeconds | int }}
failureThreshold: {{ $probe.failureThreshold | int }}
{{- end -}}
