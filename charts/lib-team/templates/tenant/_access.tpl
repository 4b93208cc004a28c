{{/*
One RoleBinding for each persona, to the platform's aggregated ClusterRole `chartwright-team-<persona>`.
*/}}
{{- define "lib-team.role-bindings" -}}
{{- /* Given the context. */ -}}
{{- $access := .Values.tenant.access -}}
{{- include "lib-team.role-binding" (dict "context" . "persona" "admin" "groups" $access.admins.groups) -}}
{{- include "lib-team.role-binding" (dict "context" . "persona" "developer" "groups" $access.developers.groups) -}}
{{- include "lib-team.role-binding" (dict "context" . "persona" "viewer" "groups" $access.viewers.groups) -}}
{{- $accounts := $access.deployers.serviceAccounts -}}
{{- include "lib-team.role-binding" (dict "context" . "persona" "deployer" "serviceAccounts" $accounts) -}}
{{- end -}}

{{- define "lib-team.role-binding" -}}
{{- /* Given the dict "context", "persona", and "groups" or "serviceAccounts", whose persona it is. */ -}}
{{- if or .groups .serviceAccounts }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: {{ printf "team-%s" .persona }}
  namespace: {{ .context.namespace | quote }}
  labels:
    {{- include "lib-team.labels" .context | nindent 4 }}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: {{ printf "chartwright-team-%s" .persona }}
subjects:
  {{- range .groups }}
  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: {{ . | quote }}
  {{- end }}
  {{- range .serviceAccounts }}
  - kind: ServiceAccount
    name: {{ .name | quote }}
    namespace: {{ .namespace | quote }}
  {{- end }}
{{- end }}
{{- end -}}
