{{/*
The labels that guard a namespace, and the hosts it may claim, are changed by who holds the platform's guards: the
permission `bypass` on `guardrails.chartwright.dev`, which platform admins have, and whoever may do anything.
*/}}
{{- define "lib-platform.guard-rail.namespaces" -}}
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
    expression: {{ printf "request.operation == 'CREATE' ? [] : %s" (include "lib-platform.guarded-keys" "oldObject") | quote }}
validations:
  - expression: variables.new.all(k, k in variables.old) && variables.old.all(k, k in variables.new)
    message: labels of pod-security.kubernetes.io and labels and annotations of chartwright.dev are changed by the platform's admins
    messageExpression: >-
      'only the platform changes what guards a namespace: ' +
      (variables.new.filter(k, !(k in variables.old)) + variables.old.filter(k, !(k in variables.new))).join(', ')
    reason: Forbidden
{{- end -}}

{{/*
A list of `key=value`. Pod Security labels count on namespaces of teams and the platform alone; others' are their own.
*/}}
{{- define "lib-platform.guarded-keys" -}}
((has({{ . }}.metadata.labels) ? {{ . }}.metadata.labels.filter(k, k.startsWith('chartwright.dev/') || (k.startsWith('pod-security.kubernetes.io/') && {{ . }}.metadata.labels.exists(l, l in ['chartwright.dev/team', 'chartwright.dev/platform']))).map(k, k + '=' + {{ . }}.metadata.labels[k]) : []) + (has({{ . }}.metadata.annotations) ? {{ . }}.metadata.annotations.filter(k, k.startsWith('chartwright.dev/')).map(k, k + '=' + {{ . }}.metadata.annotations[k]) : []))
{{- end -}}
