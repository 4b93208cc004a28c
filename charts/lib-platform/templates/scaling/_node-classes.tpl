{{/*
What Karpenter's nodes are made of. Subnets and security groups are found by the tag that the cluster's own carry.
*/}}
{{- define "lib-platform.node-classes" -}}
{{- $context := . -}}
{{- $karpenter := .platform.karpenter -}}
{{- if has "karpenter" .installed }}
{{- range $name, $class := $karpenter.nodeClasses }}
{{- if $class.enabled }}
{{- $cluster := required "platform.karpenter.clusterName is needed; an environment of profile eks writes it" $karpenter.clusterName }}
---
apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
metadata:
  name: {{ $name | quote }}
  labels:
    {{- include "lib-platform.labels" $context | nindent 4 }}
spec:
  amiSelectorTerms:
    - alias: {{ $class.ami | quote }}
  role: {{ $class.role | default (printf "%s-karpenter-node" $cluster) | quote }}
  {{- /* The tag of discovery alone would take the public subnets too, since eksctl tags all of a cluster's. */}}
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
    {{- merge (dict "app.kubernetes.io/part-of" "platform") $class.tags | toYaml | nindent 4 }}
  {{- with $class.kubelet }}
  kubelet:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with $class.userData }}
  userData: {{ . | quote }}
  {{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end -}}

{{/*
Bottlerocket's root is small and read-only: what grows is on its second volume.
*/}}
{{- define "lib-platform.node-volumes" -}}
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
