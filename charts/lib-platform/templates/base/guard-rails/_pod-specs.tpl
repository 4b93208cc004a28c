{{/*
Pods, and every kind that makes them: applying a refused Deployment returns the error, while a refused pod shows only in
events.
*/}}
{{- define "lib-platform.guard-rail-pod-specs" -}}
{{- /* Given nothing. */ -}}
matchConstraints:
  {{- include "lib-platform.guard-rail-namespaces" . | nindent 2 }}
  resourceRules:
    - apiGroups: [""]
      apiVersions: [v1]
      resources: [pods, pods/ephemeralcontainers, podtemplates, replicationcontrollers]
      operations: [CREATE, UPDATE]
    - apiGroups: [apps]
      apiVersions: [v1]
      resources: [daemonsets, deployments, replicasets, statefulsets]
      operations: [CREATE, UPDATE]
    - apiGroups: [batch]
      apiVersions: [v1]
      resources: [cronjobs, jobs]
      operations: [CREATE, UPDATE]
matchConditions:
  - name: is-not-being-deleted
    expression: "!has(object.metadata.deletionTimestamp)"
  - name: is-new
    expression: >-
      request.operation == 'CREATE' ||
      (object.kind == 'PodTemplate' ? dyn(object).template != dyn(oldObject).template : {{ "" -}}
      dyn(object).spec != dyn(oldObject).spec)
variables:
  - name: pod
    expression: >-
      object.kind == 'Pod' ? dyn(object).spec :
      object.kind == 'CronJob' ? dyn(object).spec.jobTemplate.spec.template.spec :
      object.kind == 'PodTemplate' ? dyn(object).template.spec : dyn(object).spec.template.spec
  - name: containers
    expression: >-
      variables.pod.containers +
      (has(variables.pod.initContainers) ? variables.pod.initContainers : []) +
      (has(variables.pod.ephemeralContainers) ? variables.pod.ephemeralContainers : [])
{{- end -}}
