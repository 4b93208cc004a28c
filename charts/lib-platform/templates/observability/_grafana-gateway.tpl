{{/*
Where teams are isolated, Grafana reaches Prometheus, Loki, Alertmanager and Tempo through this gateway alone. Grafana
forwards the token of whoever asks; kube-rbac-proxy verifies it and asks Kubernetes whether that user may read the
metrics or logs of pods, in the namespace that a header of the datasource names or in all of them. So nothing hangs on
which datasource a user can find. prom-label-proxy then confines a query to the namespace; Loki has it as its tenant.
*/}}
{{- define "lib-platform.grafana.gateway" -}}
{{- /* Given the context. */ -}}
{{- if and (has "grafana" .installed) (eq .platform.grafana.teams "isolated") }}
  {{- include "lib-platform.grafana.gateway.check" . }}
  {{- $doors := include "lib-platform.grafana.gateway.doors" . | fromJson }}
  {{- include "lib-platform.grafana.gateway.access" . }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: platform-grafana-gateway
  namespace: {{ .namespaces.observability | quote }}
  labels:
    {{- include "lib-platform.labels" . | nindent 4 }}
data:
  {{- range $name, $door := $doors }}
  {{ $name }}.yaml: |
    authorization:
      {{- with $door.header }}
      rewrites: { byHttpHeader: { name: {{ . }} } }
      {{- end }}
      resourceAttributes:
        {{- include "lib-platform.yaml" $door.attributes | nindent 8 }}
  {{- end }}
  {{- include "lib-platform.grafana.gateway.workload" (dict "context" . "doors" $doors) }}
  {{- include "lib-platform.grafana.gateway.network" (dict "context" . "doors" $doors) }}
{{- end }}
{{- end -}}

{{/*
Fails where users could not be told apart, or Loki's lines could not.
*/}}
{{- define "lib-platform.grafana.gateway.check" -}}
{{- /* Given the context. */ -}}
{{- $oidc := .platform.grafana.oidc -}}
{{- if not (and $oidc.enabled $oidc.issuerUrl $oidc.clientId) -}}
  {{- fail (print
    "platform.grafana.teams: found isolated, but users cannot be told apart; "
    "expected platform.grafana.oidc with enabled: true, issuerUrl and clientId") -}}
{{- end -}}
{{- if and .platform.grafana.datasources.loki.url (ne .platform.logs.tenancy "namespace") -}}
  {{- fail (print
    "platform.grafana.teams: found isolated, but Loki's lines have the tenancy " .platform.logs.tenancy "; "
    "expected choices.logTenants: namespace in platform.yaml") -}}
{{- end -}}
{{- end -}}

{{/*
The doors of the gateway: name, port, upstream, what a user must be allowed to get, and the header that names the
namespace where it is not all of them. Prints JSON.
*/}}
{{- define "lib-platform.grafana.gateway.doors" -}}
{{- /* Given the context. */ -}}
{{- $sources := .platform.grafana.datasources -}}
{{- $metrics := dict "apiGroup" "metrics.k8s.io" "apiVersion" "v1beta1" "resource" "pods" -}}
{{- $logs := dict "apiGroup" "" "apiVersion" "v1" "resource" "pods" "subresource" "log" -}}
{{- $ofOne := dict "namespace" "{{ .Value }}" -}}
{{- $doors := dict -}}
{{- with $sources.prometheus.url -}}
  {{- $_ := set $doors "metrics" (dict "port" 8443 "url" . "attributes" $metrics) -}}
  {{- $_ := set $doors "team-metrics" (dict
    "port" 8444
    "url" "http://127.0.0.1:9091"
    "attributes" (merge (deepCopy $ofOne) $metrics)
    "header" "X-Namespace") -}}
{{- end -}}
{{- with $sources.loki.url -}}
  {{- $_ := set $doors "logs" (dict "port" 8445 "url" . "attributes" $logs) -}}
  {{- $_ := set $doors "team-logs" (dict
    "port" 8446 "url" . "attributes" (merge (deepCopy $ofOne) $logs) "header" "X-Scope-OrgID") -}}
{{- end -}}
{{- with $sources.alertmanager.url -}}
  {{- $_ := set $doors "alerts" (dict "port" 8447 "url" . "attributes" $metrics) -}}
{{- end -}}
{{- with $sources.tempo.url -}}
  {{- $_ := set $doors "traces" (dict "port" 8448 "url" . "attributes" $logs) -}}
{{- end -}}
{{- $doors | toRawJson -}}
{{- end -}}

{{/*
The address of a datasource: its own, or a door of the gateway where teams are isolated.
*/}}
{{- define "lib-platform.grafana.url" -}}
{{- /* Given the dict "context", "door", its name, and "url", the datasource's own address. */ -}}
{{- if eq .context.platform.grafana.teams "isolated" -}}
  {{- $door := get (include "lib-platform.grafana.gateway.doors" .context | fromJson) .door -}}
https://platform-grafana-gateway.{{ .context.namespaces.observability }}.svc:{{ $door.port }}
{{- else -}}
  {{- .url -}}
{{- end -}}
{{- end -}}

{{/*
Settings of a datasource behind the gateway: Grafana forwards the user's token, and takes the certificate that the
gateway makes itself, since no other pod answers under the name of its Service.
*/}}
{{- define "lib-platform.grafana.forwarding" -}}
{{- /* Given the context. */ -}}
{{- if eq .platform.grafana.teams "isolated" -}}
oauthPassThru: true
tlsSkipVerify: true
{{- end -}}
{{- end -}}

{{- define "lib-platform.grafana.gateway.access" }}
{{- /* Given the context. */}}
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: platform-grafana-gateway
  namespace: {{ .namespaces.observability | quote }}
  labels:
    {{- include "lib-platform.labels" . | nindent 4 }}
automountServiceAccountToken: false
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: platform-grafana-gateway
  labels:
    {{- include "lib-platform.labels" . | nindent 4 }}
rules:
  - apiGroups: [authorization.k8s.io]
    resources: [subjectaccessreviews]
    verbs: [create]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: platform-grafana-gateway
  labels:
    {{- include "lib-platform.labels" . | nindent 4 }}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: platform-grafana-gateway
subjects:
  - kind: ServiceAccount
    name: platform-grafana-gateway
    namespace: {{ .namespaces.observability | quote }}
{{- end -}}
