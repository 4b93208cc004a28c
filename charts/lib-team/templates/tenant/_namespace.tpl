{{/*
The team's namespace with its Pod Security level. Never the namespace that Helm installs into: Helm made that one, and
a second owner makes the install fail. It stays when the release is uninstalled: to delete it deletes all that is in
it.
*/}}
{{- define "lib-team.namespace" -}}
{{- /* Given the context. */ -}}
{{- if include "lib-team.namespace.is-made" . }}
---
apiVersion: v1
kind: Namespace
metadata:
  name: {{ .namespace | quote }}
  labels:
    {{- include "lib-team.labels" . | nindent 4 }}
    pod-security.kubernetes.io/enforce: {{ .Values.tenant.podSecurity | quote }}
    pod-security.kubernetes.io/audit: restricted
    pod-security.kubernetes.io/warn: restricted
  annotations:
    helm.sh/resource-policy: keep
    {{- with .Values.tenant.contact }}
    chartwright.dev/contact: {{ . | quote }}
    {{- end }}
    {{- if and .inboundPolicy (ne .inboundPolicy .platform.mesh.defaultInboundPolicy) }}
    config.linkerd.io/default-inbound-policy: {{ .inboundPolicy | quote }}
    {{- end }}
{{- end }}
{{- end -}}

{{/* "true" where the release makes the namespace. */}}
{{- define "lib-team.namespace.is-made" -}}
{{- /* Given the context. */ -}}
{{- $tenant := has .Values.part (list "all" "tenant") -}}
{{- if and $tenant .Values.tenant.createNamespace (ne .namespace .releaseNamespace) }}true{{ end -}}
{{- end -}}
