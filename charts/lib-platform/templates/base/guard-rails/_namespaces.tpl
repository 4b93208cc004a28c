{{/*
The labels that guard a namespace and the hosts that it may claim are changed only with the permission `bypass` on
`guardrails.chartwright.dev`, which the platform's admins and cluster admins have.
*/}}
{{- define "lib-platform.guard-rail.namespaces" -}}
{{- /* Given the context. */ -}}
matchConstraints:
  resourceRules:
    - apiGroups: [""]
      apiVersions: [v1]
      resources: [namespaces]
      operations: [CREATE, UPDATE]
matchConditions:
  - name: is-not-by-the-platform
    expression: "!authorizer.group('chartwright.dev').resource('guardrails').check('bypass').allowed()"
variables:
  - name: new
    expression: {{ include "lib-platform.guarded-keys" "object" | quote }}
  - name: old
    {{- $old := include "lib-platform.guarded-keys" "oldObject" }}
    expression: {{ printf "request.operation == 'CREATE' ? [] : %s" $old | quote }}
validations:
  - expression: variables.new.all(k, k in variables.old) && variables.old.all(k, k in variables.new)
    message: labels of pod-security.kubernetes.io and labels and annotations of chartwright.dev {{ "" -}}
      are changed by the platform's admins
    messageExpression: >-
      'only the platform changes what guards a namespace: ' +
      (variables.new.filter(k, !(k in variables.old)) + variables.old.filter(k, !(k in variables.new))).join(', ')
    reason: Forbidden
{{- end -}}

{{/*
A CEL list of `key=value`. Labels of Pod Security are guarded on namespaces of teams and of the platform alone.
*/}}
{{- define "lib-platform.guarded-keys" -}}
{{- /* Given the CEL name of a namespace: object or oldObject. */ -}}
{{- $labels := printf "%s.metadata.labels" . -}}
{{- $annotations := printf "%s.metadata.annotations" . -}}
((has({{ $labels }}) ? {{ $labels }}.filter(k, k.startsWith('chartwright.dev/') || {{ "" -}}
  (k.startsWith('pod-security.kubernetes.io/') && {{ "" -}}
  {{ $labels }}.exists(l, l in ['chartwright.dev/team', 'chartwright.dev/platform']))){{ "" -}}
  .map(k, k + '=' + {{ $labels }}[k]) : []) + {{ "" -}}
(has({{ $annotations }}) ? {{ $annotations }}.filter(k, k.startsWith('chartwright.dev/')){{ "" -}}
  .map(k, k + '=' + {{ $annotations }}[k]) : []))
{{- end -}}
