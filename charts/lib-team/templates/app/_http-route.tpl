{{/*
HTTPRoute of the Gateway API, attached to the platform's Gateway, whose listener holds the certificate.
*/}}
{{- define "lib-team.http-route" -}}
{{- /* Given a workload. */ -}}
{{- if and .exposed (eq .workload.expose.via "gateway") }}
  {{- $expose := .workload.expose }}
  {{- $port := get .ports .exposedPort }}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: {{ .name | quote }}
  namespace: {{ .context.namespace | quote }}
  labels:
    {{- include "lib-team.workload-labels" . | nindent 4 }}
  {{- with $expose.annotations }}
  annotations:
    {{- include "lib-team.yaml" . | nindent 4 }}
  {{- end }}
spec:
  parentRefs:
    - name: {{ .context.platform.gateway.name | quote }}
      namespace: {{ .context.platform.gateway.namespace | quote }}
      {{- with .context.platform.gateway.sectionName }}
      sectionName: {{ . | quote }}
      {{- end }}
  hostnames:
    {{- include "lib-team.yaml" $expose.hosts | nindent 4 }}
  rules:
    - matches:
        - path:
            type: PathPrefix
            value: {{ $expose.path | quote }}
      backendRefs:
        - name: {{ .name | quote }}
          port: {{ $port.servicePort | default $port.containerPort | int }}
{{- end }}
{{- end -}}
