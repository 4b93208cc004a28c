{{/*
A PodMonitor. Linkerd's pods name their ports differently, so that each port is a target and the relabelings keep the
right ones.
*/}}
{{- define "lib-platform.mesh.pod-monitor" }}
{{- /*
Given the dict "context", "name", "namespace", "selector", "relabelings" (a text), and "any", true for pods of any
namespace.
*/}}
---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata:
  name: {{ .name | quote }}
  namespace: {{ .namespace | quote }}
  labels:
    {{- include "lib-platform.labels" .context | nindent 4 }}
    {{- include "lib-platform.monitor-labels" .context | nindent 4 }}
spec:
  {{- if .any }}
  namespaceSelector:
    any: true
  {{- end }}
  selector:
    {{- include "lib-platform.yaml" .selector | nindent 4 }}
  podMetricsEndpoints:
    - interval: {{ .context.platform.mesh.monitors.interval }}
      scrapeTimeout: {{ .context.platform.mesh.monitors.interval }}
      # Samples get the time of the scrape: a proxy's own timestamps may be out of order after it restarts.
      honorTimestamps: false
      # The pods can be a team's, which could lead Prometheus to the metrics of others.
      followRedirects: false
      relabelings:
        {{- .relabelings | nindent 8 }}
{{- end -}}

{{/* Keeps the admin ports of linkerd's own containers, and drops those of the proxies beside them. */}}
{{- define "lib-platform.mesh.admin-ports" -}}
{{- /* Given the name of the job. */ -}}
- action: keep
  sourceLabels: [__meta_kubernetes_pod_container_port_name]
  regex: (.+-)?admin
- action: drop
  sourceLabels: [__meta_kubernetes_pod_container_port_name]
  regex: linkerd-admin
- action: replace
  sourceLabels: [__meta_kubernetes_pod_container_name]
  targetLabel: component
- action: replace
  targetLabel: job
  replacement: {{ . }}
{{- end -}}

{{- define "lib-platform.mesh-monitors" -}}
{{- /* Given the context. */ -}}
{{- if and (has "linkerd-control-plane" .present) (has "kube-prometheus-stack" .present) -}}
  {{- include "lib-platform.mesh.pod-monitor" (dict
    "context" .
    "name" "linkerd-controller"
    "namespace" .namespaces.mesh
    "selector" (dict "matchExpressions" (list (dict "key" "linkerd.io/control-plane-component" "operator" "Exists")))
    "relabelings" (include "lib-platform.mesh.admin-ports" "linkerd-controller")) -}}
  {{- include "lib-platform.mesh.pod-monitor" (dict
    "context" .
    "name" "linkerd-proxy"
    "namespace" .namespaces.mesh
    "any" true
    "selector" (dict "matchLabels" (dict "linkerd.io/control-plane-ns" .namespaces.mesh))
    "relabelings" (include "lib-platform.mesh.proxy-relabelings" .)) -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.mesh-cni-monitor" -}}
{{- /* Given the context. */ -}}
{{- if and (has "linkerd2-cni" .present) (has "kube-prometheus-stack" .present) -}}
  {{- include "lib-platform.mesh.pod-monitor" (dict
    "context" .
    "name" "linkerd-cni"
    "namespace" (index .namespaces "mesh-cni")
    "selector" (dict "matchLabels" (dict "linkerd.io/cni-resource" "true"))
    "relabelings" (include "lib-platform.mesh.admin-ports" "linkerd-cni")) -}}
{{- end -}}
{{- end -}}
