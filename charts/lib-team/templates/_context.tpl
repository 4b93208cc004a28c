{{/*
The effective values of the chart, as JSON: what the user wrote, with every default of the schema filled in.
*/}}
{{- define "lib-team.effective-values" -}}
{{- /* Given the root of a team chart. */ -}}
{{- $values := deepCopy .Values -}}
{{- include "lib-team.defaults" $values -}}
{{- omit $values "lib-team" | toRawJson -}}
{{- end -}}

{{/*
What every template is given, as JSON: effective values, the team's namespace, and what Helm knows of the release.
*/}}
{{- define "lib-team.context" -}}
{{- /* Given the root of a team chart. */ -}}
{{- $values := include "lib-team.effective-values" . | fromJson -}}
{{- /* Without build metadata: Flux writes the commit there, so that every commit would change every object. */ -}}
{{- $version := .Chart.Version | splitList "+" | first -}}
{{- dict
  "Values" $values
  "team" $values.tenant.team
  "namespace" (include "lib-team.team-namespace" (dict "team" $values.tenant.team "namespace" $values.tenant.namespace))
  "platform" $values.global.platform
  "imagePullSecrets" (concat $values.global.platform.imagePullSecrets $values.imagePullSecrets | uniq)
  "callers" $values.tenant.network.ingress
  "inboundPolicy" (include "lib-team.inbound-policy" $values)
  "configMapHashes" (include "lib-team.config-maps.hashes" $values | fromJson)
  "releaseNamespace" .Release.Namespace
  "managedBy" .Release.Service
  "chart" (printf "%s-%s" .Chart.Name $version | trunc 63 | trimSuffix "-")
  | toRawJson -}}
{{- end -}}

{{/*
A team's namespace: the one it names, or `team-<team>`.
*/}}
{{- define "lib-team.team-namespace" -}}
{{- /* Given the dict "team", a name, and "namespace", which may be empty. */ -}}
{{- .namespace | default (printf "team-%s" .team) -}}
{{- end -}}

{{/*
Linkerd's policy for what no AuthorizationPolicy lets into the team's pods; nothing without a mesh.
*/}}
{{- define "lib-team.inbound-policy" -}}
{{- /* Given the effective values. */ -}}
{{- $mesh := .global.platform.mesh -}}
{{- if $mesh.enabled }}{{ .tenant.mesh.defaultInboundPolicy | default $mesh.defaultInboundPolicy }}{{ end -}}
{{- end -}}
