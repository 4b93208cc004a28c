{{/*
What Karpenter makes nodes from. It finds subnets and security groups by the tag that the cluster's own have.
*/}}
{{- define "lib-platform.node-classes" -}}
{{- /* Given the context. */ -}}
{{- if has "karpenter" .installed -}}
  {{- range $name, $class := .platform.karpenter.nodeClasses -}}
    {{- if $class.enabled -}}
      {{- include "lib-platform.node-class" (dict "context" $ "name" $name "class" $class) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.node-class" }}
{{- /* Given the dict "context", "name" and "class", one of `karpenter.nodeClasses`. */}}
{{- $class := .class }}
{{- $missing := "platform.karpenter.clusterName is needed; an environment of profile eks writes it" }}
{{- $cluster := required $missing .context.platform.karpenter.clusterName }}
---
apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
metadata:
  name: {{ .name | quote }}
  labels:
    {{- include "lib-platform.labels" .context | nindent 4 }}
spec:
  amiSelectorTerms:
    - alias: {{ $class.ami | quote }}
  role: {{ $class.role | default (printf "%s-karpenter-node" $cluster) | quote }}
  {{- /* eksctl tags every subnet of a cluster: by the discovery tag alone Karpenter would take public ones too. */}}
  subnetSelectorTerms:
    - tags:
        karpenter.sh/discovery: {{ $cluster | quote }}
        kubernetes.io/role/internal-elb: "1"
  securityGroupSelectorTerms:
    - tags:
        karpenter.sh/discovery: {{ $cluster | quote }}
  blockDeviceMappings:
    {{- include "lib-platform.node-volumes" $class | nindent 4 }}
  metadataOptions:
    httpEndpoint: enabled
    httpProtocolIPv6: disabled
    httpPutResponseHopLimit: {{ $class.hopLimit | int }}
    httpTokens: required
  tags:
    {{- $tags := merge (dict "app.kubernetes.io/part-of" "platform") $class.tags }}
    {{- include "lib-platform.yaml" $tags | nindent 4 }}
  {{- with $class.kubelet }}
  kubelet:
    {{- include "lib-platform.yaml" . | nindent 4 }}
  {{- end }}
  {{- with $class.userData }}
  userData: {{ . | quote }}
  {{- end }}
{{- end -}}

{{/*
Bottlerocket's root volume is small and read-only: what grows is on its second volume.
*/}}
{{- define "lib-platform.node-volumes" -}}
{{- /* Given one of `karpenter.nodeClasses`. */ -}}
- deviceName: {{ ternary "/dev/xvdb" "/dev/xvda" (hasPrefix "bottlerocket@" .ami) }}
  ebs:
    volumeType: gp3
    volumeSize: {{ .volume.size }}
    iops: {{ .volume.iops | int }}
    throughput: {{ .volume.throughput | int }}
    encrypted: true
    deleteOnTermination: true
    {{- with .volume.kmsKeyId }}
    kmsKeyID: {{ . | quote }}
    {{- end }}
{{- if hasPrefix "bottlerocket@" .ami }}
- deviceName: /dev/xvda
  ebs:
    volumeType: gp3
    volumeSize: 4Gi
    encrypted: true
    deleteOnTermination: true
    {{- with .volume.kmsKeyId }}
    kmsKeyID: {{ . | quote }}
    {{- end }}
{{- end }}
{{- end -}}
