{{/*
Labels by which viz and others find the proxies' metrics: the pod, and the workload that it belongs to by linkerd's
labels. A Job becomes `k8s_job`, since `job` is Prometheus' own.
*/}}
{{- define "lib-platform.mesh.proxy-relabelings" -}}
{{- /* Given nothing. */ -}}
- action: keep
  sourceLabels: [__meta_kubernetes_pod_container_name, __meta_kubernetes_pod_container_port_name]
  regex: linkerd-proxy;linkerd-admin
- action: replace
  targetLabel: job
  replacement: linkerd-proxy
- action: replace
  sourceLabels: [__meta_kubernetes_namespace]
  targetLabel: namespace
- action: replace
  sourceLabels: [__meta_kubernetes_pod_name]
  targetLabel: pod
- action: replace
  sourceLabels: [__meta_kubernetes_pod_label_linkerd_io_proxy_job]
  targetLabel: k8s_job
- action: labelmap
  regex: __meta_kubernetes_pod_label_linkerd_io_proxy_{{ "" -}}
    (cronjob|daemonset|deployment|replicaset|replicationcontroller|statefulset)
- action: labelmap
  regex: __meta_kubernetes_pod_label_linkerd_io_(control_plane_ns|workload_ns)
{{- end -}}
