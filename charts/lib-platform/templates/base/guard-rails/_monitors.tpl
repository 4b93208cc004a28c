{{/*
Prometheus sends the file that a ServiceMonitor names, its own token for example, to whatever answers the scrape. Its
operator can refuse such monitors, but all or none, and those of the kubelet and the control plane need a file.
*/}}
{{- define "lib-platform.guard-rail.monitors" -}}
{{- /* Given the context. */ -}}
matchConstraints:
  {{- include "lib-platform.guard-rail-namespaces" . | nindent 2 }}
  resourceRules:
    - apiGroups: [monitoring.coreos.com]
      apiVersions: ["*"]
      resources: [servicemonitors]
      operations: [CREATE, UPDATE]
matchConditions:
  {{- include "lib-platform.guard-rail-conditions" . | nindent 2 }}
variables:
  - name: readers
    expression: >-
      (has(object.spec.endpoints) ? object.spec.endpoints : []).filter(e, has(e.bearerTokenFile) ||
      (has(e.tlsConfig) && (has(e.tlsConfig.caFile) || has(e.tlsConfig.certFile) || has(e.tlsConfig.keyFile))))
validations:
  - expression: size(variables.readers) == 0
    message: >-
      a ServiceMonitor of a team may not name files, which are Prometheus' own (bearerTokenFile, tlsConfig.caFile,
      certFile, keyFile); name a Secret or a ConfigMap of the namespace
    reason: Forbidden
{{- end -}}
