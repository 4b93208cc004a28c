{{- define "lib-platform.priority-classes" -}}
{{- /* Given the context. */ -}}
{{- range $name, $class := .platform.base.priorityClasses }}
---
apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata:
  name: {{ $name | quote }}
  labels:
    {{- include "lib-platform.labels" $ | nindent 4 }}
value: {{ $class.value | int64 }}
preemptionPolicy: {{ $class.preemptionPolicy }}
description: {{ $class.description | quote }}
{{- end }}
{{- end -}}

{{- define "lib-platform.storage-classes" -}}
{{- /* Given the context. */ -}}
{{- range $name, $class := .platform.base.storageClasses -}}
  {{- include "lib-platform.storage-class" (dict "context" $ "name" $name "class" $class) -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.storage-class" }}
{{- /* Given the dict "context", "name" and "class", one of `base.storageClasses`. */}}
{{- $class := .class }}
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: {{ .name | quote }}
  labels:
    {{- include "lib-platform.labels" .context | nindent 4 }}
  {{- $default := ternary (dict "storageclass.kubernetes.io/is-default-class" "true") (dict) $class.default }}
  {{- with merge $default $class.annotations }}
  annotations:
    {{- include "lib-platform.yaml" . | nindent 4 }}
  {{- end }}
provisioner: {{ $class.provisioner | quote }}
reclaimPolicy: {{ $class.reclaimPolicy }}
volumeBindingMode: {{ $class.volumeBindingMode }}
allowVolumeExpansion: {{ $class.allowVolumeExpansion }}
{{- with $class.parameters }}
parameters:
  {{- include "lib-platform.yaml" . | nindent 2 }}
{{- end }}
{{- end -}}
