{{- define "lib-platform.guard-rail.services" -}}
{{- /* Given the context. */ -}}
matchConstraints:
  {{- include "lib-platform.guard-rail-namespaces" . | nindent 2 }}
  resourceRules:
    - apiGroups: [""]
      apiVersions: [v1]
      resources: [services]
      operations: [CREATE, UPDATE]
matchConditions:
  {{- include "lib-platform.guard-rail-conditions" . | nindent 2 }}
variables:
  - name: allowed
    expression: {{ .platform.guardrails.services.allowedTypes | toRawJson | quote }}
validations:
  - expression: "!has(object.spec.type) || object.spec.type in variables.allowed"
    message: the Service is of a type that teams may not make; expose it by an Ingress or an HTTPRoute
    messageExpression: >-
      'a Service of a team may be ' + variables.allowed.join(', ') + '; found ' + object.spec.type +
      '; expose it by an Ingress or an HTTPRoute'
    reason: Forbidden
  - expression: "!has(object.spec.externalIPs) || size(object.spec.externalIPs) == 0"
    message: externalIPs draw traffic of others to the Service; remove them
    reason: Forbidden
{{- end -}}
