{{/*
A policy sees one object and its namespace. That no other namespace has the same host is ensured by the claims, and by
the fleet's check at the pull request.
*/}}
{{- define "lib-platform.guard-rail.hosts" -}}
{{- /* Given the context. */ -}}
{{- $settings := .platform.guardrails.hosts -}}
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
  - name: domains
    expression: {{ .contract.domains | toRawJson | quote }}
  - name: reserved
    expression: {{ $settings.reserved | toRawJson | quote }}
  - name: outside
    expression: >-
      size(variables.domains) == 0 ? [] : variables.hosts.filter(h,
      !variables.domains.exists(d, h == d || h.endsWith('.' + d)))
  - name: kept
    expression: >-
      variables.hosts.filter(h, variables.domains.exists(d,
      variables.reserved.exists(r, h == r + '.' + d || h.endsWith('.' + r + '.' + d)) ||
      (h == '*.' + d && !(h in variables.claims))))
  - name: unclaimed
    expression: >-
      {{ if eq $settings.claims "optional" }}!variables.claimed ? [] : {{ end }}variables.hosts.filter(h,
      !variables.claims.exists(c, h == c || (c.startsWith('*.') && h.endsWith(c.substring(1)))))
  - name: unjudged
    expression: >-
      object.kind != 'Certificate' ? [] :
      (has(variables.spec.isCA) && variables.spec.isCA ? ['isCA'] : []) +
      (has(variables.spec.ipAddresses) ? ['ipAddresses'] : []) + (has(variables.spec.uris) ? ['uris'] : []) +
      (has(variables.spec.emailAddresses) ? ['emailAddresses'] : []) +
      (has(variables.spec.otherNames) ? ['otherNames'] : []) +
      (has(variables.spec.literalSubject) ? ['literalSubject'] : [])
validations:
  - expression: size(variables.unjudged) == 0
    message: a Certificate of a team signs no others and has names in dnsNames and commonName alone
    messageExpression: >-
      'a Certificate of a team signs no others and has names in dnsNames and commonName alone; found ' +
      variables.unjudged.join(', ')
    reason: Forbidden
  - expression: "!variables.catchesAll"
    message: every rule, listener and route must name its host; one without a host takes everybody's
    reason: Forbidden
  - expression: size(variables.outside) == 0
    message: a host lies outside the domains of this environment
    messageExpression: >-
      'hosts must lie below ' + variables.domains.join(', ') + '; found ' + variables.outside.join(', ')
    reason: Forbidden
  - expression: size(variables.kept) == 0
    message: a host is the platform's own
    messageExpression: "'hosts that the platform keeps for itself: ' + variables.kept.join(', ')"
    reason: Forbidden
  - expression: size(variables.unclaimed) == 0
    message: a host is not among those that the namespace may claim
    messageExpression: >-
      'the namespace may claim ' + (size(variables.claims) == 0 ? 'no host' : variables.claims.join(', ')) +
      ' (annotation chartwright.dev/hosts, set by the platform); found ' + variables.unclaimed.join(', ')
    reason: Forbidden
{{- end -}}
