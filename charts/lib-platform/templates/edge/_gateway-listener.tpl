{{- define "lib-platform.gateway.listener" -}}
{{- /* Given the dict "name", "hostname", "secret", "port" and "namespaces", a label selector. */ -}}
- name: {{ .name | quote }}
  hostname: {{ .hostname | quote }}
  port: {{ .port }}
  protocol: HTTPS
  tls:
    mode: Terminate
    # The API server would add the group and kind, which Argo CD counts as a difference.
    certificateRefs:
      - group: ""
        kind: Secret
        name: {{ printf "gateway.%s" .secret | quote }}
  {{- include "lib-platform.gateway.allowed" .namespaces | nindent 2 }}
{{- end -}}

{{/*
Which routes may attach: those of the namespaces that the selector finds.
*/}}
{{- define "lib-platform.gateway.allowed" -}}
{{- /* Given a label selector of namespaces. */ -}}
allowedRoutes:
  namespaces:
    from: Selector
    selector:
      {{- include "lib-platform.yaml" . | nindent 6 }}
{{- end -}}

{{/*
The selector of the namespaces whose routes may attach, as YAML: by default those of teams, which have the label.
*/}}
{{- define "lib-platform.gateway.teams" -}}
{{- /* Given the context. */ -}}
{{- $selector := dict -}}
{{- range $key, $value := .platform.edge.gateway.namespaces -}}
  {{- if $value }}{{ $_ := set $selector $key $value }}{{ end -}}
{{- end -}}
{{- $teams := list (dict "key" "chartwright.dev/team" "operator" "Exists") -}}
{{- include "lib-platform.yaml" ($selector | default (dict "matchExpressions" $teams)) -}}
{{- end -}}

{{/*
The platform's own hosts, and the selector of its namespaces, as YAML. They get listeners of their own, since one
selector cannot find the namespaces of teams and of the platform both.
*/}}
{{- define "lib-platform.gateway.own" -}}
{{- /* Given the context. */ -}}
{{- $hosts := .platform.edge.gateway.platformHosts -}}
{{- if eq (toString .platform.grafana.exposure) "httproute" -}}
  {{- $hosts = append $hosts (include "lib-platform.grafana.host" .) -}}
{{- end -}}
{{- $in := dict "key" "kubernetes.io/metadata.name" "operator" "In" "values" (values .namespaces | uniq | sortAlpha) -}}
{{- $own := dict "hosts" (compact $hosts) "namespaces" (dict "matchExpressions" (list $in)) -}}
{{- include "lib-platform.yaml" $own -}}
{{- end -}}
