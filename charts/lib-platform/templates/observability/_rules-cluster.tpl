{{/*
Nodes, zones, volumes, and whether the platform's own workloads are up. kube-prometheus-stack has rules for the rest.
*/}}
{{- define "lib-platform.rules.cluster" -}}
{{- /* Given the context. */ -}}
{{- $namespaces := values .namespaces | uniq | sortAlpha | join "|" -}}
groups:
  - name: nodes
    rules:
      # Nodes of a zone that are ready. Nodes without a zone, as on kind, are in the zone "".
      - record: platform:zone_nodes_ready:sum
        expr: |
          sum by (zone) (
            kube_node_status_condition{condition="Ready",status="true"}
            * on (node) group_left (zone) label_replace({{ "" -}}
            max by (node, label_topology_kubernetes_io_zone) (kube_node_labels), {{ "" -}}
            "zone", "$1", "label_topology_kubernetes_io_zone", "(.*)")
          )
      - record: platform:nodes_not_ready:ratio
        expr: sum(kube_node_status_condition{condition="Ready",status!="true"}) / count(kube_node_info)
      - alert: ZoneLost
        expr: platform:zone_nodes_ready:sum{zone!=""} == 0
        for: 5m
        labels: { severity: critical }
        annotations:
          summary: No node of zone [[ $labels.zone ]] is ready.
          description: >-
            Every node of zone [[ $labels.zone ]] has been without contact for 5 minutes. What runs there is being
            moved; volumes of that zone are not reachable.
      - alert: NodesNotReady
        expr: platform:nodes_not_ready:ratio > 0.2
        for: 10m
        labels: { severity: critical }
        annotations:
          summary: More than a fifth of the nodes is not ready.
          description: '[[ $value | humanizePercentage ]] of the nodes have not been ready for 10 minutes.'
  - name: volumes
    rules:
      - record: platform:volume_free:ratio
        expr: |
          max by (namespace, persistentvolumeclaim) (kubelet_volume_stats_available_bytes)
          / (max by (namespace, persistentvolumeclaim) (kubelet_volume_stats_capacity_bytes) > 0)
      - alert: VolumeFillingUp
        expr: |
          platform:volume_free:ratio < 0.15
          and predict_linear(platform:volume_free:ratio[6h], 4 * 24 * 3600) < 0
        for: 1h
        labels: { severity: warning }
        annotations:
          summary: The volume of [[ $labels.persistentvolumeclaim ]] will be full within four days.
          description: >-
            [[ $value | humanizePercentage ]] of the volume of
            [[ $labels.namespace ]]/[[ $labels.persistentvolumeclaim ]] is free.
      - alert: VolumeFull
        expr: platform:volume_free:ratio < 0.03
        for: 5m
        labels: { severity: critical }
        annotations:
          summary: The volume of [[ $labels.persistentvolumeclaim ]] is full.
          description: >-
            Only [[ $value | humanizePercentage ]] of the volume of
            [[ $labels.namespace ]]/[[ $labels.persistentvolumeclaim ]] is free.
  - name: workloads
    rules:
      - alert: PlatformWorkloadDown
        expr: |
          label_replace(kube_deployment_status_replicas_available{namespace=~"{{ $namespaces }}"} == 0 {{ "" -}}
            and on (namespace, deployment) kube_deployment_spec_replicas > 0, {{ "" -}}
            "workload", "$1", "deployment", "(.*)")
          or label_replace(kube_statefulset_status_replicas_ready{namespace=~"{{ $namespaces }}"} == 0 {{ "" -}}
            and on (namespace, statefulset) kube_statefulset_replicas > 0, {{ "" -}}
            "workload", "$1", "statefulset", "(.*)")
          or label_replace(kube_daemonset_status_number_available{namespace=~"{{ $namespaces }}"} == 0 {{ "" -}}
            and on (namespace, daemonset) kube_daemonset_status_desired_number_scheduled > 0, {{ "" -}}
            "workload", "$1", "daemonset", "(.*)")
        for: 10m
        labels: { severity: critical }
        annotations:
          summary: '[[ $labels.workload ]] of the platform is down.'
          description: No pod of [[ $labels.namespace ]]/[[ $labels.workload ]] has been ready for 10 minutes.
{{- end -}}
