{{/*
Takes spans by OTLP, adds team, namespace and pod, and sends them to Tempo. The agent knows the pods of its own node
only, which is enough: the Service leads every pod to the agent of its node.
*/}}
{{- define "lib-platform.alloy.traces" -}}
{{- /* Given the context. */ -}}
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
    traces = [otelcol.processor.transform.spans.input]
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
