{{/*
The variable `hosts` for each of the kinds, and `catchesAll`, true when an object names no host and would serve them
all. Names of Services in the namespace are left out: no other namespace has them. Lists are flattened by join and
split, since CEL has no other way here.
*/}}
{{- define "lib-platform.guard-rail-host-variables" -}}
{{- /* Given nothing. */ -}}
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
- name: hosts
  expression: >-
    variables.named.filter(h, !(h in ['', '*']) && !h.endsWith('.' + object.metadata.namespace + '.svc') &&
    !h.endsWith('.' + object.metadata.namespace + '.svc.cluster.local'))
{{- end -}}
