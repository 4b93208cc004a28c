{{- define "lib-platform.guard-rail.role-bindings" -}}
{{- /* Given the context. */ -}}
matchConstraints:
  {{- include "lib-platform.guard-rail-namespaces" . | nindent 2 }}
  resourceRules:
    - apiGroups: [rbac.authorization.k8s.io]
      apiVersions: [v1]
      resources: [rolebindings]
      operations: [CREATE, UPDATE]
matchConditions:
  - name: is-not-being-deleted
    expression: "!has(object.metadata.deletionTimestamp)"
variables:
  - name: everybody
    expression: >-
      (has(object.subjects) ? object.subjects : []).filter(s, s.kind != 'ServiceAccount' &&
      s.name.startsWith('system:') && s.name != 'system:serviceaccounts:' + object.metadata.namespace).map(s, s.name)
validations:
  - expression: size(variables.everybody) == 0
    message: a RoleBinding of a team may not name a group or user of system:, {{ "" -}}
      but for the service accounts of its own namespace
    messageExpression: >-
      'a RoleBinding of a team may not name ' + variables.everybody.join(', ') +
      '; name a group of your own, or a ServiceAccount'
    reason: Forbidden
{{- end -}}

{{/*
A platform admin may give the personas of teams without having their rights. In a namespace of the platform a persona
would open its Secrets and service accounts, and through those the whole cluster.
*/}}
{{- define "lib-platform.guard-rail.personas" -}}
{{- /* Given the context. */ -}}
matchConstraints:
  resourceRules:
    - apiGroups: [rbac.authorization.k8s.io]
      apiVersions: [v1]
      resources: [clusterrolebindings, rolebindings]
      operations: [CREATE, UPDATE]
matchConditions:
  - name: is-of-a-persona
    expression: object.roleRef.kind == 'ClusterRole' && object.roleRef.name.startsWith('chartwright-team-')
  - name: is-not-being-deleted
    expression: "!has(object.metadata.deletionTimestamp)"
  - name: is-not-by-who-may-bind-anything
    expression: "!authorizer.group('rbac.authorization.k8s.io').resource('clusterroles').check('bind').allowed()"
validations:
  - expression: >-
      object.kind == 'RoleBinding' && has(namespaceObject.metadata.labels) &&
      'chartwright.dev/team' in namespaceObject.metadata.labels
    message: personas of teams are bound by RoleBindings in namespaces of teams, {{ "" -}}
      which carry the label chartwright.dev/team
    reason: Forbidden
{{- end -}}
