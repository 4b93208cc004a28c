{{- define "lib-platform.guard-rail.priority-classes" -}}
{{- /* Given the context. */ -}}
{{ include "lib-platform.guard-rail-pod-specs" . }}
  - name: allowed
    expression: {{ .platform.guardrails.priorityClasses.allowed | toRawJson | quote }}
validations:
  - expression: >-
      !has(variables.pod.priorityClassName) || variables.pod.priorityClassName == '' ||
      variables.pod.priorityClassName in variables.allowed
    message: the PriorityClass is not for pods of teams
    messageExpression: >-
      'pods of teams may name the PriorityClasses ' + variables.allowed.join(', ') + '; found ' + {{ "" -}}
      variables.pod.priorityClassName
    reason: Forbidden
{{- end -}}
