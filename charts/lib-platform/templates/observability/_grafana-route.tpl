{{/*
What leads to Grafana from outside. cert-manager makes the certificate of an Ingress; that of an HTTPRoute is the shared
Gateway's.
*/}}
{{- define "lib-platform.grafana.route" -}}
{{- $host := include "lib-platform.grafana.host" . -}}
{{- $exposure := .platform.grafana.exposure -}}
{{- if and (has "grafana" .installed) $host (ne $exposure "none") }}
---
{{- if eq $exposure "ingress" }}
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: grafana
  namespace: {{ .namespaces.observability }}
  labels:
    {{- include "lib-platform.labels" . | nindent 4 }}
  {{- if has "cert-manager" .present }}
  annotations:
    {{ ternary "cert-manager.io/cluster-issuer" "cert-manager.io/issuer" (eq .contract.issuer.kind "ClusterIssuer") }}: {{ .contract.issuer.name | quote }}
  {{- end }}
spec:
  {{- with .contract.ingress.className }}
  ingressClassName: {{ . | quote }}
  {{- end }}
  tls:
    - hosts: [{{ $host | quote }}]
      secretName: grafana-tls
  rules:
    - host: {{ $host | quote }}
      http:
        paths:
          - path: /
            pathType: Prefix
            backend: { service: { name: grafana, port: { name: service } } }
{{- else }}
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: grafana
  namespace: {{ .namespaces.observability }}
  labels:
    {{- include "lib-platform.labels" . | nindent 4 }}
spec:
  parentRefs:
    - name: {{ .contract.gateway.name | quote }}
      namespace: {{ .contract.gateway.namespace | quote }}
      {{- with .contract.gateway.sectionName }}
      sectionName: {{ . | quote }}
      {{- end }}
  hostnames: [{{ $host | quote }}]
  rules:
    - backendRefs: [{ name: grafana, port: 80 }]
{{- end }}
{{- end }}
{{- end -}}
