{{/*
How hosts are judged, wherever they are: the variables and the validations for the variable `hosts`.
*/}}
{{- define "lib-platform.guard-rail-host-terms" -}}
{{- /* Given the context. */ -}}
- name: claimed
  expression: >-
    has(namespaceObject.metadata.annotations) && 'chartwright.dev/hosts' in namespaceObject.metadata.annotations
- name: claims
  expression: >-
    !variables.claimed ? [] : namespaceObject.metadata.annotations['chartwright.dev/hosts'].split(','){{ "" -}}
    .map(c, c.trim()).filter(c, c != '')
- name: domains
  expression: {{ .contract.domains | toRawJson | quote }}
- name: reserved
  expression: {{ .platform.guardrails.hosts.reserved | toRawJson | quote }}
- name: outside
  expression: >-
    size(variables.domains) == 0 ? [] : variables.hosts.filter(h,
    !variables.domains.exists(d, h == d || h.endsWith('.' + d)))
- name: keptHosts
  expression: >-
    variables.hosts.filter(h, variables.domains.exists(d,
    variables.reserved.exists(r, h == r + '.' + d || h.endsWith('.' + r + '.' + d)) ||
    (h == '*.' + d && !(h in variables.claims))))
- name: unclaimed
  expression: >-
    {{ if eq .platform.guardrails.hosts.claims "optional" }}!variables.claimed ? [] : {{ end }}variables.hosts.filter(h,
    !variables.claims.exists(c, h == c || (c.startsWith('*.') && h.endsWith(c.substring(1)))))
{{- end -}}

{{- define "lib-platform.guard-rail-host-validations" -}}
{{- /* Given nothing. */ -}}
- expression: size(variables.outside) == 0
  message: a host lies outside the domains of this environment
  messageExpression: >-
    'hosts must lie below ' + variables.domains.join(', ') + '; found ' + variables.outside.join(', ')
  reason: Forbidden
- expression: size(variables.keptHosts) == 0
  message: a host is the platform's own
  messageExpression: "'hosts that the platform keeps for itself: ' + variables.keptHosts.join(', ')"
  reason: Forbidden
- expression: size(variables.unclaimed) == 0
  message: a host is not among those that the namespace may claim
  messageExpression: >-
    'the namespace may claim ' + (size(variables.claims) == 0 ? 'no host' : variables.claims.join(', ')) +
    ' (annotation chartwright.dev/hosts, set by the platform); found ' + variables.unclaimed.join(', ')
  reason: Forbidden
{{- end -}}
