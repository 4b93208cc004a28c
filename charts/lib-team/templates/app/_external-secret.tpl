{{/*
The ExternalSecrets of `externalSecrets`: external-secrets makes a Secret of the same name from the team's store, and
deletes it with its ExternalSecret, which owns it.
*/}}
{{- define "lib-team.external-secrets" -}}
{{- /* Given the context. */ -}}
{{- $context := . -}}
{{- $store := .platform.secrets.store -}}
{{- range $name, $secret := .Values.externalSecrets }}
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: {{ $name | quote }}
  namespace: {{ $context.namespace | quote }}
  labels:
    {{- include "lib-team.labels" $context | nindent 4 }}
spec:
  refreshInterval: {{ $secret.refresh | quote }}
  secretStoreRef:
    kind: {{ $store.kind }}
    name: {{ $store.name | default $context.team | quote }}
  target:
    name: {{ $name | quote }}
    creationPolicy: Owner
    deletionPolicy: Retain
    {{- with pick $secret "type" "template" }}
    template:
      engineVersion: v2
      {{- with .type }}
      type: {{ . | quote }}
      {{- end }}
      {{- with .template }}
      data:
        {{- include "lib-team.yaml" . | nindent 8 }}
      {{- end }}
    {{- end }}
  data:
    {{- include "lib-team.external-secret.data" $secret | nindent 4 }}
{{- end }}
{{- end -}}

{{/* With the values that the API server fills in, which GitOps would else find changed. */}}
{{- define "lib-team.external-secret.data" -}}
{{- /* Given one of `externalSecrets`. */ -}}
{{- $data := list -}}
{{- range $key, $from := .keys -}}
  {{- $reference := dict
    "key" $from.remote
    "conversionStrategy" "Default"
    "decodingStrategy" "None"
    "metadataPolicy" "None" -}}
  {{- with $from.property }}{{ $_ := set $reference "property" . }}{{ end -}}
  {{- $data = append $data (dict "secretKey" $key "remoteRef" $reference) -}}
{{- end -}}
{{- include "lib-team.yaml" $data -}}
{{- end -}}
