{{/*
What the API server refuses in the namespaces of teams: a ValidatingAdmissionPolicy and its binding a topic, each with
its own action. docs/systems/guard-rails.md says what each can and cannot see.
*/}}
{{- define "lib-platform.guard-rails" -}}
{{- $context := . -}}
{{- range $topic := list "hosts" "services" "pods" "images" "priorityClasses" "monitors" "namespaces" "roleBindings" "personas" -}}
{{- $action := (get $context.platform.guardrails $topic).action -}}
{{- $name := kebabcase $topic -}}
{{- $spec := include (printf "lib-platform.guard-rail.%s" $name) $context -}}
{{- if and (ne $action "off") (ne (trim $spec) "") }}
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata:
  name: {{ printf "chartwright-guard-%s" $name }}
  labels:
    {{- include "lib-platform.labels" $context | nindent 4 }}
spec:
  failurePolicy: Fail
  {{- $spec | trim | nindent 2 }}
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata:
  name: {{ printf "chartwright-guard-%s" $name }}
  labels:
    {{- include "lib-platform.labels" $context | nindent 4 }}
spec:
  policyName: {{ printf "chartwright-guard-%s" $name }}
  validationActions: {{ get (dict "deny" (list "Deny") "warn" (list "Warn" "Audit") "audit" (list "Audit")) $action | toJson }}
{{- end -}}
{{- end -}}
{{- end -}}

{{/*
The namespaces of teams: the tenant part labels them.
*/}}
{{- define "lib-platform.guard-rail-namespaces" -}}
namespaceSelector:
  matchExpressions:
    - key: chartwright.dev/team
      operator: Exists
{{- end -}}

{{/*
What is on its way out, and what was so before the policy came, is let be: else a finalizer could not be taken off.
*/}}
{{- define "lib-platform.guard-rail-conditions" -}}
- name: is-not-being-deleted
  expression: "!has(object.metadata.deletionTimestamp)"
- name: is-new
  expression: request.operation == 'CREATE' || object.spec != oldObject.spec
{{- end -}}
