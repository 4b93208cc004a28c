{{/*
The operator confines the expressions of a team's rules to the team's namespace, and not the templates of their labels
and annotations, in which `query` runs any expression.
*/}}
{{- define "lib-platform.guard-rail.rules" -}}
{{- /* Given the context. */ -}}
{{- $reach := include "lib-platform.reach" . | fromJson -}}
{{- /* The pattern costs the API server much, so that only texts with the word are put to it. */ -}}
{{- $calls := printf "t.contains('query') && t.matches(%s)" ($reach.query | join "" | toRawJson) -}}
matchConstraints:
  {{- include "lib-platform.guard-rail-namespaces" . | nindent 2 }}
  resourceRules:
    - apiGroups: [monitoring.coreos.com]
      apiVersions: ["*"]
      resources: [prometheusrules]
      operations: [CREATE, UPDATE]
matchConditions:
  {{- include "lib-platform.guard-rail-conditions" . | nindent 2 }}
variables:
  - name: groups
    expression: "has(object.spec.groups) ? object.spec.groups : []"
validations:
  - expression: >-
      !variables.groups.exists(g, (has(g.labels) && g.labels.exists(k, [g.labels[k]].exists(t, {{ $calls }}))) ||
      (has(g.rules) && g.rules.exists(r,
      (has(r.labels) && r.labels.exists(k, [r.labels[k]].exists(t, {{ $calls }}))) ||
      (has(r.annotations) && r.annotations.exists(k, [r.annotations[k]].exists(t, {{ $calls }}))))))
    message: >-
      templates of a team's rules do not call query, which reads the series of every team; use $value and $labels, or
      record what the annotation needs as a rule
    reason: Forbidden
{{- end -}}
