{{/*
Default deny both ways, and what is let through. A pod opts into traffic from the edge and from Prometheus by a label
that its workload sets, so that the app part, which may not touch network policies, needs none of its own.
*/}}
{{- define "lib-team.network-policies" -}}
{{- if .Values.tenant.network.enabled -}}
{{- $context := . -}}
{{- include "lib-team.network-policy" (dict "context" . "name" "default-deny" "spec" (include "lib-team.network.default-deny" .)) -}}
{{- include "lib-team.network-policy" (dict "context" . "name" "allow-dns" "spec" (include "lib-team.network.dns" .)) -}}
{{- include "lib-team.network-policy" (dict "context" . "name" "allow-same-namespace" "spec" (include "lib-team.network.same-namespace" .)) -}}
{{- include "lib-team.network-policy" (dict "context" . "name" "allow-edge" "spec" (include "lib-team.network.edge" .)) -}}
{{- include "lib-team.network-policy" (dict "context" . "name" "allow-acme-solver" "spec" (include "lib-team.network.acme-solver" .)) -}}
{{- include "lib-team.network-policy" (dict "context" . "name" "allow-monitoring" "spec" (include "lib-team.network.monitoring" .)) -}}
{{- include "lib-team.network-policy" (dict "context" . "name" "allow-tracing" "spec" (include "lib-team.network.tracing" .)) -}}
{{- if .platform.mesh.enabled -}}
{{- include "lib-team.network-policy" (dict "context" . "name" "allow-mesh" "spec" (include "lib-team.network.mesh" .)) -}}
{{- end -}}
{{- range $peer, $terms := .Values.tenant.network.peers -}}
{{- $namespace := include "lib-team.team-namespace" (dict "team" $peer "namespace" $terms.namespace) -}}
{{- include "lib-team.network-policy" (dict "context" $context "name" (printf "allow-peer-%s" $peer) "spec" (include "lib-team.network.peer" (dict "namespace" $namespace "direction" $terms.direction))) -}}
{{- end -}}
{{- range $name, $range := .Values.tenant.network.egress -}}
{{- include "lib-team.network-policy" (dict "context" $context "name" (printf "allow-egress-%s" $name) "spec" (include "lib-team.network.egress" $range)) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/*
The annotation is for kube-score, which takes it for a mistake when a policy selects no pod of the same manifest: the
pods are another release's, the team's own, or cert-manager's.
*/}}
{{- define "lib-team.network-policy" }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ .name | quote }}
  namespace: {{ .context.namespace | quote }}
  labels:
    {{- include "lib-team.labels" .context | nindent 4 }}
  annotations:
    kube-score/ignore: networkpolicy-targets-pod
spec:
  {{- .spec | nindent 2 }}
{{- end -}}

{{- define "lib-team.network.default-deny" -}}
podSelector: {}
policyTypes: [Ingress, Egress]
{{- end -}}

{{- define "lib-team.network.dns" -}}
podSelector: {}
policyTypes: [Egress]
egress:
  - to:
      {{- include "lib-team.network.namespace" .platform.namespaces.dns | nindent 6 }}
    ports:
      - protocol: UDP
        port: 53
      - protocol: TCP
        port: 53
{{- end -}}

{{- define "lib-team.network.same-namespace" -}}
podSelector: {}
policyTypes: [Ingress, Egress]
ingress:
  - from:
      - podSelector: {}
egress:
  - to:
      - podSelector: {}
{{- end -}}

{{- define "lib-team.network.edge" -}}
podSelector:
  matchLabels:
    chartwright.dev/exposed: "true"
policyTypes: [Ingress]
ingress:
  - from:
      {{- include "lib-team.network.from-edge" . | nindent 6 }}
{{- end -}}

{{/* cert-manager answers ACME's HTTP-01 challenge from a pod in the namespace of the Ingress, on port 8089. */}}
{{- define "lib-team.network.acme-solver" -}}
podSelector:
  matchLabels:
    acme.cert-manager.io/http01-solver: "true"
policyTypes: [Ingress]
ingress:
  - from:
      {{- include "lib-team.network.from-edge" . | nindent 6 }}
    ports:
      - protocol: TCP
        port: 8089
{{- end -}}

{{- define "lib-team.network.monitoring" -}}
podSelector:
  matchLabels:
    chartwright.dev/metrics: "true"
policyTypes: [Ingress]
ingress:
  - from:
      {{- include "lib-team.network.namespace" .platform.namespaces.monitoring | nindent 6 }}
{{- end -}}

{{/*
Spans by OTLP, 4317 by gRPC and 4318 by HTTP, to the collector where Prometheus is. In the mesh whatever port is meant, the
packet goes to 4143, the receiving proxy's.
*/}}
{{- define "lib-team.network.tracing" -}}
podSelector: {}
policyTypes: [Egress]
egress:
  - to:
      {{- include "lib-team.network.namespace" .platform.namespaces.monitoring | nindent 6 }}
    ports:
      - protocol: TCP
        port: 4317
      - protocol: TCP
        port: 4318
      {{- if .platform.mesh.enabled }}
      - protocol: TCP
        port: 4143
      {{- end }}
{{- end -}}

{{/* Linkerd's proxies talk to its control plane; its Prometheus scrapes their admin port, 4191. */}}
{{- define "lib-team.network.mesh" -}}
podSelector: {}
policyTypes: [Ingress, Egress]
ingress:
  - from:
      {{- include "lib-team.network.namespace" .platform.namespaces.monitoring | nindent 6 }}
    ports:
      - protocol: TCP
        port: 4191
egress:
  - to:
      {{- include "lib-team.network.namespace" .platform.namespaces.mesh | nindent 6 }}
{{- end -}}

{{- define "lib-team.network.peer" -}}
podSelector: {}
policyTypes: {{ ternary "[Ingress, Egress]" (ternary "[Ingress]" "[Egress]" (eq .direction "ingress")) (eq .direction "both") }}
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

{{/* 169.254.169.254 and fd00:ec2::254 are where AWS, and the first also where other clouds, hand out a node's credentials. */}}
{{- define "lib-team.network.egress" -}}
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

{{- define "lib-team.network.namespace" -}}
- namespaceSelector:
    matchLabels:
      kubernetes.io/metadata.name: {{ . | quote }}
{{- end -}}

{{- define "lib-team.network.from-edge" -}}
{{- include "lib-team.network.namespace" .platform.namespaces.edge }}
{{- range .platform.edgeSourceRanges }}
- ipBlock:
    cidr: {{ . | quote }}
{{- end }}
{{- end -}}
