{{/*
The Ingress or HTTPRoute that exposes Grafana. cert-manager makes the certificate of an Ingress; that of an HTTPRoute
is the shared Gateway's.
*/}}
{{- define "lib-platform.grafana.route" -}}
{{- /* Given the context. */ -}}
{{- $host := include "lib-platform.grafana.host" . -}}
{{- $exposure := .platform.grafana.exposure -}}
{{- if and (has "grafana" .installed) $host (ne $exposure "none") }}
  {{- $route := ternary "ingress" "http-route" (eq $exposure "ingress") }}
---
{{ include (printf "lib-platform.grafana.%s" $route) (dict "context" . "host" $host) }}
{{- end }}
{{- end -}}

{{- define "lib-platform.grafana.ingress" -}}
{{- /* Given the dict "context" and "host". */ -}}
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: grafana
  namespace: {{ .context.namespaces.observability }}
  labels:
    {{- include "lib-platform.labels" .context | nindent 4 }}
  annotations:
    {{- if has "cert-manager" .context.present }}
      {{- $issuer := .context.contract.issuer }}
      {{- $kind := ternary "cluster-issuer" "issuer" (eq $issuer.kind "ClusterIssuer") }}
    {{ printf "cert-manager.io/%s" $kind }}: {{ $issuer.name | quote }}
    {{- end }}
    {{- include "lib-platform.grafana.before-edge" . | nindent 4 }}
spec:
  {{- with .context.contract.ingress.className }}
  ingressClassName: {{ . | quote }}
  {{- end }}
  tls:
    - hosts: [{{ .host | quote }}]
      secretName: grafana-tls
  rules:
    - host: {{ .host | quote }}
      http:
        paths:
          - path: /
            pathType: Prefix
            backend: { service: { name: grafana, port: { name: service } } }
{{- end -}}

{{- define "lib-platform.grafana.http-route" -}}
{{- /* Given the dict "context" and "host". */ -}}
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: grafana
  namespace: {{ .context.namespaces.observability }}
  labels:
    {{- include "lib-platform.labels" .context | nindent 4 }}
  annotations:
    {{- include "lib-platform.grafana.before-edge" . | nindent 4 }}
spec:
  parentRefs:
    - name: {{ .context.contract.gateway.name | quote }}
      namespace: {{ .context.contract.gateway.namespace | quote }}
      {{- with .context.contract.gateway.sectionName }}
      sectionName: {{ . | quote }}
      {{- end }}
  hostnames: [{{ .host | quote }}]
  rules:
    - backendRefs: [{ name: grafana, port: 80 }]
{{- end -}}

{{/*
The edge, which gives a route its address, is of a later ring. Argo CD counts a route without one as not yet healthy,
and would never come to that ring.
*/}}
{{- define "lib-platform.grafana.before-edge" -}}
{{- /* Given nothing of its argument. */ -}}
argocd.argoproj.io/ignore-healthcheck: "true"
{{- end -}}
