{{/*
The annotations by which Reloader replaces pods whose Secrets change: their names, so that no other object restarts
anything. A ConfigMap of the chart's own is left out, since its checksum is in the pods already.
*/}}
{{- define "lib-team.reload-annotations" -}}
{{- /* Given a workload. */ -}}
{{- if and .context.platform.rotation.reloader (eq .workload.rollout.onSecretChange "Restart") -}}
  {{- $own := .context.configMapHashes -}}
  {{- $used := dict "secret" dict "configMap" dict -}}
  {{- range $container := concat (list .workload) (values .workload.initContainers) (values .workload.sidecars) -}}
    {{- $mounts := concat (get $container "secretMounts" | default dict | values) -}}
    {{- $mounts = concat $mounts (get $container "configMapMounts" | default dict | values) -}}
    {{- range get $container "needs" | default list -}}
      {{- $mounts = concat $mounts (get $.context.needs . | dig "connection" dict | values) -}}
    {{- end -}}
    {{- range concat (values .envSecrets) (values .envConfigMaps) (values .envFrom) $mounts -}}
      {{- with get . "secret" }}{{ $_ := set $used.secret . true }}{{ end -}}
      {{- with get . "configMap" -}}
        {{- if not (hasKey $own .) }}{{ $_ := set $used.configMap . true }}{{ end -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
  {{- with keys $used.secret }}
secret.reloader.stakater.com/reload: {{ sortAlpha . | join "," | quote }}
  {{- end -}}
  {{- with keys $used.configMap }}
configmap.reloader.stakater.com/reload: {{ sortAlpha . | join "," | quote }}
  {{- end -}}
{{- end -}}
{{- end -}}
