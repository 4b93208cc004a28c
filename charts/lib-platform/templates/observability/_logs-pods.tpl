{{/*
Reads the logs of this node's pods from the files that the kubelet keeps. Read through the API instead, every line of
the cluster would pass the API servers.
*/}}
{{- define "lib-platform.alloy.pods" -}}
{{- /* Given the context. */ -}}
discovery.kubernetes "pods" {
  role = "pod"

  selectors {
    role  = "pod"
    field = "spec.nodeName=" + sys.env("K8S_NODE_NAME")
  }
}

discovery.relabel "pods" {
  targets = discovery.kubernetes.pods.targets

  rule {
    source_labels = ["__meta_kubernetes_pod_annotation_chartwright_dev_logs"]
    regex         = "false"
    action        = "drop"
  }
  {{- with .platform.logs.dropNamespaces }}

  rule {
    source_labels = ["__meta_kubernetes_namespace"]
    regex         = {{ join "|" . | quote }}
    action        = "drop"
  }
  {{- end }}
  {{- range $label, $source := dict
    "namespace" "__meta_kubernetes_namespace"
    "pod" "__meta_kubernetes_pod_name"
    "container" "__meta_kubernetes_pod_container_name"
    "node" "__meta_kubernetes_pod_node_name"
    "team" "__meta_kubernetes_pod_label_chartwright_dev_team" }}

  rule {
    source_labels = [{{ $source | quote }}]
    target_label  = {{ $label | quote }}
  }
  {{- end }}

  rule {
    source_labels = ["__meta_kubernetes_pod_label_app_kubernetes_io_name", {{ "" -}}
      "__meta_kubernetes_pod_label_app", {{ "" -}}
      "__meta_kubernetes_pod_container_name"]
    regex         = ";*([^;]+)(;.*)?"
    target_label  = "app"
  }

  rule {
    source_labels = ["__meta_kubernetes_pod_uid", "__meta_kubernetes_pod_container_name"]
    separator     = "/"
    target_label  = "__path__"
    replacement   = "/var/log/pods/*$1/*.log"
  }

  // The folder of a static pod is named by the hash of its manifest.
  rule {
    source_labels = ["__meta_kubernetes_pod_annotationpresent_kubernetes_io_config_hash", {{ "" -}}
      "__meta_kubernetes_pod_annotation_kubernetes_io_config_hash", {{ "" -}}
      "__meta_kubernetes_pod_container_name"]
    separator     = "/"
    regex         = "true/(.*)"
    target_label  = "__path__"
    replacement   = "/var/log/pods/*$1/*.log"
  }
}

local.file_match "pods" {
  path_targets = discovery.relabel.pods.output
}

loki.source.file "pods" {
  targets    = local.file_match.pods.targets
  forward_to = [loki.process.pods.receiver]
}

{{ include "lib-platform.alloy.lines" . }}
{{- end -}}
