{{/*
Who may call, and what, to linkerd. An identity is that of a service account; it is named by the namespace, so that the
domain of the mesh's identities need not be known.
*/}}
{{- define "lib-team.mesh.authentication" }}
{{- /* Given the dict "context", "name", and "namespace", whose service accounts are meant. */}}
---
apiVersion: policy.linkerd.io/v1alpha1
kind: MeshTLSAuthentication
metadata:
  name: {{ .name | quote }}
  namespace: {{ .context.namespace | quote }}
  labels:
    {{- include "lib-team.labels" .context | nindent 4 }}
spec:
  identityRefs:
    - kind: Namespace
      name: {{ .namespace | quote }}
{{- end -}}

{{- define "lib-team.mesh.addresses" }}
{{- /* Given the dict "context", "name" and "ranges", a list. */}}
---
apiVersion: policy.linkerd.io/v1alpha1
kind: NetworkAuthentication
metadata:
  name: {{ .name | quote }}
  namespace: {{ .context.namespace | quote }}
  labels:
    {{- include "lib-team.labels" .context | nindent 4 }}
spec:
  networks:
    {{- range .ranges }}
    - cidr: {{ . | quote }}
    {{- end }}
{{- end -}}

{{- define "lib-team.mesh.authorization" }}
{{- /*
Given the dict "context", "name", "labels", a text, "target", a reference, "kind", that of the authentication, and
"authentication", its name.
*/}}
---
apiVersion: policy.linkerd.io/v1alpha1
kind: AuthorizationPolicy
metadata:
  name: {{ .name | quote }}
  namespace: {{ .context.namespace | quote }}
  labels:
    {{- .labels | nindent 4 }}
spec:
  targetRef:
    {{- include "lib-team.yaml" .target | nindent 4 }}
  requiredAuthenticationRefs:
    - group: policy.linkerd.io
      kind: {{ .kind }}
      name: {{ .authentication | quote }}
{{- end -}}
