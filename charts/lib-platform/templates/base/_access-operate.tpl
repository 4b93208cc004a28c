{{/*
What an admin of the platform changes from day to day: namespaces and their guards, nodes, restarts. No Secret, and
nothing that creates a pod: in the platform's namespaces a pod may run as a component that is cluster-admin.
*/}}
{{- define "lib-platform.access-operate" -}}
{{- /* Given the context. */ -}}
{{- $write := list "create" "update" "patch" "delete" -}}
{{- $personas := list "chartwright-platform-viewer" -}}
{{- range list "admin" "deployer" "developer" "viewer" -}}
  {{- $personas = append $personas (printf "chartwright-team-%s" .) -}}
{{- end -}}
{{- $change := list "update" "patch" -}}
{{- $rules := list
  (dict "groups" (list "") "resources" (list "limitranges" "namespaces" "resourcequotas") "verbs" $write)
  (dict "groups" (list "networking.k8s.io") "resources" (list "networkpolicies") "verbs" $write)
  (dict "groups" (list "policy") "resources" (list "poddisruptionbudgets") "verbs" $write)
  (dict "groups" (list "") "resources" (list "nodes") "verbs" (list "patch"))
  (dict "groups" (list "") "resources" (list "pods") "verbs" (list "delete"))
  (dict "groups" (list "") "resources" (list "pods/eviction" "pods/portforward") "verbs" (list "create"))
  (dict "groups" (list "apps") "resources" (list "deployments/scale" "statefulsets/scale") "verbs" $change)
  (dict "groups" (list "batch") "resources" (list "jobs") "verbs" (list "delete"))
  (dict "groups" (list "") "resources" (list "persistentvolumeclaims") "verbs" (list "update" "patch" "delete"))
-}}
{{- /* Without the verb `bind` the API server lets an admin give only personas whose rights he has himself. */ -}}
{{- $rbac := list "rbac.authorization.k8s.io" -}}
{{- $rules = concat $rules (list
  (dict "groups" $rbac "resources" (list "rolebindings") "verbs" $write)
  (dict "groups" $rbac "resources" (list "clusterroles") "names" $personas "verbs" (list "bind"))
  (dict "groups" (list "chartwright.dev") "resources" (list "guardrails") "verbs" (list "bypass"))
) -}}
{{- $to := list "platform-admin" -}}
{{- include "lib-platform.access-rules" (dict "context" . "name" "operate" "to" $to "rules" $rules) -}}
{{- end -}}
