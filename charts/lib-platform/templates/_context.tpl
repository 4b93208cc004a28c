{{/*
What every template of the platform is given, as JSON.
*/}}
{{- define "lib-platform.context" -}}
{{- /* Given the root of the umbrella. */ -}}
{{- $values := dict
  "platform" (deepCopy (.Values.platform | default dict))
  "global" (deepCopy (.Values.global | default dict)) -}}
{{- include "lib-platform.defaults" $values -}}
{{- $single := eq $values.platform.ring "" -}}
{{- $namespaces := include "lib-platform.ring-namespaces" . | fromJson -}}
{{- if $single -}}
  {{- /* An environment's contract names the namespaces of rings; a single release has all of them in its own. */ -}}
  {{- $places := $values.global.platform.namespaces -}}
  {{- range $place, $ring := dict "edge" "edge" "monitoring" "observability" "mesh" "mesh" -}}
    {{- if eq (get $places $place) (get $namespaces $ring) -}}
      {{- $_ := set $places $place $.Release.Namespace -}}
    {{- end -}}
  {{- end -}}
  {{- $gateway := $values.global.platform.gateway -}}
  {{- if eq $gateway.namespace $namespaces.edge }}{{ $_ := set $gateway "namespace" $.Release.Namespace }}{{ end -}}
  {{- range $ring, $_ := $namespaces }}{{ $_ := set $namespaces $ring $.Release.Namespace }}{{ end -}}
{{- end -}}
{{- /* Where Alertmanager is switched off, nothing asks for it: no datasource, and no alert that it is down. */ -}}
{{- $alertmanager := dig "alertmanager" "enabled" true (index .Values "kube-prometheus-stack" | default dict) -}}
{{- $datasource := $values.platform.grafana.datasources.alertmanager -}}
{{- if and (not $alertmanager) (hasPrefix "http://platform-alertmanager." $datasource.url) -}}
  {{- $_ := set $datasource "url" "" -}}
{{- end -}}
{{- $present := list -}}
{{- range $name, $on := .Values.components }}{{ if $on }}{{ $present = append $present $name }}{{ end }}{{ end -}}
{{- dict
  "platform" $values.platform
  "contract" $values.global.platform
  "present" (concat $present $values.platform.external | uniq | sortAlpha)
  "installed" ($present | sortAlpha)
  "single" $single
  "alertmanager" $alertmanager
  "namespaces" $namespaces
  "releaseNamespace" .Release.Namespace
  "managedBy" .Release.Service
  "chart" (printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-")
  | toRawJson -}}
{{- end -}}

{{/*
Labels of the platform's own objects.
*/}}
{{- define "lib-platform.labels" -}}
{{- /* Given the context. */ -}}
app.kubernetes.io/part-of: platform
app.kubernetes.io/managed-by: {{ .managedBy | quote }}
helm.sh/chart: {{ .chart | quote }}
{{- end -}}

{{/*
Labels by which the platform's Prometheus selects monitors and rules.
*/}}
{{- define "lib-platform.monitor-labels" -}}
{{- /* Given the context. */ -}}
{{- include "lib-platform.yaml" .contract.monitorLabels -}}
{{- end -}}

{{/*
Annotations of an object that a webhook of the same release validates. In a single release the object is a hook, made
when everything else is up; ring by ring it is an ordinary object of a later release. Helm does not delete a hook with
its release; the delete policy replaces it at the next upgrade.
*/}}
{{- define "lib-platform.hook" -}}
{{- /* Given the dict "context" and "weight", that of the hook. */ -}}
{{- if .context.single }}
annotations:
  helm.sh/hook: post-install,post-upgrade
  helm.sh/hook-weight: {{ .weight | quote }}
  helm.sh/hook-delete-policy: before-hook-creation
{{- end }}
{{- end -}}
