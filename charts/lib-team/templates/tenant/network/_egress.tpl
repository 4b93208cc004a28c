{{/*
Never the metadata service, which hands out a node's credentials: at 169.254.169.254 in AWS and other clouds, in AWS at
fd00:ec2::254 too.
*/}}
{{- define "lib-team.network.egress" -}}
{{- /* Given one of `tenant.network.egress`: "cidrs" and "ports". */ -}}
podSelector: {}
policyTypes: [Egress]
egress:
  - to:
      {{- range .cidrs }}
      - ipBlock:
          cidr: {{ . | quote }}
          {{- if eq . "0.0.0.0/0" }}
          except: [169.254.169.254/32]
          {{- else if eq . "::/0" }}
          except: ["fd00:ec2::254/128"]
          {{- end }}
      {{- end }}
    ports:
      {{- range .ports }}
      - protocol: TCP
        port: {{ . | int }}
      {{- end }}
{{- end -}}
