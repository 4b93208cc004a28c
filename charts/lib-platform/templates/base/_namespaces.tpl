{{/*
The platform's namespaces, but for the one that this release is in: Helm has made that already, and would refuse it.
They stay when the release is uninstalled, since to delete a namespace deletes all that is in it. A single release
needs none: everything is in its own.
*/}}
{{- define "lib-platform.namespaces" -}}
{{- /* Given the context. */ -}}
{{- if not .single -}}
  {{- range $name, $namespace := .platform.base.namespaces -}}
    {{- if ne $name $.releaseNamespace -}}
      {{- include "lib-platform.namespace" (dict "context" $ "name" $name "namespace" $namespace) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.namespace" }}
{{- /* Given the dict "context", "name" and "namespace", one of `base.namespaces`. */}}
{{- $podSecurity := .namespace.podSecurity }}
---
apiVersion: v1
kind: Namespace
metadata:
  name: {{ .name | quote }}
  labels:
    {{- include "lib-platform.labels" .context | nindent 4 }}
    chartwright.dev/platform: "true"
    pod-security.kubernetes.io/enforce: {{ $podSecurity }}
    pod-security.kubernetes.io/warn: {{ $podSecurity }}
    pod-security.kubernetes.io/audit: {{ $podSecurity }}
    {{- with .namespace.labels }}
      {{- include "lib-platform.yaml" . | nindent 4 }}
    {{- end }}
  annotations:
    helm.sh/resource-policy: keep
    {{- with .namespace.annotations }}
      {{- include "lib-platform.yaml" . | nindent 4 }}
    {{- end }}
{{- end -}}
