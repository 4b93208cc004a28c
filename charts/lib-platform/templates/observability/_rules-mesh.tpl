{{/* The mesh: its identity, its injector, and the golden metrics of what is in it. */}}
{{- define "lib-platform.rules.mesh" -}}
{{- /* Given the context. */ -}}
{{- $namespace := .namespaces.mesh -}}
{{- $byCertManager := and (not .single) (eq (.platform.mesh.identity | default "") "cert-manager") -}}
groups:
  - name: mesh-golden
    rules:
      - record: platform:mesh_requests:rate5m
        expr: sum by (namespace, deployment, statefulset) (rate(response_total{direction="inbound"}[5m]))
      - record: platform:mesh_success:ratio_rate5m
        expr: |
          sum by (namespace, deployment, statefulset) {{ "" -}}
          (rate(response_total{direction="inbound",classification="success"}[5m]))
          / (sum by (namespace, deployment, statefulset) (rate(response_total{direction="inbound"}[5m])) > 0)
      - record: platform:mesh_latency_ms:p99_rate5m
        expr: |
          histogram_quantile(0.99, sum by (namespace, deployment, statefulset, le) {{ "" -}}
          (rate(response_latency_ms_bucket{direction="inbound"}[5m])))
      # Below one request in ten seconds the ratio means nothing.
      - alert: MeshErrorRateHigh
        expr: platform:mesh_success:ratio_rate5m < 0.95 and platform:mesh_requests:rate5m > 0.1
        for: 15m
        labels: { severity: warning }
        annotations:
          summary: '[[ $labels.deployment ]][[ $labels.statefulset ]] returns errors.'
          description: >-
            Only [[ $value | humanizePercentage ]] of the requests to
            [[ $labels.namespace ]]/[[ $labels.deployment ]][[ $labels.statefulset ]] succeed.
  - name: mesh-control-plane
    rules:
      - alert: MeshIssuerExpires
        expr: min(issuer_cert_ttl_seconds{namespace="{{ $namespace }}"}) < {{ ternary "6" "336" $byCertManager }} * 3600
        for: 10m
        labels: { severity: critical }
        annotations:
          summary: The mesh's identity issuer certificate expires soon.
          description: >-
            It expires in [[ $value | humanizeDuration ]]. After that no new pod gets an identity, and within a day
            every meshed request fails.
      - alert: MeshIdentityNotRenewed
        expr: |
          count by (namespace) (
            (control_identity_cert_expiration_timestamp_seconds {{ "" -}}
            or identity_cert_expiration_timestamp_seconds) - time() < 3600
          ) > 0
        for: 10m
        labels: { severity: critical }
        annotations:
          summary: Proxies in [[ $labels.namespace ]] cannot renew their identity.
          description: >-
            The identity of [[ $value ]] proxies in [[ $labels.namespace ]] expires within an hour; it should have
            been renewed long ago.
      - alert: MeshInjectorDown
        expr: |
          kube_deployment_status_replicas_available{{ "" -}}
          {namespace="{{ $namespace }}",deployment="linkerd-proxy-injector"} == 0
        for: 5m
        labels: { severity: critical }
        annotations:
          summary: The mesh's proxy injector is down.
          description: New pods of meshed namespaces are refused, or start outside the mesh.
{{- end -}}
