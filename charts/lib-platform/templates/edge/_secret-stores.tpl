{{/*
A store for each team. Only the team's namespaces may use it, and every name that it reads begins with the team's
prefix: one store for all would let each team read every secret that the operator's role may read.
*/}}
{{- define "lib-platform.secret-stores" -}}
{{- /* Given the context. */ -}}
{{- $context := . -}}
{{- $stores := .platform.edge.secretStores -}}
{{- if has "external-secrets" .present }}
  {{- range $name, $store := $stores.teams }}
---
apiVersion: external-secrets.io/v1
kind: ClusterSecretStore
metadata:
  name: {{ $name | quote }}
  labels:
    {{- include "lib-platform.labels" $context | nindent 4 }}
spec:
  conditions:
    - namespaceSelector:
        matchLabels:
          chartwright.dev/team: {{ $store.team | default $name | quote }}
  provider:
    aws:
      service: SecretsManager
      {{- $missing := cat
        "platform.edge.secretStores.region is needed for a store of AWS Secrets Manager;"
        "an environment of profile eks writes it" }}
      region: {{ required $missing $stores.region | quote }}
      prefix: {{ $store.prefix | quote }}
  {{- end }}
{{- end }}
{{- end -}}
