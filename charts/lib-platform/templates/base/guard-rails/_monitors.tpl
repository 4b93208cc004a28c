{{/*
Prometheus may reach every pod and reads with rights of its own, so a team's monitor must not choose where it goes:
schemas/team.monitors.yaml, as it is in _reach.tpl. The operator has settings for two of these, but for all monitors or
none, and those of the kubelet and the control plane need a file and another namespace.
*/}}
{{- define "lib-platform.guard-rail.monitors" -}}
{{- /* Given the context. */ -}}
{{- $reach := include "lib-platform.reach" . | fromJson -}}
matchConstraints:
  {{- include "lib-platform.guard-rail-namespaces" . | nindent 2 }}
  resourceRules:
    - apiGroups: [monitoring.coreos.com]
      apiVersions: ["*"]
      resources:
        [servicemonitors, podmonitors, probes, scrapeconfigs, prometheuses, prometheusagents, alertmanagers, {{ "" -}}
        thanosrulers]
      operations: [CREATE, UPDATE]
matchConditions:
  {{- include "lib-platform.guard-rail-conditions" . | nindent 2 }}
variables:
  - name: endpoints
    expression: >-
      object.kind == 'ServiceMonitor' && has(object.spec.endpoints) ? object.spec.endpoints :
      object.kind == 'PodMonitor' && has(object.spec.podMetricsEndpoints) ? object.spec.podMetricsEndpoints : []
  - name: relabelings
    expression: >-
      variables.endpoints.filter(e, has(e.relabelings)).map(e, e.relabelings)
validations:
  - expression: object.kind in ['ServiceMonitor', 'PodMonitor']
    messageExpression: >-
      'a team has no ' + object.kind + ', which reaches whatever it names; use a ServiceMonitor or a PodMonitor'
    message: a team has ServiceMonitors and PodMonitors only
    reason: Forbidden
  - expression: >-
      !has(object.spec.namespaceSelector) || (!(has(object.spec.namespaceSelector.any) &&
      object.spec.namespaceSelector.any) && (!has(object.spec.namespaceSelector.matchNames) ||
      object.spec.namespaceSelector.matchNames.all(n, n == object.metadata.namespace)))
    message: a monitor of a team selects in its own namespace only; remove namespaceSelector
    reason: Forbidden
  {{- range $reach.spec }}
  - expression: {{ printf "!has(object.spec.%s)" .is | quote }}
    message: {{ printf "a monitor of a team has no %s, since %s" .is .reason | quote }}
    reason: Forbidden
  {{- end }}
  {{- range $reach.endpoint }}
    {{- $parent := splitList "." .is | first }}
    {{- $has := ternary (printf "has(e.%s)" .is) (printf "has(e.%s) && has(e.%s)" $parent .is) (eq $parent .is) }}
  - expression: {{ printf "!variables.endpoints.exists(e, %s)" $has | quote }}
    message: {{ printf "a monitor of a team has no %s, since %s" .is .reason | quote }}
    reason: Forbidden
  {{- end }}
  - expression: variables.endpoints.all(e, has(e.followRedirects) && e.followRedirects == false)
    message: >-
      each endpoint of a team's monitor has followRedirects: false, since Prometheus would follow its target to any
      address
    reason: Forbidden
  - expression: >-
      !variables.endpoints.exists(e, (has(e.path) && e.path.matches({{ $reach.federation.path | toRawJson }})) ||
      (has(e.params) && {{ $reach.federation.param | squote }} in e.params)) &&
      !variables.relabelings.exists(list, list.exists(r, has(r.targetLabel) && r.targetLabel == '__metrics_path__' &&
      has(r.replacement) && r.replacement.matches({{ $reach.federation.path | toRawJson }})))
    message: a monitor of a team does not federate, since what it would read is everybody's
    reason: Forbidden
  - expression: >-
      variables.relabelings.all(list, list.all(r, (has(r.action) && r.action.lowerAscii() == 'labelmap') ||
      !has(r.targetLabel) || r.targetLabel == '' || r.targetLabel.matches({{ $reach.relabelings.target | toRawJson }})))
    message: >-
      relabelings of a team's monitor set labels that are kept, not __address__ or others that lead Prometheus
      elsewhere, and write out their names
    reason: Forbidden
  - expression: >-
      variables.relabelings.all(list, list.all(r, !has(r.action) || r.action.lowerAscii() != 'labelmap' ||
      (has(r.replacement) && r.replacement.matches({{ $reach.relabelings.renamed | toRawJson }})) ||
      ((!has(r.replacement) || r.replacement in ['$1', '${1}']) && has(r.regex) &&
      r.regex.matches({{ $reach.relabelings.copied | toRawJson }}))))
    message: >-
      labelmap in a team's monitor copies labels or annotations whole, or to names that begin with a letter, so that it
      makes no __address__
    reason: Forbidden
{{- end -}}
