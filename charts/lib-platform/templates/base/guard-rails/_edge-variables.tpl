{{/*
The variable `elsewhere`: classes and Gateways that hand a route to another edge than the environment's. A Gateway of
the namespace is the team's own, and a route of a Service is the mesh's. An environment that names no class allows any.
*/}}
{{- define "lib-platform.guard-rail-edge-variables" -}}
{{- /* Given the context. */ -}}
{{- $grants := .contract.grants -}}
{{- $ingress := .contract.ingress.className -}}
{{- $gateway := .contract.gateway -}}
- name: parents
  expression: >-
    object.kind == 'ListenerSet' && has(variables.spec.parentRef) ? [variables.spec.parentRef] :
    object.kind.endsWith('Route') && has(variables.spec.parentRefs) ? variables.spec.parentRefs : []
- name: gateways
  expression: {{ prepend $grants.gateways (printf "%s/%s" $gateway.namespace $gateway.name) | toRawJson | quote }}
- name: elsewhere
  expression: >-
    {{- with $ingress }}
    (object.kind == 'Ingress' && has(variables.spec.ingressClassName) &&
    !(variables.spec.ingressClassName in {{ prepend $grants.classes . | toRawJson }}) ?
    ['IngressClass ' + variables.spec.ingressClassName] : []) +
    {{- end }}
    {{- with $gateway.className }}
    (object.kind == 'Gateway' && has(variables.spec.gatewayClassName) &&
    !(variables.spec.gatewayClassName in {{ prepend $grants.classes . | toRawJson }}) ?
    ['GatewayClass ' + variables.spec.gatewayClassName] : []) +
    {{- end }}
    variables.parents.filter(p, (!has(p.group) || p.group == 'gateway.networking.k8s.io') &&
    !(has(p.kind) && p.kind == 'Service') && has(p.namespace) && p.namespace != object.metadata.namespace &&
    ((has(p.kind) && p.kind != 'Gateway') || !((p.namespace + '/' + p.name) in variables.gateways)))
    .map(p, 'Gateway ' + p.namespace + '/' + p.name)
{{- end -}}
