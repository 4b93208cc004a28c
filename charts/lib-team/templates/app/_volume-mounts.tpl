{{/*
What a container mounts: the workload's own everything, an init container or sidecar what its `mounts` name.
*/}}
{{- define "lib-team.volume-mounts" -}}
{{- /* Given what "lib-team.container" is given. */ -}}
{{- $isMain := eq .kind "main" -}}
{{- $scratch := .scope.workload.scratch -}}
{{- if not $isMain -}}
  {{- $mounted := dict "workload" .scope.workload "container" .container -}}
  {{- $scratch = include "lib-team.volumes.mounted-scratch" $mounted | fromJson -}}
{{- end -}}
{{- if not (include "lib-team.volumes.has-tmp" $scratch) }}
- name: {{ ternary "tmp" (printf "tmp-%s" .name | quote) $isMain }}
  mountPath: /tmp
{{- end }}
{{- $chosen := get .container "mounts" }}
{{- range include "lib-team.mounts" .scope.workload | fromJsonArray }}
  {{- if or $isMain (has .from $chosen) }}
- name: {{ ternary .volume (quote .volume) (has .volume (list "config" "data")) }}
  mountPath: {{ .mountPath | quote }}
    {{- if .readOnly }}
  readOnly: true
    {{- end }}
    {{- with .subPath }}
  subPath: {{ . | quote }}
    {{- end }}
  {{- end }}
{{- end }}
{{- end -}}

{{/*
The mounts of a workload's volumes as a list in JSON: "from", by which `mounts` name them, "volume", "mountPath",
"subPath" and "readOnly".
*/}}
{{- define "lib-team.mounts" -}}
{{- /* Given a workload's values. */ -}}
{{- $workload := . -}}
{{- $mounts := list -}}
{{- $kinds := list
  (dict "key" "scratch" "volume" "scratch" "readOnly" false)
  (dict "key" "secretMounts" "volume" "secret" "readOnly" true)
  (dict "key" "configMapMounts" "volume" "configmap" "readOnly" true)
  (dict "key" "tokens" "volume" "token" "readOnly" true)
-}}
{{- range $kind := $kinds -}}
  {{- range $name, $entry := get $workload $kind.key -}}
    {{- $mounts = append $mounts (dict
      "from" (printf "%s.%s" $kind.key $name)
      "volume" (printf "%s-%s" $kind.volume $name)
      "mountPath" $entry.mountPath
      "subPath" (get $entry "subPath")
      "readOnly" $kind.readOnly) -}}
  {{- end -}}
{{- end -}}
{{- range $name, $mount := .claimMounts -}}
  {{- $mounts = append $mounts (dict
    "from" (printf "claimMounts.%s" $name)
    "volume" (printf "claim-%s" $mount.claim)
    "mountPath" $mount.mountPath
    "subPath" (get $mount "subPath")
    "readOnly" $mount.readOnly) -}}
{{- end -}}
{{- with .config -}}
  {{- $mounts = append $mounts (dict
    "from" "config" "volume" "config" "mountPath" .mountPath "subPath" "" "readOnly" true) -}}
{{- end -}}
{{- with .persistence -}}
  {{- $mounts = append $mounts (dict
    "from" "persistence" "volume" "data" "mountPath" .mountPath "subPath" "" "readOnly" false) -}}
{{- end -}}
{{- toRawJson $mounts -}}
{{- end -}}
