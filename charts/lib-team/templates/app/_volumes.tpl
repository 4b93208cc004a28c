{{/*
The volumes of a workload. Each init container and sidecar has a `/tmp` of its own, so that it meets no files of others.
*/}}
{{- define "lib-team.volumes" -}}
{{- /* Given a workload. */ -}}
{{- $workload := .workload -}}
{{- if not (include "lib-team.volumes.has-tmp" .workload.scratch) }}
- name: tmp
  emptyDir:
    sizeLimit: 64Mi
{{- end }}
{{- range $containers := list .workload.initContainers .workload.sidecars }}
  {{- range $name, $container := $containers }}
    {{- $mounted := include "lib-team.volumes.mounted-scratch" (dict "workload" $workload "container" $container) }}
    {{- if not (include "lib-team.volumes.has-tmp" (fromJson $mounted)) }}
- name: {{ printf "tmp-%s" $name | quote }}
  emptyDir:
    sizeLimit: 64Mi
    {{- end }}
  {{- end }}
{{- end }}
{{- range $name, $scratch := .workload.scratch }}
- name: {{ printf "scratch-%s" $name | quote }}
  emptyDir:
    {{- with $scratch.medium }}
    medium: {{ . }}
    {{- end }}
    sizeLimit: {{ $scratch.size | quote }}
{{- end }}
{{- range $name, $mount := .workload.secretMounts }}
- name: {{ printf "secret-%s" $name | quote }}
  secret:
    secretName: {{ $mount.secret | quote }}
    {{- include "lib-team.volumes.files" $mount | trim | nindent 4 }}
{{- end }}
{{- range $name, $mount := .workload.configMapMounts }}
- name: {{ printf "configmap-%s" $name | quote }}
  configMap:
    name: {{ $mount.configMap | quote }}
    {{- include "lib-team.volumes.files" $mount | trim | nindent 4 }}
{{- end }}
{{- range $name, $token := .workload.tokens }}
- name: {{ printf "token-%s" $name | quote }}
  projected:
    defaultMode: 288 # 0440: a YAML 1.2 reader takes 0440 for a decimal number
    sources:
      - serviceAccountToken:
          audience: {{ $token.audience | quote }}
          expirationSeconds: {{ $token.expirationSeconds | int }}
          path: token
{{- end }}
{{- /* One volume a claim, however often it is mounted: the kubelet waits for ever for a second one. */}}
{{- $claims := list }}
{{- range .workload.claimMounts }}{{ $claims = append $claims .claim }}{{ end }}
{{- range $claim := uniq $claims }}
- name: {{ printf "claim-%s" $claim | quote }}
  persistentVolumeClaim:
    claimName: {{ $claim | quote }}
{{- end }}
{{- if .workload.config }}
- name: config
  configMap:
    name: {{ .owner | quote }}
{{- end }}
{{- end -}}

{{/* What of a Secret or ConfigMap is a file, and with which permissions. */}}
{{- define "lib-team.volumes.files" -}}
{{- /* Given an entry of `secretMounts` or `configMapMounts`. */ -}}
defaultMode: {{ toDecimal .mode }} # {{ .mode }}: a YAML 1.2 reader takes {{ .mode }} for a decimal number
{{- if .optional }}
optional: true
{{- end }}
{{- with .items }}
items:
  {{- range $key, $path := . }}
  - key: {{ $key | quote }}
    path: {{ $path | quote }}
  {{- end }}
{{- end }}
{{- end -}}

{{/* "true" where a directory takes the place of the `/tmp` that every container has. */}}
{{- define "lib-team.volumes.has-tmp" -}}
{{- /* Given entries of `scratch` by name. */ -}}
{{- range . }}{{ if eq .mountPath "/tmp" }}true{{ end }}{{ end -}}
{{- end -}}

{{/* The directories that an init container or sidecar mounts, as JSON. */}}
{{- define "lib-team.volumes.mounted-scratch" -}}
{{- /* Given the dict "workload" and "container", values of both. */ -}}
{{- $mounts := .container.mounts -}}
{{- $mounted := dict -}}
{{- range $name, $scratch := .workload.scratch -}}
  {{- if has (printf "scratch.%s" $name) $mounts }}{{ $_ := set $mounted $name $scratch }}{{ end -}}
{{- end -}}
{{- toRawJson $mounted -}}
{{- end -}}
