{{/*
The Service of a workload with ports, and for a StatefulSet the headless one that names its pods.
*/}}
{{- define "lib-team.service" -}}
{{- /* Given a workload. */ -}}
{{- if .workload.ports }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ .name | quote }}
  namespace: {{ .context.namespace | quote }}
  labels:
    {{- include "lib-team.workload-labels" . | nindent 4 }}
  {{- if and .http2 (eq .workload.expose.via "ingress") }}
    {{- with (include "lib-team.http2-annotations" .context | fromJson).service }}
  annotations:
      {{- include "lib-team.yaml" . | nindent 4 }}
    {{- end }}
  {{- end }}
spec:
  type: ClusterIP
  selector:
    {{- include "lib-team.selector-labels" . | nindent 4 }}
  ports:
    {{- include "lib-team.service-ports" . | trim | nindent 4 }}
{{- end }}
{{- if .stateful }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ printf "%s-headless" .name | quote }}
  namespace: {{ .context.namespace | quote }}
  labels:
    {{- include "lib-team.workload-labels" . | nindent 4 }}
    chartwright.dev/headless: "true"
spec:
  type: ClusterIP
  clusterIP: None
  publishNotReadyAddresses: true
  selector:
    {{- include "lib-team.selector-labels" . | nindent 4 }}
  {{- with include "lib-team.service-ports" . }}
  ports:
    {{- . | trim | nindent 4 }}
  {{- end }}
{{- end }}
{{- end -}}

{{- define "lib-team.service-ports" -}}
{{- /* Given a workload. */ -}}
{{- range $name, $port := .workload.ports }}
- name: {{ $name | quote }}
  port: {{ $port.servicePort | default $port.containerPort | int }}
  targetPort: {{ $name | quote }}
  protocol: {{ $port.protocol }}
  {{- with $port.appProtocol }}
  appProtocol: {{ . | quote }}
  {{- end }}
{{- end }}
{{- end -}}
