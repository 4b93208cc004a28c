{{/*
Ingress with a certificate by cert-manager, which reads the issuer from the annotation.
*/}}
{{- define "lib-team.ingress" -}}
{{- /* Given a workload. */ -}}
{{- if and .exposed (eq .workload.expose.via "ingress") }}
  {{- $expose := .workload.expose }}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: {{ .name | quote }}
  namespace: {{ .context.namespace | quote }}
  labels:
    {{- include "lib-team.workload-labels" . | nindent 4 }}
  {{- $issuer := $expose.tls.issuer | default .context.platform.issuer }}
  {{- $annotations := deepCopy $expose.annotations }}
  {{- if $expose.tls.enabled }}
    {{- $key := ternary "cert-manager.io/issuer" "cert-manager.io/cluster-issuer" (eq $issuer.kind "Issuer") }}
    {{- $_ := set $annotations $key $issuer.name }}
  {{- end }}
  {{- with $annotations }}
  annotations:
    {{- include "lib-team.yaml" . | nindent 4 }}
  {{- end }}
spec:
  {{- with .context.platform.ingress.className }}
  ingressClassName: {{ . | quote }}
  {{- end }}
  {{- if $expose.tls.enabled }}
  tls:
    - secretName: {{ printf "%s-tls" .name | quote }}
      hosts:
        {{- include "lib-team.yaml" $expose.hosts | nindent 8 }}
  {{- end }}
  rules:
    {{- range $expose.hosts }}
    - host: {{ . | quote }}
      http:
        paths:
          - path: {{ $expose.path | quote }}
            pathType: Prefix
            backend:
              service:
                name: {{ $.name | quote }}
                port:
                  name: {{ $.exposedPort | quote }}
    {{- end }}
{{- end }}
{{- end -}}
