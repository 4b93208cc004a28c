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
  {{- if and (eq .kind "main") .scope.workload.preStopSleepSeconds }}
  lifecycle:
    preStop:
      sleep:
        seconds: {{ .scope.workload.preStopSleepSeconds | int }}
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
{{- /* Given the `resources` of a container. */ -}}
requests:
  {{- include "lib-team.yaml" .requests | nindent 2 }}
limits:
  {{- if not .limits.memory }}
  memory: {{ .requests.memory | quote }}
  {{- end }}
  {{- include "lib-team.yaml" .limits | nindent 2 }}
{{- end -}}
