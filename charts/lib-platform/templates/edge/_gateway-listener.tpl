{{- define "lib-platform.gateway.listener" -}}
- name: {{ .name | quote }}
  hostname: {{ .hostname | quote }}
  port: {{ .port }}
  protocol: HTTPS
  tls:
    mode: Terminate
    certificateRefs:
      - name: {{ printf "gateway.%s" .secret | quote }}
  {{- include "lib-platform.gateway.allowed" .namespaces | nindent 2 }}
{{- end -}}

{{/*
Whose routes may attach, by a label selector of namespaces.
*/}}
{{- define "lib-platform.gateway.allowed" -}}
allowedRoutes:
  namespaces:
    from: Selector
    selector:
      {{- toYaml . | nindent 6 }}
{{- end -}}

{{/*
Namespaces of teams carry the label; anybody else's would have to be named.
*/}}
{{- define "lib-platform.gateway.teams" -}}
{{- $selector := dict -}}
{{- range $key, $value := .platform.edge.gateway.namespaces }}{{ if $value }}{{ $_ := set $selector $key $value }}{{ end }}{{ end -}}
{{- $selector | default (dict "matchExpressions" (list (dict "key" "chartwright.dev/team" "operator" "Exists"))) | toYaml -}}
{{- end -}}

{{/*
The platform's own hosts, and its namespaces: they have listeners of their own, since a selector cannot say "teams' or the
platform's".
*/}}
{{- define "lib-platform.gateway.own" -}}
{{- $hosts := .platform.edge.gateway.platformHosts -}}
{{- if eq (toString .platform.grafana.exposure) "httproute" -}}
{{- $hosts = append $hosts (include "lib-platform.grafana.host" .) -}}
{{- end -}}
{{- $in := dict "key" "kubernetes.io/metadata.name" "operator" "In" "values" (values .namespaces | uniq | sortAlpha) -}}
{{- dict "hosts" (compact $hosts) "namespaces" (dict "matchExpressions" (list $in)) | toYaml -}}
{{- end -}}
