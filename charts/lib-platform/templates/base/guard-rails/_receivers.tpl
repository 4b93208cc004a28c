{{/*
Alertmanager sends from the platform's namespace, where other policies let it in, so that a team's receiver must not
choose an address inside the cluster: schemas/team.monitors.yaml, as it is in _reach.tpl. The operator itself confines
routes and inhibitions to the namespace, and reads Secrets of it alone.
*/}}
{{- define "lib-platform.guard-rail.receivers" -}}
{{- /* Given the context. */ -}}
{{- $reach := (include "lib-platform.reach" . | fromJson).receivers -}}
{{- $outside := $reach.outside | join "" | toRawJson -}}
{{- $inside := toRawJson $reach.inside -}}
{{- $outer := printf "a.lowerAscii().matches(%s) && !a.lowerAscii().matches(%s)" $outside $inside -}}
{{- $refusal := "a receiver of a team sends to hosts outside the cluster, by a name with a domain" -}}
matchConstraints:
  {{- include "lib-platform.guard-rail-namespaces" . | nindent 2 }}
  resourceRules:
    - apiGroups: [monitoring.coreos.com]
      apiVersions: ["*"]
      resources: [alertmanagerconfigs]
      operations: [CREATE, UPDATE]
matchConditions:
  {{- include "lib-platform.guard-rail-conditions" . | nindent 2 }}
variables:
  - name: receivers
    expression: "has(object.spec.receivers) ? object.spec.receivers : []"
  {{- range $list, $fields := $reach.addresses }}
    {{- range $field := $fields }}
  - name: {{ trimSuffix "Configs" $list }}
    expression: >-
      variables.receivers.filter(r, has(r.{{ $list }})).map(r,
      r.{{ $list }}.filter(c, has(c.{{ $field }})).map(c, c.{{ $field }}))
    {{- end }}
  {{- end }}
  - name: clients
    expression: >-
      {{- range $list := keys $reach.addresses | sortAlpha }}
      {{ ternary "" "+ " (eq $list (keys $reach.addresses | sortAlpha | first)) -}}
      variables.receivers.filter(r, has(r.{{ $list }})).map(r,
      r.{{ $list }}.filter(c, has(c.httpConfig)).map(c, c.httpConfig))
      {{- end }}
validations:
  {{- range $list, $fields := $reach.addresses }}
    {{- range $field := $fields }}
  - expression: >-
      variables.{{ trimSuffix "Configs" $list }}.all(list, list.all(a, {{ $outer }}))
    message: {{ printf "%s of %s: %s" $field $list $refusal | quote }}
    reason: Forbidden
    {{- end }}
  {{- end }}
  {{- range $field := $reach.http }}
    {{- $parent := splitList "." $field | first }}
    {{- $nested := printf "has(c.%s) && has(c.%s)" $parent $field }}
    {{- $has := ternary (printf "has(c.%s)" $field) $nested (eq $parent $field) }}
  - expression: >-
      variables.clients.all(list, list.all(c, !({{ $has }}) || [c.{{ $field }}].all(a, {{ $outer }})))
    message: {{ printf "httpConfig.%s: %s" $field $refusal | quote }}
    reason: Forbidden
  {{- end }}
{{- end -}}
