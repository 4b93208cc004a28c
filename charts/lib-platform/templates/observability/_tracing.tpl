{{/*
The one address that applications and the mesh send spans to: the agent of the sender's own node where there is one,
else Tempo.
*/}}
{{- define "lib-platform.otlp" -}}
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

{{/*
OTLP in, with team, namespace and pod added, to Tempo. The agent knows the pods of its own node only, and needs no more:
the Service leads every pod to the agent of its node.
*/}}
{{- define "lib-platform.alloy.traces" -}}
{{- $tracing := .platform.tracing -}}
otelcol.receiver.otlp "spans" {
  grpc {
    endpoint = "0.0.0.0:4317"
  }

  http {
    endpoint = "0.0.0.0:4318"
  }

  output {
    traces = [otelcol.processor.memory_limiter.spans.input]
  }
}

otelcol.processor.memory_limiter "spans" {
  check_interval = "1s"
  limit          = {{ printf "%dMiB" ($tracing.memoryLimitMiB | int) | quote }}
  spike_limit    = {{ printf "%dMiB" (div ($tracing.memoryLimitMiB | int) 4) | quote }}

  output {
    traces = [otelcol.processor.k8sattributes.spans.input]
  }
}

{{ include "lib-platform.alloy.pod-of-span" . }}

otelcol.processor.batch "spans" {
  timeout         = "1s"
  send_batch_size = 1024

  output {
    traces = [otelcol.exporter.otlp.tempo.input]
  }
}

otelcol.exporter.otlp "tempo" {
  client {
    endpoint = {{ $tracing.address | quote }}

    tls {
      insecure = true
    }
  }

  sending_queue {
    queue_size = {{ $tracing.queueSize | int }}
  }
}
{{- end -}}
