{{/*
The variable `hosts` for each of the kinds, and `catchesAll`, true when an object names no host and would serve them
all. Names of Services in the namespace are left out: no other namespace has them. So are names outside the domains in
a Certificate that an Issuer of the namespace signs, the team's own: nobody trusts it but who chooses to. Lists are
flattened by join and split, since CEL has no other way here.
*/}}
{{- define "lib-platform.guard-rail-host-variables" -}}
{{- /* Given the context. */ -}}
- name: spec
  expression: dyn(object).spec
- name: named
  expression: >-
    object.kind == 'Ingress' ?
    (has(variables.spec.rules) ? variables.spec.rules.map(r, has(r.host) ? r.host : '') : []) +
    (has(variables.spec.defaultBackend) ? [''] : []) +
    (has(variables.spec.tls) ? variables.spec.tls.map(t, has(t.hosts) ? t.hosts.join(',') : '').join(','){{ "" -}}
    .split(',').filter(h, h != '') : []) :
    object.kind == 'Certificate' ?
    (has(variables.spec.dnsNames) ? variables.spec.dnsNames : []) +
    (has(variables.spec.commonName) && variables.spec.commonName != '' ? [variables.spec.commonName] : []) :
    object.kind in ['Gateway', 'ListenerSet'] ?
    (has(variables.spec.listeners) ? variables.spec.listeners.map(l, has(l.hostname) ? l.hostname : '') : []) :
    has(variables.spec.hostnames) && size(variables.spec.hostnames) > 0 ? variables.spec.hostnames :
    has(variables.spec.parentRefs) && {{ "" -}}
    variables.spec.parentRefs.exists(p, !has(p.kind) || p.kind != 'Service') ? [''] : []
- name: catchesAll
  expression: "variables.named.exists(h, h in ['', '*'])"
- name: ofOwnIssuer
  expression: >-
    object.kind == 'Certificate' && has(variables.spec.issuerRef) &&
    (!has(variables.spec.issuerRef.kind) || variables.spec.issuerRef.kind == 'Issuer') &&
    (!has(variables.spec.issuerRef.group) || variables.spec.issuerRef.group == 'cert-manager.io')
- name: hosts
  expression: >-
    variables.named.filter(h, !(h in ['', '*']) &&
    (!variables.ofOwnIssuer ||
    {{ .contract.domains | toRawJson }}.exists(d, ('.' + h.lowerAscii()).endsWith('.' + d))) &&
    !h.endsWith('.' + object.metadata.namespace + '.svc') &&
    !h.endsWith('.' + object.metadata.namespace + '.svc.cluster.local'))
{{- end -}}
