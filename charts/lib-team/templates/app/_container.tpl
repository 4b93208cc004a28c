{{/*
The one container of a workload.
*/}}
{{- define "lib-team.container" -}}
{{- /* Given a workload. */ -}}
{{- $workload := .workload -}}
- name: {{ .name | quote }}
  image: {{ $workload.image | quote }}
  imagePullPolicy: {{ $workload.imagePullPolicy }}
  {{- with $workload.command }}
  command:
    {{- include "lib-team.yaml" . | nindent 4 }}
  {{- end }}
  {{- with $workload.args }}
  args:
    {{- include "lib-team.yaml" . | nindent 4 }}
  {{- end }}
  {{- if $workload.ports }}
  ports:
    {{- range $name, $port := $workload.ports }}
    - name: {{ $name | quote }}
      containerPort: {{ $port.containerPort | int }}
      protocol: {{ $port.protocol }}
    {{- end }}
  {{- end }}
  {{- if or $workload.env $workload.envSecrets }}
  env:
    {{- include "lib-team.variables" $workload | trim | nindent 4 }}
  {{- end }}
  resources:
    {{- include "lib-team.resources" $workload.resources | nindent 4 }}
  {{- with include "lib-team.probes" . | trim }}
    {{- . | nindent 2 }}
  {{- end }}
  {{- if $workload.preStopSleepSeconds }}
  lifecycle:
    preStop:
      sleep:
        seconds: {{ $workload.preStopSleepSeconds | int }}
  {{- end }}
  securityContext:
    allowPrivilegeEscalation: false
    capabilities:
      drop: [ALL]
    privileged: false
    readOnlyRootFilesystem: true
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  volumeMounts:
    {{- include "lib-team.volume-mounts" . | trim | nindent 4 }}
{{- end -}}

{{/*
A container without a memory limit gets its request as its limit: it uses no more than the node has reserved for it, so
that no neighbour is evicted on its account.
*/}}
{{- define "lib-team.resources" -}}
{{- /* Given the `resources` of a workload. */ -}}
requests:
  {{- include "lib-team.yaml" .requests | nindent 2 }}
limits:
  {{- if not .limits.memory }}
  memory: {{ .requests.memory | quote }}
  {{- end }}
  {{- include "lib-team.yaml" .limits | nindent 2 }}
{{- end -}}
