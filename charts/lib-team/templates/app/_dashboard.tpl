{{/*
The team's dashboard, as a ConfigMap that Grafana's sidecar finds. Its panels are the same for every team; Grafana
replaces templates between double brackets.
*/}}
{{- define "lib-team.dashboard" -}}
{{- /* Given the context. */ -}}
{{- $dashboards := .platform.dashboards -}}
{{- if dig "enabled" $dashboards.enabled .Values.dashboard }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: team.dashboard
  namespace: {{ .namespace | quote }}
  labels:
    {{- $labels := include "lib-team.labels" . | fromYaml }}
    {{- include "lib-team.yaml" (merge (deepCopy $dashboards.labels) $labels) | nindent 4 }}
  annotations:
    {{- include "lib-team.yaml" (dict $dashboards.folderAnnotation .team) | nindent 4 }}
data:
  {{- include "lib-team.yaml" (dict
    (printf "%s.json" .namespace)
    (include "lib-team.dashboard.json" . | replace "[[" "{{" | replace "]]" "}}")) | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "lib-team.dashboard.json" -}}
{{- /* Given the context. */ -}}
{{- $model := include "lib-team.dashboard.model" . | fromJson -}}
{{- $holds := include "lib-team.dashboard.conditions" . | fromJson -}}
{{- $panels := list -}}
{{- range $model.groups -}}
  {{- if get $holds .when }}{{ $panels = concat $panels .panels }}{{ end -}}
{{- end -}}
{{- $namespace := .namespace -}}
{{- $own := ternary .namespace "" (eq .platform.dashboards.teams "isolated") -}}
{{- range $model.dashboard.templating.list -}}
  {{- if eq .name "namespace" -}}
    {{- $_ := set . "query" $namespace -}}
  {{- else -}}
    {{- $uid := include "lib-team.dashboard.uid" (list .query $own | compact | join "-") -}}
    {{- $_ := set . "current" (dict "text" $uid "value" $uid) -}}
  {{- end -}}
{{- end -}}
{{- $variables := list -}}
{{- range $model.dashboard.templating.list -}}
  {{- if or (ne .name "logs") $holds.logs }}{{ $variables = append $variables . }}{{ end -}}
{{- end -}}
{{- $_ := set $model.dashboard "templating" (dict "list" $variables) -}}
{{- $_ := set $model.dashboard "uid" (include "lib-team.dashboard.uid" .namespace) -}}
{{- $_ := set $model.dashboard "title" (printf "Team %s" .team) -}}
{{- $_ := set $model.dashboard "panels" $panels -}}
{{- toRawJson $model.dashboard -}}
{{- end -}}

{{/* Which groups of panels there is something to show in, as JSON. */}}
{{- define "lib-team.dashboard.conditions" -}}
{{- /* Given the context. */ -}}
{{- $objectives := false -}}
{{- range .Values.workloads }}{{ if .slo }}{{ $objectives = true }}{{ end }}{{ end -}}
{{- dict
  "always" true
  "logs" .platform.dashboards.logs
  "mesh" .platform.mesh.enabled
  "objectives" $objectives | toRawJson -}}
{{- end -}}

{{/* A uid of Grafana: at most 40 characters, and another for each name, as the platform's datasources have it. */}}
{{- define "lib-team.dashboard.uid" -}}
{{- /* Given a name. */ -}}
{{- if gt (len .) 40 -}}
  {{- printf "%s-%s" (trunc 31 .) (sha256sum . | trunc 8) -}}
{{- else -}}
  {{- . -}}
{{- end -}}
{{- end -}}
