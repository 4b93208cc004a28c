{{/*
Who runs the platform: two aggregated ClusterRoles, bound to groups of the identity provider. Neither holds a wildcard,
reads a Secret, impersonates or escalates; docs/systems/rbac.md says what an admin can still come to.
*/}}
{{- define "lib-platform.access" -}}
{{- $context := . -}}
{{- range $persona, $groups := dict "admin" .platform.access.admins.groups "viewer" .platform.access.viewers.groups }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: {{ printf "chartwright-platform-%s" $persona }}
  labels:
    {{- include "lib-platform.labels" $context | nindent 4 }}
aggregationRule:
  clusterRoleSelectors:
    - matchLabels:
        {{ printf "chartwright.dev/aggregate-to-platform-%s" $persona }}: "true"
{{- /* No rules, not even none: they are the aggregation controller's, and with it an upgrade would be in conflict. */}}
{{- if $groups }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: {{ printf "chartwright-platform-%s" $persona }}
  labels:
    {{- include "lib-platform.labels" $context | nindent 4 }}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: {{ printf "chartwright-platform-%s" $persona }}
subjects:
  {{- range $groups }}
  {{- if hasPrefix "system:" . }}{{ fail (printf "platform.access.%ss.groups: %q is a group of Kubernetes' own; expected groups of the identity provider" $persona .) }}{{ end }}
  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: {{ . | quote }}
  {{- end }}
{{- end }}
{{- end }}
{{- include "lib-platform.access-see" . -}}
{{- include "lib-platform.access-operate" . -}}
{{- include "lib-platform.access-components" . -}}
{{- end -}}

{{/*
A ClusterRole whose rules personas take in. Give it (dict "context" . "name" "see" "to" (list "platform-viewer") "rules" …).
*/}}
{{- define "lib-platform.access-rules" }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: {{ printf "chartwright-platform-rules-%s" .name }}
  labels:
    {{- include "lib-platform.labels" .context | nindent 4 }}
    {{- range .to }}
    {{ printf "chartwright.dev/aggregate-to-%s" . }}: "true"
    {{- end }}
rules:
  {{- range .rules }}
  - apiGroups: {{ toJson .groups }}
    resources: {{ toJson .resources }}
    {{- with .names }}
    resourceNames: {{ toJson . }}
    {{- end }}
    verbs: {{ toJson .verbs }}
  {{- end }}
{{- end -}}
