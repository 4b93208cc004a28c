{{/*
A container of a workload: its own, an init container or a sidecar. Its security context is the same for all of them.
*/}}
{{- define "lib-team.container" -}}
{{- /*
Given the dict "scope", a workload, "name", "container", its values, and "kind": `main`, `init` or `sidecar`.
*/ -}}
{{- $container := .container -}}
- name: {{ .name | quote }}
  image: {{ $container.image | quote }}
  imagePullPolicy: {{ $container.imagePullPolicy }}
  {{- if eq .kind "sidecar" }}
  restartPolicy: Always
  {{- end }}
  {{- with $container.command }}
  command:
    {{- include "lib-team.yaml" . | nindent 4 }}
  {{- end }}
  {{- with $container.args }}
  args:
    {{- include "lib-team.yaml" . | nindent 4 }}
  {{- end }}
  {{- with $container.ports }}
  ports:
    {{- range $name, $port := . }}
    - name: {{ $name | quote }}
      containerPort: {{ $port.containerPort | int }}
      protocol: {{ $port.protocol }}
    {{- end }}
  {{- end }}
  {{- $needs := dict "needs" .scope.context.needs "bound" $container.needs }}
  {{- with print (include "lib-team.needs.variables" $needs) (include "lib-team.variables" $container) | trim }}
  env:
    {{- . | nindent 4 }}
  {{- end }}
  {{- with include "lib-team.variable-sources" $container | trim }}
  envFrom:
    {{- . | nindent 4 }}
  {{- end }}
  resources:
    {{- include "lib-team.resources" $container.resources | nindent 4 }}
  {{- with include "lib-team.probes" . | trim }}
    {{- . | nindent 2 }}
  {{- end }}
  {{- if eq .kind "main" }}
    {{- with include "lib-team.lifecycle" .scope.workload | trim }}
  lifecycle:
      {{- . | nindent 4 }}
    {{- end }}
  {{- end }}
  securityContext:
    allowPrivilegeEscalation: false
    capabilities:
      drop: [ALL]
    privileged: false
    readOnlyRootFilesystem: true
    runAsNonRoot: true
    {{- if ne .kind "main" }}
      {{- with get $container "security" }}
        {{- include "lib-team.yaml" . | nindent 4 }}
      {{- end }}
    {{- end }}
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
{{- /* Given the `resources` of a container. */ -}}
requests:
  {{- include "lib-team.yaml" .requests | nindent 2 }}
limits:
  {{- if not .limits.memory }}
  memory: {{ .requests.memory | quote }}
  {{- end }}
  {{- include "lib-team.yaml" .limits | nindent 2 }}
{{- end -}}

{{/* The handlers of the workload's own container; the sleep before the end is one too. */}}
{{- define "lib-team.lifecycle" -}}
{{- /* Given a workload's values. */ -}}
{{- $lifecycle := get . "lifecycle" | default dict -}}
{{- with $lifecycle.postStart }}
postStart:
  {{- include "lib-team.yaml" . | nindent 2 }}
{{- end }}
{{- if $lifecycle.preStop }}
preStop:
  {{- include "lib-team.yaml" $lifecycle.preStop | nindent 2 }}
{{- else if .preStopSleepSeconds }}
preStop:
  sleep:
    seconds: {{ .preStopSleepSeconds | int }}
{{- end }}
{{- end -}}
