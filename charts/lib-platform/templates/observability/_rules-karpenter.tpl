{{/* Nodes that Karpenter should make and does not make. */}}
{{- define "lib-platform.rules.karpenter" -}}
{{- /* Given the context. */ -}}
groups:
  - name: karpenter
    rules:
      - record: platform:nodepool_usage:ratio
        expr: |
          max by (nodepool, resource_type) (karpenter_nodepools_usage)
          / (max by (nodepool, resource_type) (karpenter_nodepools_limit) > 0)
      - alert: NodePoolLimitReached
        expr: platform:nodepool_usage:ratio{resource_type=~"cpu|memory|nodes"} > 0.9
        for: 15m
        labels: { severity: warning }
        annotations:
          summary: The node pool [[ $labels.nodepool ]] is near its limit.
          description: >-
            [[ $value | humanizePercentage ]] of the [[ $labels.resource_type ]] that the pool [[ $labels.nodepool ]]
            may have is in use.
      - alert: NodeClaimsFailing
        expr: |
          sum by (error) (increase(karpenter_cloudprovider_errors_total{method="Create"}[15m])) > 3
          and on () sum(kube_pod_status_unschedulable) > 0
        for: 15m
        labels: { severity: critical }
        annotations:
          summary: Karpenter cannot create nodes.
          description: 'Pods wait for a node, but EC2 refuses to start it: [[ $labels.error ]].'
      - alert: PodsWithoutNode
        expr: sum by (namespace) (kube_pod_status_unschedulable) > 0
        for: 30m
        labels: { severity: warning }
        annotations:
          summary: Pods of [[ $labels.namespace ]] cannot be scheduled.
          description: '[[ $value ]] pods have been waiting for a node for 30 minutes.'
{{- end -}}
