{{- define "lib-platform.issuer.acme" -}}
{{- /* Given the dict "context", "name" and "issuer", its values. */ -}}
email: {{ .issuer.acme.email | quote }}
server: {{ .issuer.acme.server | quote }}
privateKeySecretRef:
  name: {{ printf "%s-acme-account" .name | quote }}
{{- with .issuer.acme.externalAccount }}
externalAccountBinding:
  keyID: {{ .keyId | quote }}
  keySecretRef:
    name: {{ .secretName | quote }}
    key: {{ .secretKey | quote }}
{{- end }}
{{- end -}}

{{/* Two solvers: the chosen one for every certificate, the other for certificates that have the label for it. */}}
{{- define "lib-platform.issuer.acme-http01" -}}
{{- /* Given the dict "context", "name" and "issuer", its values. */ -}}
{{- $chosen := .issuer.acme.http01.solver -}}
acme:
  {{- include "lib-platform.issuer.acme" . | nindent 2 }}
  solvers:
    {{- range $solver := list "ingress" "gateway" }}
    - http01:
        {{- include (printf "lib-platform.issuer.http01-%s" $solver) $.context.contract | nindent 8 }}
      {{- if ne $solver $chosen }}
      selector:
        matchLabels:
          chartwright.dev/acme-solver: {{ $solver }}
      {{- end }}
    {{- end }}
{{- end -}}

{{- define "lib-platform.issuer.http01-ingress" -}}
{{- /* Given the contract. */ -}}
ingress:
  # cert-manager makes a NodePort otherwise, which the guard rails refuse in namespaces of teams.
  serviceType: ClusterIP
  {{- with .ingress.className }}
  ingressClassName: {{ . | quote }}
  {{- end }}
{{- end -}}

{{- define "lib-platform.issuer.http01-gateway" -}}
{{- /* Given the contract. */ -}}
gatewayHTTPRoute:
  serviceType: ClusterIP
  parentRefs:
    - group: gateway.networking.k8s.io
      kind: Gateway
      name: {{ .gateway.name | quote }}
      namespace: {{ .gateway.namespace | quote }}
{{- end -}}

{{/* Route 53, with the rights of cert-manager's own pod: Pod Identity or IRSA. */}}
{{- define "lib-platform.issuer.acme-dns01" -}}
{{- /* Given the dict "context", "name" and "issuer", its values. */ -}}
{{- $dns01 := .issuer.acme.dns01 -}}
acme:
  {{- include "lib-platform.issuer.acme" . | nindent 2 }}
  solvers:
    {{- range $domain, $zone := $dns01.zones }}
    - selector:
        dnsZones:
          - {{ $domain | quote }}
      dns01:
        {{- include "lib-platform.issuer.route53" (dict "dns01" $dns01 "zone" $zone) | nindent 8 }}
    {{- end }}
    - dns01:
        {{- $only := "" }}
        {{- if eq (len $dns01.hostedZoneIds) 1 }}{{ $only = first $dns01.hostedZoneIds }}{{ end }}
        {{- include "lib-platform.issuer.route53" (dict "dns01" $dns01 "zone" $only) | nindent 8 }}
{{- end -}}

{{- define "lib-platform.issuer.route53" -}}
{{- /* Given the dict "dns01", the values of `acme.dns01`, and "zone", an id that may be empty. */ -}}
route53:
  region: {{ .dns01.region | quote }}
  {{- with .zone }}
  hostedZoneID: {{ . | quote }}
  {{- end }}
  {{- with .dns01.role }}
  role: {{ . | quote }}
  {{- end }}
{{- end -}}
