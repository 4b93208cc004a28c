{{/*
The Service of a workload with ports, and for a StatefulSet the headless one that names its pods. What runs to its end
has none: Prometheus reads its ports from each pod.
*/}}
{{- define "lib-team.service" -}}
{{- /* Given a workload. */ -}}
{{- if and .ports (not .ends) }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ .name | quote }}
  namespace: {{ .context.namespace | quote }}
  labels:
    {{- include "lib-team.workload-labels" . | nindent 4 }}
  {{- with include "lib-team.service-annotations" . }}
    {{- . | nindent 2 }}
  {{- end }}
spec:
  type: ClusterIP
  selector:
    {{- include "lib-team.selector-labels" . | nindent 4 }}
  {{- with .workload.sessionAffinity }}
  sessionAffinity: ClientIP
  sessionAffinityConfig:
    clientIP:
      timeoutSeconds: {{ .clientIP.timeoutSeconds | int }}
  {{- end }}
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
  {{- with include "lib-team.service-annotations" . }}
    {{- . | nindent 2 }}
  {{- end }}
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
{{- range $name, $port := .ports }}
- name: {{ $name | quote }}
  port: {{ $port.servicePort | default $port.containerPort | int }}
  targetPort: {{ $name | quote }}
  protocol: {{ $port.protocol }}
  {{- with $port.appProtocol }}
  appProtocol: {{ . | quote }}
  {{- end }}
{{- end }}
{{- end -}}

{{- define "lib-team.service-annotations" -}}
{{- /* Given a workload. */ -}}
{{- $annotations := dict -}}
{{- if .meshed -}}
  {{- with include "lib-team.opaque-ports" (dict "ports" .ports "key" "servicePort") -}}
    {{- $_ := set $annotations "config.linkerd.io/opaque-ports" . -}}
  {{- end -}}
  {{- $annotations = merge $annotations (include "lib-team.mesh-annotations" .workload.mesh | fromJson) -}}
{{- end -}}
{{- if and .http2 (eq .workload.expose.via "ingress") -}}
  {{- $http2 := include "lib-team.http2-annotations" .context | fromJson -}}
  {{- $annotations = merge $annotations ($http2.service | default dict) -}}
{{- end -}}
{{- if and .exposed (eq .workload.expose.via "ingress") -}}
  {{- with .workload.expose.sessionPersistence -}}
    {{- $cookie := dict "scope" $ "sessionName" .sessionName -}}
    {{- $annotations = merge $annotations (include "lib-team.sticky-annotations" $cookie | fromJson) -}}
  {{- end -}}
{{- end -}}
{{- with $annotations -}}
annotations:
  {{- include "lib-team.yaml" . | nindent 2 }}
{{- end -}}
{{- end -}}

{{/*
Traefik chooses the pod itself where a cookie says which, past the Service's address, by which it sends in a mesh. The
mesh encrypts and authorizes what goes to a pod's address too.
https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/ingress/
*/}}
{{- define "lib-team.sticky-annotations" -}}
{{- /* Given the dict "scope", a workload, and "sessionName", the name of the cookie. */ -}}
{{- $cookie := "traefik.ingress.kubernetes.io/service.sticky.cookie" -}}
{{- dict
  "traefik.ingress.kubernetes.io/service.nativelb" "false"
  $cookie "true"
  (printf "%s.name" $cookie) .sessionName
  (printf "%s.httponly" $cookie) "true"
  (printf "%s.samesite" $cookie) "lax"
  (printf "%s.secure" $cookie) (toString .scope.workload.expose.tls.enabled)
  | toRawJson -}}
{{- end -}}
