{{- define "lib-team.network.peer" -}}
{{- /* Given the dict "namespace", that of the peer, and "direction": both, ingress or egress. */ -}}
podSelector: {}
policyTypes: {{ get (dict "both" "[Ingress, Egress]" "ingress" "[Ingress]" "egress" "[Egress]") .direction }}
{{- if ne .direction "egress" }}
ingress:
  - from:
      {{- include "lib-team.network.namespace" .namespace | nindent 6 }}
{{- end }}
{{- if ne .direction "ingress" }}
egress:
  - to:
      {{- include "lib-team.network.namespace" .namespace | nindent 6 }}
{{- end }}
{{- end -}}
