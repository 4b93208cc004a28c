{{/*
Traefik reads its own kinds in every namespace. A team has of them Middlewares alone, with what the library chart
renders of `expose`: no address but that of the contract's server, no plugin, no Service or middleware of others.

Traefik knows a Middleware by its namespace and its name with a hyphen between, so that `b-x` of the namespace `team-a`
and `x` of `team-a-b` are one to it. The length of the namespace at a name's end tells them apart. Runs of other
characters than letters and digits are one hyphen to it.
*/}}
{{- define "lib-platform.guard-rail.middlewares" -}}
{{- /* Given the context. */ -}}
{{- $gateway := .contract.gateway -}}
{{- $fields := dict
  "ipAllowList" (list "sourceRange")
  "rateLimit" (list "average" "burst")
  "buffering" (list "maxRequestBodyBytes")
  "basicAuth" (list "secret" "removeHeader")
  "forwardAuth" (list "address" "authResponseHeaders")
  "redirectRegex" (list "regex" "replacement" "permanent")
  "replacePath" (list "path")
  "replacePathRegex" (list "regex" "replacement") -}}
matchConstraints:
  {{- include "lib-platform.guard-rail-namespaces" . | nindent 2 }}
  resourceRules:
    - apiGroups: [traefik.io, traefik.containo.us]
      apiVersions: ["*"]
      resources: ["*"]
      operations: [CREATE, UPDATE]
matchConditions:
  {{- include "lib-platform.guard-rail-conditions" . | nindent 2 }}
  {{- with .contract.grants.kinds }}
  - name: is-not-granted
    expression: {{ printf "!((object.apiVersion.split('/')[0] + '/' + object.kind) in %s)" (toRawJson .) | quote }}
  {{- end }}
variables:
  - name: fields
    expression: {{ $fields | toRawJson | quote }}
  - name: spec
    expression: "has(object.spec) ? dyn(object.spec) : dyn({})"
  - name: unknown
    expression: >-
      object.kind != 'Middleware' ? [] : variables.spec.filter(k, !(k in variables.fields) ||
      variables.spec[k].exists(f, !(f in variables.fields[k])))
validations:
  - expression: {{ ternary "object.kind == 'Middleware'" "false" $gateway.middlewares | quote }}
    messageExpression: >-
      {{- if $gateway.middlewares }}
      'a team has no ' + object.kind + " of Traefik's; expose it by an Ingress or an HTTPRoute"
      {{- else }}
      'a team has no ' + object.kind + " of Traefik's, since the environment offers none"
      {{- end }}
    message: a team has of Traefik's kinds only Middlewares that the environment offers
    reason: Forbidden
  - expression: >-
      object.metadata.name.matches('^[a-z0-9]+(-[a-z0-9]+)*$') && !object.metadata.namespace.contains('--') &&
      object.metadata.name.endsWith('-' + string(size(object.metadata.namespace)))
    messageExpression: >-
      "the name of a team's Middleware has no dot and ends in -" + string(size(object.metadata.namespace)) +
      ', the length of its namespace, so that Traefik takes it for no other'
    message: the name of a team's Middleware ends in the length of its namespace
    reason: Forbidden
  - expression: size(variables.unknown) == 0
    messageExpression: >-
      "a team's Middleware has only what the library chart renders of expose; found " + variables.unknown.join(', ')
    message: a team's Middleware has only what the library chart renders of expose
    reason: Forbidden
  - expression: >-
      !('forwardAuth' in variables.spec) || ('address' in variables.spec.forwardAuth &&
      variables.spec.forwardAuth.address == {{ $gateway.forwardAuth.address | toRawJson }} &&
      variables.spec.forwardAuth.address != '')
    message: forwardAuth of a team names the server that the environment offers
    reason: Forbidden
  - expression: >-
      !('forwardAuth' in variables.spec) || !('authResponseHeaders' in variables.spec.forwardAuth) ||
      variables.spec.forwardAuth.authResponseHeaders.all(h, h in {{ $gateway.forwardAuth.responseHeaders | toRawJson }})
    message: forwardAuth of a team takes the headers that the environment offers
    reason: Forbidden
{{- end -}}
