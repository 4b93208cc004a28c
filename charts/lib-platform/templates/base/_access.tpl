{{/*
Who runs the platform: two aggregated ClusterRoles, bound to groups of the identity provider. Neither has a wildcard,
reads a Secret, impersonates or escalates. docs/systems/rbac.md lists what an admin can still gain.
*/}}
{{- define "lib-platform.access" -}}
{{- /* Given the context. */ -}}
{{- $personas := dict "admin" .platform.access.admins.groups "viewer" .platform.access.viewers.groups -}}
{{- range $persona, $groups := $personas -}}
  {{- include "lib-platform.access-persona" (dict "context" $ "persona" $persona "groups" $groups) -}}
{{- end -}}
{{- include "lib-platform.access-see" . -}}
{{- include "lib-platform.access-operate" . -}}
{{- include "lib-platform.access-components" . -}}
{{- end -}}

{{- define "lib-platform.access-persona" }}
{{- /* Given the dict "context", "persona" (admin or viewer) and "groups" of the identity provider. */}}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: {{ printf "chartwright-platform-%s" .persona }}
  labels:
    {{- include "lib-platform.labels" .context | nindent 4 }}
aggregationRule:
  clusterRoleSelectors:
    - matchLabels:
        {{ printf "chartwright.dev/aggregate-to-platform-%s" .persona }}: "true"
{{- /* No `rules`, not even an empty list: they are the aggregation controller's, and an upgrade would conflict. */}}
{{- if .groups }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: {{ printf "chartwright-platform-%s" .persona }}
  labels:
    {{- include "lib-platform.labels" .context | nindent 4 }}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: {{ printf "chartwright-platform-%s" .persona }}
subjects:
  {{- range .groups }}
    {{- if hasPrefix "system:" . }}
      {{- $found := printf "%q is a group of Kubernetes' own" . }}
      {{- fail (printf "platform.access.%ss.groups: %s; expected groups of the identity provider" $.persona $found) }}
    {{- end }}
  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: {{ . | quote }}
  {{- end }}
{{- end }}
{{- end -}}

{{/*
A ClusterRole whose rules personas take in.
*/}}
{{- define "lib-platform.access-rules" }}
{{- /*
Given the dict "context", "name", "to", a list of personas, and "rules": dicts of "groups", "resources", "verbs",
"names".
*/}}
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
  - apiGroups: {{ include "lib-platform.yaml.json" .groups }}
    resources: {{ include "lib-platform.yaml.json" .resources }}
    {{- with .names }}
    resourceNames: {{ include "lib-platform.yaml.json" . }}
    {{- end }}
    verbs: {{ include "lib-platform.yaml.json" .verbs }}
  {{- end }}
{{- end -}}
