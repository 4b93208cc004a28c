{{/*
Kubernetes' network policies know addresses alone. Cilium keeps pods to names, outside the pod: it reads the answers of
DNS, for which the requests pass its proxy, and opens the addresses in them. docs/adr/0021-egress-by-host-name.md
*/}}
{{- define "lib-team.network.host-policy" }}
{{- /* Given the dict "context", "name" and "terms", an entry of `tenant.network.egress` with hosts. */}}
{{- $terms := .terms }}
---
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata:
  name: {{ .name | quote }}
  namespace: {{ .context.namespace | quote }}
  labels:
    {{- include "lib-team.labels" .context | nindent 4 }}
spec:
  endpointSelector:
    {{- include "lib-team.network.pods" $terms.workloads | nindent 4 }}
  egress:
    - toEndpoints:
        - matchLabels:
            k8s:io.kubernetes.pod.namespace: {{ .context.platform.namespaces.dns | quote }}
      toPorts:
        - ports:
            {{- range .context.platform.dns.ports }}
            - port: {{ . | int | toString | quote }}
              protocol: ANY
            {{- end }}
          rules:
            dns:
              - matchPattern: "*"
    - toFQDNs:
        {{- range $terms.hosts }}
        - {{ ternary "matchPattern" "matchName" (hasPrefix "*." .) }}: {{ . | quote }}
        {{- end }}
      toPorts:
        - ports:
            {{- range $terms.ports }}
            - port: {{ . | int | toString | quote }}
              protocol: {{ $terms.protocol }}
            {{- end }}
            {{- range $terms.portRanges }}
            - port: {{ .port | int | toString | quote }}
              endPort: {{ .endPort | int }}
              protocol: {{ $terms.protocol }}
            {{- end }}
{{- end -}}
