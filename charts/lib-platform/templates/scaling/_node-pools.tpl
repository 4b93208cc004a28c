{{- define "lib-platform.node-pools" -}}
{{- /* Given the context. */ -}}
{{- if has "karpenter" .installed -}}
  {{- range $name, $pool := .platform.karpenter.nodePools -}}
    {{- if $pool.enabled -}}
      {{- include "lib-platform.node-pool" (dict "context" $ "name" $name "pool" $pool) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.node-pool" }}
{{- /* Given the dict "context", "name" and "pool", one of `karpenter.nodePools`. */}}
{{- $pool := .pool }}
---
apiVersion: karpenter.sh/v1
kind: NodePool
metadata:
  name: {{ .name | quote }}
  labels:
    {{- include "lib-platform.labels" .context | nindent 4 }}
spec:
  weight: {{ $pool.weight | int }}
  limits:
    {{- include "lib-platform.yaml" $pool.limits | nindent 4 }}
  disruption:
    {{- include "lib-platform.yaml" $pool.disruption | nindent 4 }}
  template:
    {{- with $pool.labels }}
    metadata:
      labels:
        {{- include "lib-platform.yaml" . | nindent 8 }}
    {{- end }}
    spec:
      nodeClassRef:
        group: karpenter.k8s.aws
        kind: EC2NodeClass
        name: {{ $pool.nodeClass | quote }}
      expireAfter: {{ $pool.expireAfter | quote }}
      terminationGracePeriod: {{ $pool.terminationGracePeriod | quote }}
      requirements:
        {{- include "lib-platform.node-requirements" $pool | nindent 8 }}
      {{- with $pool.taints }}
      taints:
        {{- include "lib-platform.yaml" . | nindent 8 }}
      {{- end }}
{{- end -}}

{{- define "lib-platform.node-requirements" -}}
{{- /* Given one of `karpenter.nodePools`. */ -}}
- key: kubernetes.io/os
  operator: In
  values: ["linux"]
- key: kubernetes.io/arch
  operator: In
  values: [{{ .architecture | quote }}]
- key: karpenter.sh/capacity-type
  operator: In
  values: [{{ .capacityType | quote }}]
- key: karpenter.k8s.aws/instance-category
  operator: In
  values: {{ include "lib-platform.yaml.json" .instanceCategories }}
- key: karpenter.k8s.aws/instance-generation
  operator: Gt
  values: [{{ .newerThanGeneration | int | toString | quote }}]
{{- with .requirements }}
{{ include "lib-platform.yaml" . }}
{{- end }}
{{- end -}}
