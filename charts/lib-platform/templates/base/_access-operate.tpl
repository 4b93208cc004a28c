{{/*
What an admin of the platform does from day to day: namespaces and their guards, nodes, restarts. No Secret, and nothing
that makes a pod: in the platform's namespaces a pod may run as a component that is cluster-admin.
*/}}
{{- define "lib-platform.access-operate" -}}
{{- $write := list "create" "update" "patch" "delete" -}}
{{- $personas := list "chartwright-platform-viewer" -}}
{{- range list "admin" "deployer" "developer" "viewer" }}{{ $personas = append $personas (printf "chartwright-team-%s" .) }}{{ end -}}
{{- $rules := list
  (dict "groups" (list "") "resources" (list "limitranges" "namespaces" "resourcequotas") "verbs" $write)
  (dict "groups" (list "networking.k8s.io") "resources" (list "networkpolicies") "verbs" $write)
  (dict "groups" (list "policy") "resources" (list "poddisruptionbudgets") "verbs" $write)
  (dict "groups" (list "") "resources" (list "nodes") "verbs" (list "patch"))
  (dict "groups" (list "") "resources" (list "pods") "verbs" (list "delete"))
  (dict "groups" (list "") "resources" (list "pods/eviction" "pods/portforward") "verbs" (list "create"))
  (dict "groups" (list "apps") "resources" (list "deployments/scale" "statefulsets/scale") "verbs" (list "update" "patch"))
  (dict "groups" (list "batch") "resources" (list "jobs") "verbs" (list "delete"))
  (dict "groups" (list "") "resources" (list "persistentvolumeclaims") "verbs" (list "update" "patch" "delete"))
-}}
{{/* Personas may be given without being held: the API server otherwise lets nobody hand out what he has not. */}}
{{- $rules = concat $rules (list
  (dict "groups" (list "rbac.authorization.k8s.io") "resources" (list "rolebindings") "verbs" $write)
  (dict "groups" (list "rbac.authorization.k8s.io") "resources" (list "clusterroles") "names" $personas "verbs" (list "bind"))
  (dict "groups" (list "chartwright.dev") "resources" (list "guardrails") "verbs" (list "bypass"))
) -}}
{{- include "lib-platform.access-rules" (dict "context" . "name" "operate" "to" (list "platform-admin") "rules" $rules) -}}
{{- end -}}
