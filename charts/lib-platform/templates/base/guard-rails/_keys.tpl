{{/*
What the platform keeps (schemas/team.kept.yaml), and the team of a pod: logs and metrics take it from the pod's label,
so the label has to be that of the namespace. Hosts of which an annotation makes DNS records are judged as those of
routes are. An annotation that an object had before passes, and so does that by which an Ingress has Middlewares of its
own namespace, whose names _middlewares.tpl makes certain. Traefik reads keys in any case.
*/}}
{{- define "lib-platform.guard-rail.keys" -}}
{{- /* Given the context. */ -}}
{{- $kept := include "lib-platform.kept-keys" . | fromJson -}}
{{- $judgesHosts := ne .platform.guardrails.hosts.action "off" -}}
{{- $records := $kept.records | toRawJson -}}
matchConstraints:
  {{- include "lib-platform.guard-rail-namespaces" . | nindent 2 }}
  resourceRules:
    - apiGroups: [""]
      apiVersions: [v1]
      resources: [pods, services]
      operations: [CREATE, UPDATE]
    - apiGroups: [networking.k8s.io]
      apiVersions: [v1]
      resources: [ingresses]
      operations: [CREATE, UPDATE]
    - apiGroups: [gateway.networking.k8s.io]
      apiVersions: ["*"]
      resources: [gateways, grpcroutes, httproutes, listenersets, tlsroutes]
      operations: [CREATE, UPDATE]
matchConditions:
  - name: is-not-being-deleted
    expression: "!has(object.metadata.deletionTimestamp)"
variables:
  - name: granted
    expression: {{ concat $kept.apart .contract.grants.keys | toRawJson | quote }}
  - name: had
    expression: >-
      request.operation == 'UPDATE' && has(oldObject.metadata.annotations) ?
      oldObject.metadata.annotations.map(k, k + '=' + oldObject.metadata.annotations[k]) : []
  - name: kept
    expression: >-
      has(object.metadata.annotations) ? object.metadata.annotations.filter(k,
      {{- if .contract.gateway.middlewares }}
      !(object.kind == 'Ingress' && k == 'traefik.ingress.kubernetes.io/router.middlewares' &&
      object.metadata.annotations[k].split(',').all(m, m.startsWith(object.metadata.namespace + '-') &&
      m.endsWith('-' + string(size(object.metadata.namespace)) + '@kubernetescrd'))) &&
      {{- end }}
      k.lowerAscii().matches('{{ printf "^(%s)$" (join "|" $kept.patterns) }}') && !(k in variables.granted) &&
      !((k + '=' + object.metadata.annotations[k]) in variables.had)) : []
  {{- if $judgesHosts }}
  - name: hosts
    expression: >-
      !has(object.metadata.annotations) ? [] : object.metadata.annotations.filter(k, k in {{ $records }} &&
      !((k + '=' + object.metadata.annotations[k]) in variables.had)).map(k, object.metadata.annotations[k]){{ "" -}}
      .join(',').split(',').map(h, h.trim().lowerAscii()).filter(h, h != '')
    {{- include "lib-platform.guard-rail-host-terms" . | nindent 2 }}
  {{- end }}
  - name: team
    expression: >-
      has(object.metadata.labels) && 'chartwright.dev/team' in object.metadata.labels ?
      object.metadata.labels['chartwright.dev/team'] : ''
validations:
  - expression: size(variables.kept) == 0
    message: an annotation is set by the platform alone
    messageExpression: "'annotations that only the platform sets: ' + variables.kept.join(', ')"
    reason: Forbidden
  - expression: >-
      object.kind != 'Pod' || variables.team == '' ||
      variables.team == namespaceObject.metadata.labels['chartwright.dev/team']
    message: the label chartwright.dev/team of a pod names the team of its namespace
    reason: Forbidden
  {{- if $judgesHosts }}
    {{- include "lib-platform.guard-rail-host-validations" . | nindent 2 }}
  {{- end }}
{{- end -}}
