{{/*
The pod template. Its security context meets Pod Security's level `restricted`; values choose user and groups only.
*/}}
{{- define "lib-team.pod" -}}
{{- /* Given a workload. */ -}}
{{- $workload := .workload -}}
metadata:
  labels:
    {{- include "lib-team.pod-labels" . | nindent 4 }}
  {{- with include "lib-team.pod-annotations" . }}
  annotations:
    {{- . | nindent 4 }}
  {{- end }}
spec:
  serviceAccountName: {{ $workload.serviceAccount.name | default .owner | quote }}
  automountServiceAccountToken: {{ $workload.serviceAccount.mountToken }}
  enableServiceLinks: false
  {{- with .context.imagePullSecrets }}
  imagePullSecrets:
    {{- range . }}
    - name: {{ . | quote }}
    {{- end }}
  {{- end }}
  {{- with $workload.runtimeClassName }}
  runtimeClassName: {{ . | quote }}
  {{- end }}
  {{- with $workload.hostAliases }}
  hostAliases:
    {{- include "lib-team.yaml" . | nindent 4 }}
  {{- end }}
  {{- if .ends }}
  restartPolicy: {{ $workload.job.restartPolicy }}
  {{- end }}
  terminationGracePeriodSeconds: {{ $workload.terminationGracePeriodSeconds | int }}
  {{- with $workload.priorityClassName }}
  priorityClassName: {{ . | quote }}
  {{- end }}
  securityContext:
    runAsNonRoot: true
    runAsUser: {{ $workload.security.runAsUser | int }}
    runAsGroup: {{ $workload.security.runAsGroup | int }}
    fsGroup: {{ $workload.security.fsGroup | int }}
    fsGroupChangePolicy: OnRootMismatch
    seccompProfile:
      type: RuntimeDefault
  {{- with include "lib-team.scheduling" . | trim }}
    {{- . | nindent 2 }}
  {{- end }}
  {{- with include "lib-team.init-containers" . | trim }}
  initContainers:
    {{- . | nindent 4 }}
  {{- end }}
  containers:
    {{- $container := dict "scope" . "name" .name "kind" "main" "container" .workload }}
    {{- include "lib-team.container" $container | nindent 4 }}
  volumes:
    {{- include "lib-team.volumes" . | trim | nindent 4 }}
{{- end -}}

{{- define "lib-team.pod-labels" -}}
{{- /* Given a workload. */ -}}
{{- with omit .workload.podLabels
  "app.kubernetes.io/name"
  "app.kubernetes.io/part-of"
  "chartwright.dev/team"
  "chartwright.dev/exposed"
  "chartwright.dev/backup-tier"
  "chartwright.dev/metrics" -}}
{{ include "lib-team.yaml" . }}
{{ end -}}
{{ include "lib-team.selector-labels" . }}
app.kubernetes.io/part-of: {{ .context.team | quote }}
{{- with .workload.backup.tier }}
chartwright.dev/backup-tier: {{ . | quote }}
{{- end }}
{{- if .exposed }}
chartwright.dev/exposed: "true"
{{- end }}
{{- if .workload.metrics }}
chartwright.dev/metrics: "true"
{{- end }}
{{- end -}}

{{- define "lib-team.pod-annotations" -}}
{{- /* Given a workload. */ -}}
{{- $annotations := deepCopy .workload.podAnnotations -}}
{{- if .workload.config -}}
  {{- $_ := set $annotations "checksum/config" (toRawJson .workload.config.files | sha256sum) -}}
{{- end -}}
{{- with include "lib-team.config-maps.checksum" . -}}
  {{- $_ := set $annotations "checksum/config-maps" . -}}
{{- end -}}
{{- range $when := list "pre" "post" -}}
  {{- with get $.workload.backup $when -}}
    {{- $key := printf "%s.hook.backup.velero.io" $when -}}
    {{- $_ := set $annotations (printf "%s/container" $key) (.container | default $.name) -}}
    {{- $_ := set $annotations (printf "%s/command" $key) (toRawJson .command) -}}
    {{- $_ := set $annotations (printf "%s/timeout" $key) .timeout -}}
    {{- $_ := set $annotations (printf "%s/on-error" $key) .onError -}}
  {{- end -}}
{{- end -}}
{{- if not .workload.backup.volume -}}
  {{- $_ := set $annotations "backup.velero.io/backup-volumes-excludes" "data" -}}
{{- end -}}
{{- if .meshed -}}
  {{- $_ := set $annotations "linkerd.io/inject" "enabled" -}}
  {{- with include "lib-team.opaque-ports" (dict "ports" .ports "key" "containerPort") -}}
    {{- $_ := set $annotations "config.linkerd.io/opaque-ports" . -}}
  {{- end -}}
  {{- if ne .context.inboundPolicy .context.platform.mesh.defaultInboundPolicy -}}
    {{- $_ := set $annotations "config.linkerd.io/default-inbound-policy" .context.inboundPolicy -}}
  {{- end -}}
  {{- $_ := set $annotations "config.linkerd.io/proxy-cpu-request" .workload.mesh.proxy.cpu -}}
  {{- $_ := set $annotations "config.linkerd.io/proxy-memory-request" .workload.mesh.proxy.memory -}}
  {{- $_ := set $annotations "config.linkerd.io/proxy-memory-limit" .workload.mesh.proxy.memory -}}
{{- else if .context.platform.mesh.enabled -}}
  {{- $_ := set $annotations "linkerd.io/inject" "disabled" -}}
{{- end -}}
{{- if $annotations }}{{ include "lib-team.yaml" $annotations }}{{ end -}}
{{- end -}}
