{{/*
The one address that applications and the mesh send spans to: the agent of the sender's own node where there is one,
else Tempo.
*/}}
{{- define "lib-platform.otlp" -}}
{{- /* Given the context. */ -}}
{{- if has "tempo" .installed }}
  {{- $agent := has "alloy" .installed }}
---
apiVersion: v1
kind: Service
metadata:
  name: platform-otlp
  namespace: {{ .namespaces.observability }}
  labels:
    {{- include "lib-platform.labels" . | nindent 4 }}
spec:
  type: ClusterIP
  internalTrafficPolicy: {{ ternary "Local" "Cluster" $agent }}
  selector:
    app.kubernetes.io/name: {{ ternary "alloy" "tempo" $agent }}
  ports:
    - { name: grpc-otlp, port: 4317, targetPort: otlp-grpc, protocol: TCP, appProtocol: grpc }
    - { name: http-otlp, port: 4318, targetPort: otlp-http, protocol: TCP, appProtocol: http }
{{- end }}
{{- end -}}
