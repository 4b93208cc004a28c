{{/*
Metrics of other Prometheis, taken over by their /federate. Labels of theirs are kept, `job` and `instance` too.
*/}}
{{- define "lib-platform.federation-from" -}}
{{- $context := . -}}
{{- if has "kube-prometheus-stack" .present -}}
{{- range $name, $from := .platform.prometheus.federation.from }}
---
apiVersion: monitoring.coreos.com/v1alpha1
kind: ScrapeConfig
metadata:
  name: {{ printf "federate-%s" $name | quote }}
  namespace: {{ $context.namespaces.observability | quote }}
  labels:
    {{- include "lib-platform.labels" $context | nindent 4 }}
    {{- include "lib-platform.monitor-labels" $context | nindent 4 }}
spec:
  jobName: {{ printf "federate-%s" $name | quote }}
  scheme: {{ $from.scheme | upper }}
  metricsPath: {{ $from.path | quote }}
  params:
    match[]:
      {{- toYaml $from.matches | nindent 6 }}
  honorLabels: true
  honorTimestamps: true
  scrapeInterval: {{ $from.interval }}
  scrapeTimeout: {{ $from.timeout }}
  sampleLimit: {{ $from.sampleLimit | int64 }}
  {{- include "lib-platform.prometheus.credentials" $from | indent 2 }}
  staticConfigs:
    - targets:
        {{- toYaml $from.targets | nindent 8 }}
      {{- with $from.labels }}
      labels:
        {{- toYaml . | nindent 8 }}
      {{- end }}
{{- end }}
{{- end }}
{{- end -}}

{{/*
Our own /federate, for a Prometheus outside the cluster. The path alone: the rest of the API stays inside.
*/}}
{{- define "lib-platform.federation-to" -}}
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
    {{- toYaml $ingress.annotations | nindent 4 }}
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
