{{/*
Finds the pod that a span comes from: by k8s.pod.uid or k8s.pod.ip where the application sets them, else by the address
of the sender.
*/}}
{{- define "lib-platform.alloy.pod-of-span" -}}
{{- /* Given the context. */ -}}
{{- $sampled := lt .platform.tracing.samplingPercentage 100.0 -}}
otelcol.processor.k8sattributes "spans" {
  filter {
    node = sys.env("K8S_NODE_NAME")
  }

  extract {
    metadata = ["k8s.namespace.name", "k8s.pod.name", "k8s.pod.uid", "k8s.deployment.name", "k8s.node.name"]

    label {
      from     = "pod"
      key      = "chartwright.dev/team"
      tag_name = "team"
    }
  }

  pod_association {
    source {
      from = "resource_attribute"
      name = "k8s.pod.uid"
    }
  }

  pod_association {
    source {
      from = "resource_attribute"
      name = "k8s.pod.ip"
    }
  }

  pod_association {
    source {
      from = "connection"
    }
  }

  output {
    traces = [otelcol.processor.{{ ternary "probabilistic_sampler" "batch" $sampled }}.spans.input]
  }
}
{{- if $sampled }}

otelcol.processor.probabilistic_sampler "spans" {
  sampling_percentage = {{ .platform.tracing.samplingPercentage }}

  output {
    traces = [otelcol.processor.batch.spans.input]
  }
}
{{- end }}
{{- end -}}
