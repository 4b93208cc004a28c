{{/*
Never what stays closed (schemas/team.kept.yaml): above all the metadata service, which hands out a node's credentials.
A range that lies in it is refused by a rule; a range that holds it is opened without it.
*/}}
{{- define "lib-team.network.egress" -}}
{{- /* Given the dict "cidrs", "protocol", "ports" or "portRanges" or both, and perhaps "workloads". */ -}}
podSelector:
  {{- include "lib-team.network.pods" .workloads | nindent 2 }}
{{ include "lib-team.network.to-addresses" . }}
{{- end -}}

{{- define "lib-team.network.to-addresses" -}}
{{- /* Given the dict "cidrs", "protocol", and "ports" or "portRanges" or both. */ -}}
{{- $protocol := .protocol -}}
policyTypes: [Egress]
egress:
  - to:
      {{- range .cidrs }}
      - ipBlock:
          cidr: {{ . | quote }}
          {{- with (include "lib-team.addresses.except" . | fromJson).ranges }}
          except:
            {{- include "lib-team.yaml" . | nindent 12 }}
          {{- end }}
      {{- end }}
    ports:
      {{- range .ports }}
      - protocol: {{ $protocol }}
        port: {{ . | int }}
      {{- end }}
      {{- range .portRanges }}
      - protocol: {{ $protocol }}
        port: {{ .port | int }}
        endPort: {{ .endPort | int }}
      {{- end }}
{{- end -}}

{{/*
An entry of `tenant.network.egress` with what the environment says of its service, as JSON; nothing for one unknown.
*/}}
{{- define "lib-team.network.egress-terms" -}}
{{- /* Given the dict "entry" and "services", those of the environment. */ -}}
{{- if not .entry.service -}}
  {{- toRawJson .entry -}}
{{- else -}}
  {{- with get .services .entry.service -}}
    {{- merge (dict "protocol" (.protocol | default "TCP")) . (pick $.entry "workloads") | toRawJson -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/*
The agent of EKS Pod Identity on the pod's node, at its addresses in IPv4 and IPv6 and on its one port:
https://docs.aws.amazon.com/eks/latest/userguide/pod-id-agent-setup.html
*/}}
{{- define "lib-team.network.pod-identity" -}}
{{- /* Given nothing. */ -}}
podSelector: {}
policyTypes: [Egress]
egress:
  - to:
      - ipBlock:
          cidr: 169.254.170.23/32
      - ipBlock:
          cidr: "fd00:ec2::23/128"
    ports:
      - protocol: TCP
        port: 80
{{- end -}}
