{{- define "lib-team.volumes" -}}
{{- /* Given a workload. */ -}}
{{- if not (include "lib-team.volumes.has-tmp" .workload) }}
- name: tmp
  emptyDir:
    sizeLimit: 64Mi
{{- end }}
{{- range $name, $scratch := .workload.scratch }}
- name: {{ printf "scratch-%s" $name | quote }}
  emptyDir:
    sizeLimit: {{ $scratch.size | quote }}
{{- end }}
{{- range $name, $mount := .workload.secretMounts }}
- name: {{ printf "secret-%s" $name | quote }}
  secret:
    secretName: {{ $mount.secret | quote }}
    defaultMode: 288 # 0440: a YAML 1.2 reader takes 0440 for a decimal number
{{- end }}
{{- if .workload.config }}
- name: config
  configMap:
    name: {{ .name | quote }}
{{- end }}
{{- end -}}

{{- define "lib-team.volume-mounts" -}}
{{- /* Given a workload. */ -}}
{{- if not (include "lib-team.volumes.has-tmp" .workload) }}
- name: tmp
  mountPath: /tmp
{{- end }}
{{- range $name, $scratch := .workload.scratch }}
- name: {{ printf "scratch-%s" $name | quote }}
  mountPath: {{ $scratch.mountPath | quote }}
{{- end }}
{{- range $name, $mount := .workload.secretMounts }}
- name: {{ printf "secret-%s" $name | quote }}
  mountPath: {{ $mount.mountPath | quote }}
  readOnly: true
{{- end }}
{{- with .workload.config }}
- name: config
  mountPath: {{ .mountPath | quote }}
  readOnly: true
{{- end }}
{{- with .workload.persistence }}
- name: data
  mountPath: {{ .mountPath | quote }}
{{- end }}
{{- end -}}

{{/* "true" where the workload has a `/tmp` of its own, which takes the place of the one that every other has. */}}
{{- define "lib-team.volumes.has-tmp" -}}
{{- /* Given a workload's values. */ -}}
{{- range .scratch }}{{ if eq .mountPath "/tmp" }}true{{ end }}{{ end -}}
{{- end -}}
