{{- define "lib-platform.viz-monitor" -}}
{{- /* Given the context. */ -}}
{{- if and (has "linkerd-viz" .present) (has "kube-prometheus-stack" .present) -}}
  {{- include "lib-platform.mesh.pod-monitor" (dict
    "context" .
    "name" "linkerd-viz"
    "namespace" (index .namespaces "mesh-viz")
    "selector" (dict "matchLabels" (dict "linkerd.io/extension" "viz"))
    "relabelings" (include "lib-platform.mesh.admin-ports" "linkerd-viz")) -}}
{{- end -}}
{{- end -}}
