{{- define "stand-in.fullname" -}}
{{- $joined := contains .Chart.Name .Release.Name | ternary .Release.Name (printf "%s-%s" .Release.Name .Chart.Name) }}
{{- .Values.fullnameOverride | default $joined }}
{{- end }}

{{- define "stand-in.metadata" -}}
{{- $root := .root }}
metadata:
  name: {{ .name }}
  namespace: {{ .namespace | default $root.Release.Namespace }}
  labels:
    app.kubernetes.io/name: {{ .name }}
    app.kubernetes.io/instance: {{ $root.Release.Name }}
    app.kubernetes.io/managed-by: {{ $root.Release.Service }}
    {{- with .labels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
{{- end }}

{{- /* root, name, ports (name → number), labels, selector where the pods are not those of the workload of its name */ -}}
{{- define "stand-in.service" }}
---
apiVersion: v1
kind: Service
{{- include "stand-in.metadata" . }}
spec:
  selector: {{- .selector | default (dict "app" .name) | toYaml | nindent 4 }}
  ports:
    {{- range $name, $port := .ports }}
    - { name: {{ $name }}, port: {{ $port | int }} }
    {{- end }}
{{- end }}

{{- /* root, name */ -}}
{{- define "stand-in.service-account" }}
---
apiVersion: v1
kind: ServiceAccount
{{- include "stand-in.metadata" . }}
{{- end }}

{{- /* root, kind, name, replicas, resources, ports (name → number) */ -}}
{{- define "stand-in.workload" }}
---
apiVersion: apps/v1
kind: {{ .kind | default "Deployment" }}
{{- include "stand-in.metadata" . }}
spec:
  {{- if ne .kind "DaemonSet" }}
  replicas: {{ .replicas | default 1 | int }}
  {{- end }}
  {{- if eq .kind "StatefulSet" }}
  serviceName: {{ .name }}
  {{- end }}
  selector:
    matchLabels: { app: {{ .name }} }
  template:
    metadata:
      labels: { app: {{ .name }}, app.kubernetes.io/name: {{ .name }} }
    spec:
      securityContext: { runAsNonRoot: true, runAsUser: 65532, seccompProfile: { type: RuntimeDefault } }
      containers:
        - name: stand-in
          image: stand-in.test/{{ .root.Chart.Name }}:{{ .root.Chart.Version }}
          securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: [ALL] } }
          resources: {{- .resources | default dict | toYaml | nindent 12 }}
          {{- with .args }}
          args: {{- toYaml . | nindent 12 }}
          {{- end }}
          {{- with .ports }}
          ports:
            {{- range $name, $port := . }}
            - { name: {{ $name }}, containerPort: {{ $port | int }} }
            {{- end }}
          {{- end }}
{{- end }}

{{- /* root, name, port, labels of the monitor */ -}}
{{- define "stand-in.monitor" }}
---
apiVersion: monitoring.coreos.com/v1
kind: {{ .kind | default "ServiceMonitor" }}
{{- include "stand-in.metadata" . }}
spec:
  selector:
    matchLabels: { app.kubernetes.io/name: {{ .name }} }
  {{ eq (.kind | default "") "PodMonitor" | ternary "podMetricsEndpoints" "endpoints" }}:
    - port: {{ .port }}
{{- end }}

{{- /* group, plural, kind, scope */ -}}
{{- define "stand-in.crd" }}
---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: {{ .plural }}.{{ .group }}
spec:
  group: {{ .group }}
  scope: {{ .scope | default "Namespaced" }}
  names: { kind: {{ .kind }}, plural: {{ .plural }} }
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema: { type: object, x-kubernetes-preserve-unknown-fields: true }
{{- end }}
