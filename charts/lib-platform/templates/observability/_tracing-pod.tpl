{{/*
Finds the pod that a span comes from by the address of the sender, and its team by the label of its namespace, which
only the platform sets. What the application says of itself counts for nothing: it could name another team's pod.
*/}}
{{- define "lib-platform.alloy.pod-of-span" -}}
{{- /* Given the context. */ -}}
{{- $sampled := lt .platform.tracing.samplingPercentage 100.0 -}}
// The next processor leaves an attribute as it is where there is one.
otelcol.processor.transform "spans" {
  error_mode = "ignore"

  trace_statements {
    context    = "resource"
    statements = [
      {{- range list "team" "k8s.namespace.name" "k8s.pod.name" "k8s.pod.uid" "k8s.pod.ip" "k8s.deployment.name"
        "k8s.node.name" }}
      {{ printf "delete_key(attributes, %q)" . | quote }},
      {{- end }}
    ]
  }

  output {
    traces = [otelcol.processor.k8sattributes.spans.input]
  }
}

otelcol.processor.k8sattributes "spans" {
  filter {
    node = sys.env("K8S_NODE_NAME")
  }

  extract {
    metadata = ["k8s.namespace.name", "k8s.pod.name", "k8s.pod.uid", "k8s.deployment.name", "k8s.node.name"]

    label {
      from     = "namespace"
      key      = "chartwright.dev/team"
      tag_name = "team"
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
