{{/*
The platform's namespaces, but for the one that this release is in: Helm has made that already, and would refuse it.
They stay when the release goes, since with a namespace goes everything in it. A single release has one namespace for all.
*/}}
{{- define "lib-platform.namespaces" -}}
{{- $context := . -}}
{{- if not .single }}
{{- range $name, $namespace := .platform.base.namespaces }}
{{- if ne $name $context.releaseNamespace }}
---
apiVersion: v1
kind: Namespace
metadata:
  name: {{ $name | quote }}
  labels:
    {{- include "lib-platform.labels" $context | nindent 4 }}
    chartwright.dev/platform: "true"
    pod-security.kubernetes.io/enforce: {{ $namespace.podSecurity }}
    pod-security.kubernetes.io/warn: {{ $namespace.podSecurity }}
    pod-security.kubernetes.io/audit: {{ $namespace.podSecurity }}
    {{- with $namespace.labels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  annotations:
    helm.sh/resource-policy: keep
    {{- with $namespace.annotations }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end -}}
