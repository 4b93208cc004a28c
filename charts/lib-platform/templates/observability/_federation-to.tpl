{{/*
Exposes the platform's /federate to a Prometheus outside the cluster. The path alone: the rest of the API stays inside.
*/}}
{{- define "lib-platform.federation-to" -}}
{{- /* Given the context. */ -}}
{{- $ingress := .platform.prometheus.federation.to.ingress -}}
{{- if and $ingress (has "kube-prometheus-stack" .present) }}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: platform-federate
  namespace: {{ .namespaces.observability | quote }}
  labels:
    {{- include "lib-platform.labels" . | nindent 4 }}
  annotations:
    {{- if eq .contract.issuer.kind "ClusterIssuer" }}
    cert-manager.io/cluster-issuer: {{ .contract.issuer.name | quote }}
    {{- end }}
    {{- include "lib-platform.yaml" $ingress.annotations | nindent 4 }}
spec:
  {{- with $ingress.className | default .contract.ingress.className }}
  ingressClassName: {{ . | quote }}
  {{- end }}
  tls:
    - hosts: [{{ $ingress.host | quote }}]
      secretName: {{ $ingress.tlsSecretName | quote }}
  rules:
    - host: {{ $ingress.host | quote }}
      http:
        paths:
          - path: /federate
            pathType: Exact
            backend:
              service: { name: platform-prometheus, port: { number: 9090 } }
{{- end }}
{{- end -}}
