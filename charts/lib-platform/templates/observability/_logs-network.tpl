{{/*
Who may reach the systems of logs and traces. Loki takes the tenant from a header and Tempo knows none: a client that
reaches one of them, a cache of theirs or the interface of an agent, reads what every team wrote.
*/}}
{{- define "lib-platform.logs-network-policies" -}}
{{- /* Given the context. */ -}}
{{- if .platform.logs.networkPolicy.enabled }}
  {{- $scene := dict "context" . "meshed" (has "linkerd-control-plane" .installed) }}
  {{- if has "loki" .installed }}
    {{- $policy := dict "name" "platform-logs" "apps" (list "loki") }}
    {{- include "lib-platform.telemetry-network-policy" (merge $policy $scene) }}
  {{- end }}
  {{- if has "tempo" .installed }}
    {{- $open := ternary (list) (list 4317 4318) (has "alloy" .installed) }}
    {{- /* The mesh's proxies send their spans to Tempo itself, by its proxy. */ -}}
    {{- $open = concat $open (ternary (list 4143) (list) $scene.meshed) }}
    {{- $policy := dict "name" "platform-traces" "apps" (list "tempo") "open" $open }}
    {{- include "lib-platform.telemetry-network-policy" (merge $policy $scene) }}
  {{- end }}
  {{- if has "alloy" .installed }}
    {{- $policy := dict "name" "platform-log-agents" "apps" (list "alloy" "alloy-events") }}
    {{- include "lib-platform.telemetry-network-policy" (merge $policy (dict "open" (list 4317 4318)) $scene) }}
  {{- end }}
  {{- if has "promtail" .installed }}
    {{- $policy := dict "name" "platform-log-agents" "apps" (list "promtail") }}
    {{- include "lib-platform.telemetry-network-policy" (merge $policy $scene) }}
  {{- end }}
{{- end }}
{{- end -}}

{{- define "lib-platform.telemetry-network-policy" }}
{{- /* Given the dict "context", "name", "apps" of the pods, and optionally "open", ports that every pod may use. */}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ .name }}
  namespace: {{ .context.namespaces.observability | quote }}
  labels:
    {{- include "lib-platform.labels" .context | nindent 4 }}
spec:
  podSelector:
    matchExpressions:
      - { key: app.kubernetes.io/name, operator: In, values: {{ .apps | toJson }} }
  policyTypes: [Ingress]
  ingress:
    - from:
        - podSelector: {}
        - namespaceSelector:
            matchLabels: { chartwright.dev/platform: "true" }
        {{- range .context.platform.logs.networkPolicy.namespaces }}
        - namespaceSelector:
            matchLabels: { kubernetes.io/metadata.name: {{ . | quote }} }
        {{- end }}
    {{- with .open }}
    - from:
        - namespaceSelector: {}
      ports:
        {{- range . }}
        - { protocol: TCP, port: {{ . }} }
        {{- end }}
    {{- end }}
{{- end -}}
