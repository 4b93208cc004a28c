{{/*
A policy sees one object and its namespace. That no other namespace has the same host is ensured by the claims, and by
the fleet's check at the pull request.
*/}}
{{- define "lib-platform.guard-rail.hosts" -}}
{{- /* Given the context. */ -}}
matchConstraints:
  {{- include "lib-platform.guard-rail-namespaces" . | nindent 2 }}
  resourceRules:
    - apiGroups: [networking.k8s.io]
      apiVersions: [v1]
      resources: [ingresses]
      operations: [CREATE, UPDATE]
    - apiGroups: [gateway.networking.k8s.io]
      apiVersions: ["*"]
      resources: [gateways, grpcroutes, httproutes, listenersets, tlsroutes]
      operations: [CREATE, UPDATE]
    - apiGroups: [cert-manager.io]
      apiVersions: [v1]
      resources: [certificates]
      operations: [CREATE, UPDATE]
matchConditions:
  {{- include "lib-platform.guard-rail-conditions" . | nindent 2 }}
variables:
  {{- include "lib-platform.guard-rail-host-variables" . | nindent 2 }}
  {{- include "lib-platform.guard-rail-host-terms" . | nindent 2 }}
  - name: unjudged
    expression: >-
      object.kind != 'Certificate' || variables.ofOwnIssuer ? [] :
      (has(variables.spec.isCA) && variables.spec.isCA ? ['isCA'] : []) +
      (has(variables.spec.ipAddresses) ? ['ipAddresses'] : []) + (has(variables.spec.uris) ? ['uris'] : []) +
      (has(variables.spec.emailAddresses) ? ['emailAddresses'] : []) +
      (has(variables.spec.otherNames) ? ['otherNames'] : []) +
      (has(variables.spec.literalSubject) ? ['literalSubject'] : []) +
      (has(variables.spec.subject) ? ['subject'] : [])
  {{- include "lib-platform.guard-rail-edge-variables" . | nindent 2 }}
  - name: rules
    expression: "has(variables.spec.rules) ? variables.spec.rules : []"
validations:
  - expression: >-
      object.kind != 'Ingress' || !variables.rules.exists(r, has(r.http) && has(r.http.paths) &&
      r.http.paths.exists(p, has(p.path) && p.path.contains('\x60')))
    message: a path holds a backtick, with which it could become a rule of the edge's for other hosts
    reason: Forbidden
  - expression: >-
      !object.kind.endsWith('Route') || !variables.rules.exists(r, has(r.backendRefs) &&
      r.backendRefs.exists(b, (has(b.kind) && b.kind != 'Service') || (has(b.group) && b.group != '') ||
      (has(b.namespace) && b.namespace != object.metadata.namespace)))
    message: a route leads to something else than a Service of its namespace
    reason: Forbidden
  - expression: size(variables.unjudged) == 0
    message: a Certificate that others trust signs no others and has names in dnsNames and commonName alone
    messageExpression: >-
      'a Certificate that others trust signs no others and has names in dnsNames and commonName alone; found ' +
      variables.unjudged.join(', ')
    reason: Forbidden
  - expression: size(variables.elsewhere) == 0
    message: a route is handed to another edge than the environment's
    messageExpression: "'the environment offers no ' + variables.elsewhere.join(', ')"
    reason: Forbidden
  - expression: "!variables.catchesAll"
    message: every rule, listener and route must name its host; one without a host takes everybody's
    reason: Forbidden
  {{- include "lib-platform.guard-rail-host-validations" . | nindent 2 }}
{{- end -}}
