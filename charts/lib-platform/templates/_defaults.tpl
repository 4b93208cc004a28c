{{/* Generated from schemas/ by `npm run generate`; do not edit. */}}

{{- define "lib-platform.defaults.platformContract.issuer" -}}
{{- if not (hasKey . "kind") }}{{ $_ := set . "kind" "ClusterIssuer" }}{{ end -}}
{{- if not (hasKey . "name") }}{{ $_ := set . "name" "platform" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.ingress" -}}
{{- if not (hasKey . "className") }}{{ $_ := set . "className" "" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.gateway" -}}
{{- if not (hasKey . "name") }}{{ $_ := set . "name" "platform" }}{{ end -}}
{{- if not (hasKey . "namespace") }}{{ $_ := set . "namespace" "platform-edge" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.namespaces" -}}
{{- if not (hasKey . "dns") }}{{ $_ := set . "dns" "kube-system" }}{{ end -}}
{{- if not (hasKey . "edge") }}{{ $_ := set . "edge" "platform-edge" }}{{ end -}}
{{- if not (hasKey . "monitoring") }}{{ $_ := set . "monitoring" "platform-observability" }}{{ end -}}
{{- if not (hasKey . "mesh") }}{{ $_ := set . "mesh" "platform-mesh" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.mesh" -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" false }}{{ end -}}
{{- if not (hasKey . "cni") }}{{ $_ := set . "cni" true }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract" -}}
{{- if not (hasKey . "domains") }}{{ $_ := set . "domains" (list) }}{{ end -}}
{{- if not (hasKey . "issuer") }}{{ $_ := set . "issuer" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "issuer") }}{{ include "lib-platform.defaults.platformContract.issuer" (get . "issuer") }}{{ end -}}
{{- if not (hasKey . "ingress") }}{{ $_ := set . "ingress" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "ingress") }}{{ include "lib-platform.defaults.platformContract.ingress" (get . "ingress") }}{{ end -}}
{{- if not (hasKey . "gateway") }}{{ $_ := set . "gateway" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "gateway") }}{{ include "lib-platform.defaults.platformContract.gateway" (get . "gateway") }}{{ end -}}
{{- if not (hasKey . "namespaces") }}{{ $_ := set . "namespaces" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "namespaces") }}{{ include "lib-platform.defaults.platformContract.namespaces" (get . "namespaces") }}{{ end -}}
{{- if not (hasKey . "edgeSourceRanges") }}{{ $_ := set . "edgeSourceRanges" (list) }}{{ end -}}
{{- if not (hasKey . "monitorLabels") }}{{ $_ := set . "monitorLabels" (dict "chartwright.dev/monitor" "platform") }}{{ end -}}
{{- if not (hasKey . "mesh") }}{{ $_ := set . "mesh" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "mesh") }}{{ include "lib-platform.defaults.platformContract.mesh" (get . "mesh") }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.global" -}}
{{- if not (hasKey . "platform") }}{{ $_ := set . "platform" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "platform") }}{{ include "lib-platform.defaults.platformContract" (get . "platform") }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformBase.namespaces.entry" -}}
{{- if not (hasKey . "podSecurity") }}{{ $_ := set . "podSecurity" "baseline" }}{{ end -}}
{{- if not (hasKey . "labels") }}{{ $_ := set . "labels" (dict) }}{{ end -}}
{{- if not (hasKey . "annotations") }}{{ $_ := set . "annotations" (dict) }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformBase.namespaces" -}}
{{- range $key, $entry := . }}{{ if kindIs "map" $entry }}{{ include "lib-platform.defaults.platformBase.namespaces.entry" $entry }}{{ end }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformBase.priorityClasses.entry" -}}
{{- if not (hasKey . "description") }}{{ $_ := set . "description" "" }}{{ end -}}
{{- if not (hasKey . "preemptionPolicy") }}{{ $_ := set . "preemptionPolicy" "PreemptLowerPriority" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformBase.priorityClasses" -}}
{{- range $key, $entry := . }}{{ if kindIs "map" $entry }}{{ include "lib-platform.defaults.platformBase.priorityClasses.entry" $entry }}{{ end }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformBase.storageClasses.entry" -}}
{{- if not (hasKey . "default") }}{{ $_ := set . "default" false }}{{ end -}}
{{- if not (hasKey . "parameters") }}{{ $_ := set . "parameters" (dict) }}{{ end -}}
{{- if not (hasKey . "reclaimPolicy") }}{{ $_ := set . "reclaimPolicy" "Delete" }}{{ end -}}
{{- if not (hasKey . "volumeBindingMode") }}{{ $_ := set . "volumeBindingMode" "WaitForFirstConsumer" }}{{ end -}}
{{- if not (hasKey . "allowVolumeExpansion") }}{{ $_ := set . "allowVolumeExpansion" true }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformBase.storageClasses" -}}
{{- range $key, $entry := . }}{{ if kindIs "map" $entry }}{{ include "lib-platform.defaults.platformBase.storageClasses.entry" $entry }}{{ end }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformBase" -}}
{{- if not (hasKey . "namespaces") }}{{ $_ := set . "namespaces" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "namespaces") }}{{ include "lib-platform.defaults.platformBase.namespaces" (get . "namespaces") }}{{ end -}}
{{- if not (hasKey . "priorityClasses") }}{{ $_ := set . "priorityClasses" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "priorityClasses") }}{{ include "lib-platform.defaults.platformBase.priorityClasses" (get . "priorityClasses") }}{{ end -}}
{{- if not (hasKey . "storageClasses") }}{{ $_ := set . "storageClasses" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "storageClasses") }}{{ include "lib-platform.defaults.platformBase.storageClasses" (get . "storageClasses") }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platform" -}}
{{- if not (hasKey . "ring") }}{{ $_ := set . "ring" "" }}{{ end -}}
{{- if not (hasKey . "profile") }}{{ $_ := set . "profile" "kind" }}{{ end -}}
{{- if not (hasKey . "environment") }}{{ $_ := set . "environment" "trial" }}{{ end -}}
{{- if not (hasKey . "external") }}{{ $_ := set . "external" (list) }}{{ end -}}
{{- if not (hasKey . "base") }}{{ $_ := set . "base" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "base") }}{{ include "lib-platform.defaults.platformBase" (get . "base") }}{{ end -}}
{{- if not (hasKey . "certificates") }}{{ $_ := set . "certificates" (dict) }}{{ end -}}
{{- if not (hasKey . "mesh") }}{{ $_ := set . "mesh" (dict) }}{{ end -}}
{{- if not (hasKey . "edge") }}{{ $_ := set . "edge" (dict) }}{{ end -}}
{{- if not (hasKey . "prometheus") }}{{ $_ := set . "prometheus" (dict) }}{{ end -}}
{{- if not (hasKey . "alerting") }}{{ $_ := set . "alerting" (dict) }}{{ end -}}
{{- if not (hasKey . "grafana") }}{{ $_ := set . "grafana" (dict) }}{{ end -}}
{{- if not (hasKey . "logs") }}{{ $_ := set . "logs" (dict) }}{{ end -}}
{{- if not (hasKey . "tracing") }}{{ $_ := set . "tracing" (dict) }}{{ end -}}
{{- if not (hasKey . "karpenter") }}{{ $_ := set . "karpenter" (dict) }}{{ end -}}
{{- if not (hasKey . "access") }}{{ $_ := set . "access" (dict) }}{{ end -}}
{{- if not (hasKey . "guardrails") }}{{ $_ := set . "guardrails" (dict) }}{{ end -}}
{{- if not (hasKey . "backup") }}{{ $_ := set . "backup" (dict) }}{{ end -}}
{{- if not (hasKey . "extraObjects") }}{{ $_ := set . "extraObjects" (dict) }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults" -}}
{{- if not (hasKey . "global") }}{{ $_ := set . "global" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "global") }}{{ include "lib-platform.defaults.global" (get . "global") }}{{ end -}}
{{- if not (hasKey . "components") }}{{ $_ := set . "components" (dict) }}{{ end -}}
{{- if not (hasKey . "rings") }}{{ $_ := set . "rings" (dict) }}{{ end -}}
{{- if not (hasKey . "platform") }}{{ $_ := set . "platform" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "platform") }}{{ include "lib-platform.defaults.platform" (get . "platform") }}{{ end -}}
{{- end -}}
