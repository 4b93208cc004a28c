{{/*
The gateway's pods: a kube-rbac-proxy for each door, as one has one upstream and one question, and a prom-label-proxy
that listens within the pod alone.
*/}}
{{- define "lib-platform.grafana.gateway.workload" }}
{{- /* Given the dict "context" and "doors". */}}
{{- $context := .context }}
{{- $gateway := $context.platform.grafana.gateway }}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: platform-grafana-gateway
  namespace: {{ $context.namespaces.observability | quote }}
  labels:
    {{- include "lib-platform.labels" $context | nindent 4 }}
spec:
  replicas: {{ $gateway.replicas }}
  selector:
    matchLabels:
      app.kubernetes.io/name: platform-grafana-gateway
  template:
    metadata:
      labels:
        app.kubernetes.io/name: platform-grafana-gateway
        app.kubernetes.io/part-of: platform
      annotations:
        # A changed configuration takes effect in new pods.
        chartwright.dev/doors: {{ .doors | toRawJson | sha256sum | trunc 16 | quote }}
    spec:
      serviceAccountName: platform-grafana-gateway
      automountServiceAccountToken: true
      enableServiceLinks: false
      priorityClassName: platform
      securityContext:
        runAsNonRoot: true
        runAsUser: 65532
        runAsGroup: 65532
        seccompProfile:
          type: RuntimeDefault
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels:
              app.kubernetes.io/name: platform-grafana-gateway
      containers:
        {{- range $name, $door := .doors }}
        - name: {{ $name }}
          image: {{ printf "%s:%s" $gateway.rbacProxyImage.repository $gateway.rbacProxyImage.tag | quote }}
          args:
            {{- include "lib-platform.grafana.gateway.arguments" (dict
              "name" $name "door" $door "oidc" $context.platform.grafana.oidc) | nindent 12 }}
          ports:
            - { name: {{ $name }}, containerPort: {{ $door.port }} }
            - { name: {{ printf "health-%d" (int $door.port) }}, containerPort: {{ add $door.port 1000 }} }
          readinessProbe:
            httpGet: { path: /healthz, port: {{ printf "health-%d" (int $door.port) }}, scheme: HTTPS }
          {{- include "lib-platform.grafana.gateway.container" . | nindent 10 }}
          volumeMounts:
            - { name: config, mountPath: /etc/gateway, readOnly: true }
        {{- end }}
        {{- if hasKey .doors "team-metrics" }}
        - name: labels
          image: {{ printf "%s:%s" $gateway.labelProxyImage.repository $gateway.labelProxyImage.tag | quote }}
          args:
            - --insecure-listen-address=127.0.0.1:9091
            - --internal-listen-address=0.0.0.0:9092
            - {{ printf "--upstream=%s" $context.platform.grafana.datasources.prometheus.url | quote }}
            - --label=namespace
            - --header-name=X-Namespace
            - --enable-label-apis
          ports:
            - { name: internal, containerPort: 9092 }
          readinessProbe:
            httpGet: { path: /metrics, port: internal }
          {{- include "lib-platform.grafana.gateway.container" . | nindent 10 }}
        {{- end }}
      volumes:
        - name: config
          configMap:
            name: platform-grafana-gateway
{{- end -}}

{{- define "lib-platform.grafana.gateway.arguments" -}}
{{- /* Given the dict "name" and "door", and "oidc", values of `grafana.oidc`. */ -}}
- {{ printf "--secure-listen-address=0.0.0.0:%d" (int .door.port) }}
- {{ printf "--proxy-endpoints-port=%d" (add (int .door.port) 1000) }}
- {{ printf "--upstream=%s" .door.url | quote }}
- {{ printf "--config-file=/etc/gateway/%s.yaml" .name }}
- {{ printf "--oidc-issuer=%s" .oidc.issuerUrl | quote }}
- {{ printf "--oidc-clientID=%s" .oidc.clientId | quote }}
- {{ printf "--oidc-username-claim=%s" .oidc.usernameClaim | quote }}
- {{ printf "--oidc-groups-claim=%s" .oidc.groupsClaim | quote }}
{{- with .oidc.groupsPrefix }}
- {{ printf "--oidc-groups-prefix=%s" . | quote }}
{{- end }}
{{- end -}}

{{- define "lib-platform.grafana.gateway.container" -}}
{{- /* Given nothing. */ -}}
resources:
  requests: { cpu: 5m, memory: 64Mi }
  limits: { memory: 192Mi }
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: { drop: [ALL] }
{{- end -}}
