{{- define "lib-team.config-map" -}}
{{- /* Given a workload. */ -}}
{{- with .workload.config }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ $.name | quote }}
  namespace: {{ $.context.namespace | quote }}
  labels:
    {{- include "lib-team.workload-labels" $ | nindent 4 }}
  {{- with include "lib-team.prerequisite-annotations" $ }}
  annotations:
    {{- . | nindent 4 }}
  {{- end }}
data:
  {{- include "lib-team.yaml" .files | nindent 2 }}
{{- end }}
{{- end -}}

{{/* The ConfigMaps that workloads share. */}}
{{- define "lib-team.config-maps" -}}
{{- /* Given the context. */ -}}
{{- range $name, $shared := .Values.configMaps }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ $name | quote }}
  namespace: {{ $.namespace | quote }}
  labels:
    {{- include "lib-team.labels" $ | nindent 4 }}
data:
  {{- include "lib-team.yaml" $shared.data | nindent 2 }}
{{- end }}
{{- end -}}

{{/* A hash of the data of each shared ConfigMap, as JSON. */}}
{{- define "lib-team.config-maps.hashes" -}}
{{- /* Given the effective values. */ -}}
{{- $hashes := dict -}}
{{- range $name, $shared := .configMaps }}{{ $_ := set $hashes $name (toRawJson $shared.data | sha256sum) }}{{ end -}}
{{- toRawJson $hashes -}}
{{- end -}}

{{/* A hash of all shared ConfigMaps that a workload uses; nothing where it uses none. */}}
{{- define "lib-team.config-maps.checksum" -}}
{{- /* Given a workload. */ -}}
{{- $hashes := .context.configMapHashes -}}
{{- $used := dict -}}
{{- $containers := concat (list .workload) (values .workload.initContainers) (values .workload.sidecars) -}}
{{- range $container := $containers -}}
  {{- $mounts := get $container "configMapMounts" | default dict -}}
  {{- range concat (values $container.envConfigMaps) (values $container.envFrom) (values $mounts) -}}
    {{- $name := get . "configMap" -}}
    {{- if hasKey $hashes $name }}{{ $_ := set $used $name (get $hashes $name) }}{{ end -}}
  {{- end -}}
{{- end -}}
{{- with $used }}{{ toRawJson . | sha256sum }}{{ end -}}
{{- end -}}
