{{/*
What the API server refuses in the namespaces of teams: a ValidatingAdmissionPolicy and its binding for each topic,
with an action of its own. docs/systems/guard-rails.md lists what each can and cannot see.
*/}}
{{- define "lib-platform.guard-rails" -}}
{{- /* Given the context. */ -}}
{{- range $topic := list
  "hosts" "services" "pods" "images" "priorityClasses" "monitors" "rules" "receivers" "keys"
  "middlewares" "namespaces" "roleBindings" "personas" -}}
  {{- $action := (get $.platform.guardrails $topic).action -}}
  {{- $name := kebabcase $topic -}}
  {{- $spec := include (printf "lib-platform.guard-rail.%s" $name) $ | trim -}}
  {{- if and (ne $action "off") (ne $spec "") -}}
    {{- include "lib-platform.guard-rail" (dict "context" $ "name" $name "spec" $spec "action" $action) -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.guard-rail" }}
{{- /* Given the dict "context", "name", "spec" of the policy (a text), and "action": deny, warn or audit. */}}
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata:
  name: {{ printf "chartwright-guard-%s" .name }}
  labels:
    {{- include "lib-platform.labels" .context | nindent 4 }}
spec:
  failurePolicy: Fail
  {{- .spec | nindent 2 }}
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata:
  name: {{ printf "chartwright-guard-%s" .name }}
  labels:
    {{- include "lib-platform.labels" .context | nindent 4 }}
spec:
  policyName: {{ printf "chartwright-guard-%s" .name }}
  {{- $actions := dict "deny" (list "Deny") "warn" (list "Warn" "Audit") "audit" (list "Audit") }}
  validationActions: {{ get $actions .action | toJson }}
{{- end -}}

{{/*
Selects the namespaces of teams, which the tenant part labels.
*/}}
{{- define "lib-platform.guard-rail-namespaces" -}}
{{- /* Given nothing. */ -}}
namespaceSelector:
  matchExpressions:
    - key: chartwright.dev/team
      operator: Exists
{{- end -}}

{{/*
Passes over an object that is being deleted, whose finalizers could not be removed otherwise, and an update that leaves
the spec as it is, so that what was there before the policy can still be changed elsewhere.
*/}}
{{- define "lib-platform.guard-rail-conditions" -}}
{{- /* Given nothing. */ -}}
- name: is-not-being-deleted
  expression: "!has(object.metadata.deletionTimestamp)"
- name: is-new
  expression: request.operation == 'CREATE' || object.spec != oldObject.spec
{{- end -}}
