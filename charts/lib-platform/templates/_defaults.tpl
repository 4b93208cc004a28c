{{/* Generated from schemas/ by `npm run generate`; do not edit. */}}

{{- define "lib-platform.defaults.platformContract.issuer" -}}
{{- /* Given the values of `platformContract.issuer`. */ -}}
{{- if not (hasKey . "kind") }}{{ $_ := set . "kind" "ClusterIssuer" }}{{ end -}}
{{- if not (hasKey . "name") }}{{ $_ := set . "name" "platform" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.ingress" -}}
{{- /* Given the values of `platformContract.ingress`. */ -}}
{{- if not (hasKey . "className") }}{{ $_ := set . "className" "" }}{{ end -}}
{{- if not (hasKey . "controller") }}{{ $_ := set . "controller" "traefik" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.gateway.forwardAuth" -}}
{{- /* Given the values of `platformContract.gateway.forwardAuth`. */ -}}
{{- if not (hasKey . "address") }}{{ $_ := set . "address" "" }}{{ end -}}
{{- if not (hasKey . "responseHeaders") }}{{ $_ := set . "responseHeaders" (list) }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.gateway" -}}
{{- /* Given the values of `platformContract.gateway`. */ -}}
{{- if not (hasKey . "name") }}{{ $_ := set . "name" "platform" }}{{ end -}}
{{- if not (hasKey . "namespace") }}{{ $_ := set . "namespace" "platform-edge" }}{{ end -}}
{{- if not (hasKey . "className") }}{{ $_ := set . "className" "" }}{{ end -}}
{{- if not (hasKey . "sectionName") }}{{ $_ := set . "sectionName" "" }}{{ end -}}
{{- if not (hasKey . "timeouts") }}{{ $_ := set . "timeouts" false }}{{ end -}}
{{- if not (hasKey . "middlewares") }}{{ $_ := set . "middlewares" false }}{{ end -}}
{{- if not (hasKey . "forwardAuth") }}{{ $_ := set . "forwardAuth" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "forwardAuth") -}}
  {{- include "lib-platform.defaults.platformContract.gateway.forwardAuth" (get . "forwardAuth") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.dns" -}}
{{- /* Given the values of `platformContract.dns`. */ -}}
{{- if not (hasKey . "cidrs") }}{{ $_ := set . "cidrs" (list) }}{{ end -}}
{{- if not (hasKey . "ports") }}{{ $_ := set . "ports" (list 53) }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.namespaces" -}}
{{- /* Given the values of `platformContract.namespaces`. */ -}}
{{- if not (hasKey . "dns") }}{{ $_ := set . "dns" "kube-system" }}{{ end -}}
{{- if not (hasKey . "edge") }}{{ $_ := set . "edge" "platform-edge" }}{{ end -}}
{{- if not (hasKey . "monitoring") }}{{ $_ := set . "monitoring" "platform-observability" }}{{ end -}}
{{- if not (hasKey . "mesh") }}{{ $_ := set . "mesh" "platform-mesh" }}{{ end -}}
{{- if not (hasKey . "meshViz") }}{{ $_ := set . "meshViz" "platform-mesh-viz" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.grants" -}}
{{- /* Given the values of `platformContract.grants`. */ -}}
{{- if not (hasKey . "keys") }}{{ $_ := set . "keys" (list) }}{{ end -}}
{{- if not (hasKey . "kinds") }}{{ $_ := set . "kinds" (list) }}{{ end -}}
{{- if not (hasKey . "classes") }}{{ $_ := set . "classes" (list) }}{{ end -}}
{{- if not (hasKey . "gateways") }}{{ $_ := set . "gateways" (list) }}{{ end -}}
{{- if not (hasKey . "taints") }}{{ $_ := set . "taints" (list) }}{{ end -}}
{{- if not (hasKey . "addresses") }}{{ $_ := set . "addresses" (list) }}{{ end -}}
{{- if not (hasKey . "podIdentity") }}{{ $_ := set . "podIdentity" false }}{{ end -}}
{{- if not (hasKey . "terminationGracePeriodSeconds") }}{{ $_ := set . "terminationGracePeriodSeconds" 900 }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.tracing" -}}
{{- /* Given the values of `platformContract.tracing`. */ -}}
{{- if not (hasKey . "receivers") }}{{ $_ := set . "receivers" (list "alloy" "tempo") }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.egress.services.entry" -}}
{{- /* Given the values of `platformContract.egress.services.entry`. */ -}}
{{- if not (hasKey . "protocol") }}{{ $_ := set . "protocol" "TCP" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.egress.services" -}}
{{- /* Given the values of `platformContract.egress.services`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry -}}
    {{- include "lib-platform.defaults.platformContract.egress.services.entry" $entry -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.egress" -}}
{{- /* Given the values of `platformContract.egress`. */ -}}
{{- if not (hasKey . "services") }}{{ $_ := set . "services" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "services") -}}
  {{- include "lib-platform.defaults.platformContract.egress.services" (get . "services") -}}
{{- end -}}
{{- if not (hasKey . "hosts") }}{{ $_ := set . "hosts" "cilium" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.alerts" -}}
{{- /* Given the values of `platformContract.alerts`. */ -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" false }}{{ end -}}
{{- if not (hasKey . "routing") }}{{ $_ := set . "routing" true }}{{ end -}}
{{- if not (hasKey . "runbookUrl") -}}
  {{- $_ := set . "runbookUrl" "https://github.com/chartwright/chartwright/blob/main/docs/runbooks" -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.dashboards" -}}
{{- /* Given the values of `platformContract.dashboards`. */ -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" false }}{{ end -}}
{{- if not (hasKey . "labels") }}{{ $_ := set . "labels" (dict "grafana_dashboard" "1") }}{{ end -}}
{{- if not (hasKey . "folderAnnotation") }}{{ $_ := set . "folderAnnotation" "grafana_folder" }}{{ end -}}
{{- if not (hasKey . "logs") }}{{ $_ := set . "logs" false }}{{ end -}}
{{- if not (hasKey . "teams") }}{{ $_ := set . "teams" "shared" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.scaling" -}}
{{- /* Given the values of `platformContract.scaling`. */ -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" true }}{{ end -}}
{{- if not (hasKey . "prometheus") -}}
  {{- $_ := set . "prometheus" "http://platform-prometheus.platform-observability.svc:9090" -}}
{{- end -}}
{{- if not (hasKey . "secrets") }}{{ $_ := set . "secrets" false }}{{ end -}}
{{- if not (hasKey . "addresses") }}{{ $_ := set . "addresses" (list) }}{{ end -}}
{{- if not (hasKey . "clusterTriggerAuthentications") -}}
  {{- $_ := set . "clusterTriggerAuthentications" (dict) -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.secrets.store" -}}
{{- /* Given the values of `platformContract.secrets.store`. */ -}}
{{- if not (hasKey . "kind") }}{{ $_ := set . "kind" "ClusterSecretStore" }}{{ end -}}
{{- if not (hasKey . "name") }}{{ $_ := set . "name" "" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.secrets" -}}
{{- /* Given the values of `platformContract.secrets`. */ -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" true }}{{ end -}}
{{- if not (hasKey . "store") }}{{ $_ := set . "store" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "store") -}}
  {{- include "lib-platform.defaults.platformContract.secrets.store" (get . "store") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.aws" -}}
{{- /* Given the values of `platformContract.aws`. */ -}}
{{- if not (hasKey . "identity") }}{{ $_ := set . "identity" "none" }}{{ end -}}
{{- if not (hasKey . "roles") }}{{ $_ := set . "roles" (dict) }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.need.pods" -}}
{{- /* Given the values of `need.pods`. */ -}}
{{- if not (hasKey . "replicas") }}{{ $_ := set . "replicas" 1 }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.need.egress.entry" -}}
{{- /* Given the values of `need.egress.entry`. */ -}}
{{- if not (hasKey . "pods") }}{{ $_ := set . "pods" (dict) }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.need.egress" -}}
{{- /* Given the values of `need.egress`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-platform.defaults.need.egress.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.need" -}}
{{- /* Given the values of `need`. */ -}}
{{- if not (hasKey . "sizes") }}{{ $_ := set . "sizes" (dict "small" (dict)) }}{{ end -}}
{{- if not (hasKey . "objects") }}{{ $_ := set . "objects" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "pods") }}{{ include "lib-platform.defaults.need.pods" (get . "pods") }}{{ end -}}
{{- if not (hasKey . "egress") }}{{ $_ := set . "egress" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "egress") }}{{ include "lib-platform.defaults.need.egress" (get . "egress") }}{{ end -}}
{{- if not (hasKey . "ingress") }}{{ $_ := set . "ingress" (dict) }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.needs.types" -}}
{{- /* Given the values of `platformContract.needs.types`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-platform.defaults.need" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.needs" -}}
{{- /* Given the values of `platformContract.needs`. */ -}}
{{- if not (hasKey . "open") }}{{ $_ := set . "open" true }}{{ end -}}
{{- if not (hasKey . "types") }}{{ $_ := set . "types" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "types") -}}
  {{- include "lib-platform.defaults.platformContract.needs.types" (get . "types") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.nodes" -}}
{{- /* Given the values of `platformContract.nodes`. */ -}}
{{- if not (hasKey . "zones") }}{{ $_ := set . "zones" (list) }}{{ end -}}
{{- if not (hasKey . "architectures") }}{{ $_ := set . "architectures" (list) }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.backup" -}}
{{- /* Given the values of `platformContract.backup`. */ -}}
{{- if not (hasKey . "tiers") }}{{ $_ := set . "tiers" (dict) }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.rotation" -}}
{{- /* Given the values of `platformContract.rotation`. */ -}}
{{- if not (hasKey . "reloader") }}{{ $_ := set . "reloader" false }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.guardrails" -}}
{{- /* Given the values of `platformContract.guardrails`. */ -}}
{{- if not (hasKey . "serviceTypes") }}{{ $_ := set . "serviceTypes" (list "ClusterIP") }}{{ end -}}
{{- if not (hasKey . "registries") }}{{ $_ := set . "registries" (list) }}{{ end -}}
{{- if not (hasKey . "capabilities") }}{{ $_ := set . "capabilities" (list "NET_BIND_SERVICE") }}{{ end -}}
{{- if not (hasKey . "reservedHosts") -}}
  {{- $_ := set . "reservedHosts" (list "grafana" "prometheus" "alertmanager" "linkerd" "platform") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract.mesh" -}}
{{- /* Given the values of `platformContract.mesh`. */ -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" false }}{{ end -}}
{{- if not (hasKey . "cni") }}{{ $_ := set . "cni" true }}{{ end -}}
{{- if not (hasKey . "defaultInboundPolicy") }}{{ $_ := set . "defaultInboundPolicy" "all-unauthenticated" }}{{ end -}}
{{- if not (hasKey . "namespaces") }}{{ $_ := set . "namespaces" (list) }}{{ end -}}
{{- if not (hasKey . "podCidrs") }}{{ $_ := set . "podCidrs" (list) }}{{ end -}}
{{- if not (hasKey . "nativeSidecar") }}{{ $_ := set . "nativeSidecar" true }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformContract" -}}
{{- /* Given the values of `platformContract`. */ -}}
{{- if not (hasKey . "domains") }}{{ $_ := set . "domains" (list) }}{{ end -}}
{{- if not (hasKey . "issuer") }}{{ $_ := set . "issuer" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "issuer") -}}
  {{- include "lib-platform.defaults.platformContract.issuer" (get . "issuer") -}}
{{- end -}}
{{- if not (hasKey . "ingress") }}{{ $_ := set . "ingress" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "ingress") -}}
  {{- include "lib-platform.defaults.platformContract.ingress" (get . "ingress") -}}
{{- end -}}
{{- if not (hasKey . "gateway") }}{{ $_ := set . "gateway" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "gateway") -}}
  {{- include "lib-platform.defaults.platformContract.gateway" (get . "gateway") -}}
{{- end -}}
{{- if not (hasKey . "dns") }}{{ $_ := set . "dns" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "dns") }}{{ include "lib-platform.defaults.platformContract.dns" (get . "dns") }}{{ end -}}
{{- if not (hasKey . "namespaces") }}{{ $_ := set . "namespaces" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "namespaces") -}}
  {{- include "lib-platform.defaults.platformContract.namespaces" (get . "namespaces") -}}
{{- end -}}
{{- if not (hasKey . "reservedNamespaces") -}}
  {{- $_ := set . "reservedNamespaces"
    (list
      "platform"
      "platform-system"
      "platform-scaling"
      "platform-certs"
      "platform-mesh-cni"
      "platform-mesh"
      "platform-observability"
      "platform-mesh-viz"
      "platform-edge"
      "platform-dr"
      "platform-tenants") -}}
{{- end -}}
{{- if not (hasKey . "grants") }}{{ $_ := set . "grants" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "grants") -}}
  {{- include "lib-platform.defaults.platformContract.grants" (get . "grants") -}}
{{- end -}}
{{- if not (hasKey . "tracing") }}{{ $_ := set . "tracing" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "tracing") -}}
  {{- include "lib-platform.defaults.platformContract.tracing" (get . "tracing") -}}
{{- end -}}
{{- if not (hasKey . "egress") }}{{ $_ := set . "egress" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "egress") -}}
  {{- include "lib-platform.defaults.platformContract.egress" (get . "egress") -}}
{{- end -}}
{{- if not (hasKey . "callers") -}}
  {{- $_ := set . "callers"
    (dict "edge" "platform-edge" "monitoring" "platform-observability" "scaling" "platform-scaling") -}}
{{- end -}}
{{- if not (hasKey . "edgeSourceRanges") }}{{ $_ := set . "edgeSourceRanges" (list) }}{{ end -}}
{{- if not (hasKey . "monitorLabels") -}}
  {{- $_ := set . "monitorLabels" (dict "chartwright.dev/monitor" "platform") -}}
{{- end -}}
{{- if not (hasKey . "alerts") }}{{ $_ := set . "alerts" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "alerts") -}}
  {{- include "lib-platform.defaults.platformContract.alerts" (get . "alerts") -}}
{{- end -}}
{{- if not (hasKey . "dashboards") }}{{ $_ := set . "dashboards" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "dashboards") -}}
  {{- include "lib-platform.defaults.platformContract.dashboards" (get . "dashboards") -}}
{{- end -}}
{{- if not (hasKey . "scaling") }}{{ $_ := set . "scaling" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "scaling") -}}
  {{- include "lib-platform.defaults.platformContract.scaling" (get . "scaling") -}}
{{- end -}}
{{- if not (hasKey . "secrets") }}{{ $_ := set . "secrets" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "secrets") -}}
  {{- include "lib-platform.defaults.platformContract.secrets" (get . "secrets") -}}
{{- end -}}
{{- if not (hasKey . "aws") }}{{ $_ := set . "aws" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "aws") }}{{ include "lib-platform.defaults.platformContract.aws" (get . "aws") }}{{ end -}}
{{- if not (hasKey . "needs") }}{{ $_ := set . "needs" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "needs") -}}
  {{- include "lib-platform.defaults.platformContract.needs" (get . "needs") -}}
{{- end -}}
{{- if not (hasKey . "storageClasses") }}{{ $_ := set . "storageClasses" (list) }}{{ end -}}
{{- if not (hasKey . "priorityClasses") }}{{ $_ := set . "priorityClasses" (list) }}{{ end -}}
{{- if not (hasKey . "runtimeClasses") }}{{ $_ := set . "runtimeClasses" (list) }}{{ end -}}
{{- if not (hasKey . "nodes") }}{{ $_ := set . "nodes" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "nodes") -}}
  {{- include "lib-platform.defaults.platformContract.nodes" (get . "nodes") -}}
{{- end -}}
{{- if not (hasKey . "imagePullSecrets") }}{{ $_ := set . "imagePullSecrets" (list) }}{{ end -}}
{{- if not (hasKey . "backup") }}{{ $_ := set . "backup" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "backup") -}}
  {{- include "lib-platform.defaults.platformContract.backup" (get . "backup") -}}
{{- end -}}
{{- if not (hasKey . "rotation") }}{{ $_ := set . "rotation" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "rotation") -}}
  {{- include "lib-platform.defaults.platformContract.rotation" (get . "rotation") -}}
{{- end -}}
{{- if not (hasKey . "guardrails") }}{{ $_ := set . "guardrails" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "guardrails") -}}
  {{- include "lib-platform.defaults.platformContract.guardrails" (get . "guardrails") -}}
{{- end -}}
{{- if not (hasKey . "mesh") }}{{ $_ := set . "mesh" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "mesh") -}}
  {{- include "lib-platform.defaults.platformContract.mesh" (get . "mesh") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformMetrics.remoteWrite.entry.auth.basic" -}}
{{- /* Given the values of `platformMetrics.remoteWrite.entry.auth.basic`. */ -}}
{{- if not (hasKey . "usernameKey") }}{{ $_ := set . "usernameKey" "username" }}{{ end -}}
{{- if not (hasKey . "passwordKey") }}{{ $_ := set . "passwordKey" "password" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformMetrics.remoteWrite.entry.auth.bearer" -}}
{{- /* Given the values of `platformMetrics.remoteWrite.entry.auth.bearer`. */ -}}
{{- if not (hasKey . "key") }}{{ $_ := set . "key" "token" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformMetrics.remoteWrite.entry.auth" -}}
{{- /* Given the values of `platformMetrics.remoteWrite.entry.auth`. */ -}}
{{- if kindIs "map" (get . "basic") -}}
  {{- include "lib-platform.defaults.platformMetrics.remoteWrite.entry.auth.basic" (get . "basic") -}}
{{- end -}}
{{- if kindIs "map" (get . "bearer") -}}
  {{- include "lib-platform.defaults.platformMetrics.remoteWrite.entry.auth.bearer" (get . "bearer") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformMetrics.remoteWrite.entry.tls" -}}
{{- /* Given the values of `platformMetrics.remoteWrite.entry.tls`. */ -}}
{{- if not (hasKey . "caKey") }}{{ $_ := set . "caKey" "ca.crt" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformMetrics.remoteWrite.entry.queue" -}}
{{- /* Given the values of `platformMetrics.remoteWrite.entry.queue`. */ -}}
{{- if not (hasKey . "capacity") }}{{ $_ := set . "capacity" 10000 }}{{ end -}}
{{- if not (hasKey . "maxSamplesPerSend") }}{{ $_ := set . "maxSamplesPerSend" 2000 }}{{ end -}}
{{- if not (hasKey . "minShards") }}{{ $_ := set . "minShards" 1 }}{{ end -}}
{{- if not (hasKey . "maxShards") }}{{ $_ := set . "maxShards" 50 }}{{ end -}}
{{- if not (hasKey . "minBackoff") }}{{ $_ := set . "minBackoff" "30ms" }}{{ end -}}
{{- if not (hasKey . "maxBackoff") }}{{ $_ := set . "maxBackoff" "5s" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformMetrics.remoteWrite.entry" -}}
{{- /* Given the values of `platformMetrics.remoteWrite.entry`. */ -}}
{{- if kindIs "map" (get . "auth") -}}
  {{- include "lib-platform.defaults.platformMetrics.remoteWrite.entry.auth" (get . "auth") -}}
{{- end -}}
{{- if kindIs "map" (get . "tls") -}}
  {{- include "lib-platform.defaults.platformMetrics.remoteWrite.entry.tls" (get . "tls") -}}
{{- end -}}
{{- if not (hasKey . "headers") }}{{ $_ := set . "headers" (dict) }}{{ end -}}
{{- if not (hasKey . "sendExemplars") }}{{ $_ := set . "sendExemplars" true }}{{ end -}}
{{- if not (hasKey . "sendNativeHistograms") }}{{ $_ := set . "sendNativeHistograms" false }}{{ end -}}
{{- if not (hasKey . "timeout") }}{{ $_ := set . "timeout" "30s" }}{{ end -}}
{{- if not (hasKey . "writeRelabelConfigs") }}{{ $_ := set . "writeRelabelConfigs" (list) }}{{ end -}}
{{- if not (hasKey . "queue") }}{{ $_ := set . "queue" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "queue") -}}
  {{- include "lib-platform.defaults.platformMetrics.remoteWrite.entry.queue" (get . "queue") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformMetrics.remoteWrite" -}}
{{- /* Given the values of `platformMetrics.remoteWrite`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-platform.defaults.platformMetrics.remoteWrite.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformMetrics" -}}
{{- /* Given the values of `platformMetrics`. */ -}}
{{- if not (hasKey . "remoteWrite") }}{{ $_ := set . "remoteWrite" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "remoteWrite") -}}
  {{- include "lib-platform.defaults.platformMetrics.remoteWrite" (get . "remoteWrite") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.global" -}}
{{- /* Given the values of `global`. */ -}}
{{- if not (hasKey . "platform") }}{{ $_ := set . "platform" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "platform") -}}
  {{- include "lib-platform.defaults.platformContract" (get . "platform") -}}
{{- end -}}
{{- if not (hasKey . "prometheus") }}{{ $_ := set . "prometheus" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "prometheus") -}}
  {{- include "lib-platform.defaults.platformMetrics" (get . "prometheus") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformBase.namespaces.entry" -}}
{{- /* Given the values of `platformBase.namespaces.entry`. */ -}}
{{- if not (hasKey . "podSecurity") }}{{ $_ := set . "podSecurity" "baseline" }}{{ end -}}
{{- if not (hasKey . "labels") }}{{ $_ := set . "labels" (dict) }}{{ end -}}
{{- if not (hasKey . "annotations") }}{{ $_ := set . "annotations" (dict) }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformBase.namespaces" -}}
{{- /* Given the values of `platformBase.namespaces`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-platform.defaults.platformBase.namespaces.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformBase.priorityClasses.entry" -}}
{{- /* Given the values of `platformBase.priorityClasses.entry`. */ -}}
{{- if not (hasKey . "description") }}{{ $_ := set . "description" "" }}{{ end -}}
{{- if not (hasKey . "preemptionPolicy") }}{{ $_ := set . "preemptionPolicy" "PreemptLowerPriority" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformBase.priorityClasses" -}}
{{- /* Given the values of `platformBase.priorityClasses`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-platform.defaults.platformBase.priorityClasses.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformBase.storageClasses.entry" -}}
{{- /* Given the values of `platformBase.storageClasses.entry`. */ -}}
{{- if not (hasKey . "default") }}{{ $_ := set . "default" false }}{{ end -}}
{{- if not (hasKey . "parameters") }}{{ $_ := set . "parameters" (dict) }}{{ end -}}
{{- if not (hasKey . "reclaimPolicy") }}{{ $_ := set . "reclaimPolicy" "Delete" }}{{ end -}}
{{- if not (hasKey . "volumeBindingMode") }}{{ $_ := set . "volumeBindingMode" "WaitForFirstConsumer" }}{{ end -}}
{{- if not (hasKey . "allowVolumeExpansion") }}{{ $_ := set . "allowVolumeExpansion" true }}{{ end -}}
{{- if not (hasKey . "annotations") }}{{ $_ := set . "annotations" (dict) }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformBase.storageClasses" -}}
{{- /* Given the values of `platformBase.storageClasses`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-platform.defaults.platformBase.storageClasses.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformBase" -}}
{{- /* Given the values of `platformBase`. */ -}}
{{- if not (hasKey . "namespaces") }}{{ $_ := set . "namespaces" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "namespaces") -}}
  {{- include "lib-platform.defaults.platformBase.namespaces" (get . "namespaces") -}}
{{- end -}}
{{- if not (hasKey . "priorityClasses") }}{{ $_ := set . "priorityClasses" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "priorityClasses") -}}
  {{- include "lib-platform.defaults.platformBase.priorityClasses" (get . "priorityClasses") -}}
{{- end -}}
{{- if not (hasKey . "storageClasses") }}{{ $_ := set . "storageClasses" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "storageClasses") -}}
  {{- include "lib-platform.defaults.platformBase.storageClasses" (get . "storageClasses") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.acme.externalAccount" -}}
{{- /* Given the values of `acme.externalAccount`. */ -}}
{{- if not (hasKey . "secretKey") }}{{ $_ := set . "secretKey" "secret" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.acme.http01" -}}
{{- /* Given the values of `acme.http01`. */ -}}
{{- if not (hasKey . "solver") }}{{ $_ := set . "solver" "ingress" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.acme.dns01" -}}
{{- /* Given the values of `acme.dns01`. */ -}}
{{- if not (hasKey . "hostedZoneIds") }}{{ $_ := set . "hostedZoneIds" (list) }}{{ end -}}
{{- if not (hasKey . "zones") }}{{ $_ := set . "zones" (dict) }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.acme" -}}
{{- /* Given the values of `acme`. */ -}}
{{- if not (hasKey . "server") }}{{ $_ := set . "server" "https://acme-v02.api.letsencrypt.org/directory" }}{{ end -}}
{{- if kindIs "map" (get . "externalAccount") -}}
  {{- include "lib-platform.defaults.acme.externalAccount" (get . "externalAccount") -}}
{{- end -}}
{{- if not (hasKey . "http01") }}{{ $_ := set . "http01" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "http01") }}{{ include "lib-platform.defaults.acme.http01" (get . "http01") }}{{ end -}}
{{- if not (hasKey . "dns01") }}{{ $_ := set . "dns01" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "dns01") }}{{ include "lib-platform.defaults.acme.dns01" (get . "dns01") }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.clusterIssuer" -}}
{{- /* Given the values of `clusterIssuer`. */ -}}
{{- if not (hasKey . "type") }}{{ $_ := set . "type" "self-signed" }}{{ end -}}
{{- if not (hasKey . "ca") }}{{ $_ := set . "ca" (dict) }}{{ end -}}
{{- if not (hasKey . "acme") }}{{ $_ := set . "acme" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "acme") }}{{ include "lib-platform.defaults.acme" (get . "acme") }}{{ end -}}
{{- if not (hasKey . "spec") }}{{ $_ := set . "spec" (dict) }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformCertificates.issuers" -}}
{{- /* Given the values of `platformCertificates.issuers`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-platform.defaults.clusterIssuer" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformCertificates.trustBundle" -}}
{{- /* Given the values of `platformCertificates.trustBundle`. */ -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" true }}{{ end -}}
{{- if not (hasKey . "namespaceLabels") -}}
  {{- $_ := set . "namespaceLabels" (dict "chartwright.dev/trust-bundle" "true") -}}
{{- end -}}
{{- if not (hasKey . "configMaps") }}{{ $_ := set . "configMaps" (list) }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformCertificates" -}}
{{- /* Given the values of `platformCertificates`. */ -}}
{{- if not (hasKey . "issuer") }}{{ $_ := set . "issuer" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "issuer") }}{{ include "lib-platform.defaults.clusterIssuer" (get . "issuer") }}{{ end -}}
{{- if not (hasKey . "issuers") }}{{ $_ := set . "issuers" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "issuers") -}}
  {{- include "lib-platform.defaults.platformCertificates.issuers" (get . "issuers") -}}
{{- end -}}
{{- if not (hasKey . "namespace") }}{{ $_ := set . "namespace" "" }}{{ end -}}
{{- if not (hasKey . "trustBundle") }}{{ $_ := set . "trustBundle" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "trustBundle") -}}
  {{- include "lib-platform.defaults.platformCertificates.trustBundle" (get . "trustBundle") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformMesh.certificates" -}}
{{- /* Given the values of `platformMesh.certificates`. */ -}}
{{- if not (hasKey . "anchorDuration") }}{{ $_ := set . "anchorDuration" "87600h" }}{{ end -}}
{{- if not (hasKey . "issuerDuration") }}{{ $_ := set . "issuerDuration" "168h" }}{{ end -}}
{{- if not (hasKey . "issuerRenewBefore") }}{{ $_ := set . "issuerRenewBefore" "120h" }}{{ end -}}
{{- if not (hasKey . "webhookDuration") }}{{ $_ := set . "webhookDuration" "2160h" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformMesh.monitors" -}}
{{- /* Given the values of `platformMesh.monitors`. */ -}}
{{- if not (hasKey . "interval") }}{{ $_ := set . "interval" "10s" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformMesh" -}}
{{- /* Given the values of `platformMesh`. */ -}}
{{- if not (hasKey . "identity") }}{{ $_ := set . "identity" "cert-manager" }}{{ end -}}
{{- if not (hasKey . "certificates") }}{{ $_ := set . "certificates" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "certificates") -}}
  {{- include "lib-platform.defaults.platformMesh.certificates" (get . "certificates") -}}
{{- end -}}
{{- if not (hasKey . "monitors") }}{{ $_ := set . "monitors" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "monitors") -}}
  {{- include "lib-platform.defaults.platformMesh.monitors" (get . "monitors") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformEdge.gateway.namespaces" -}}
{{- /* Given the values of `platformEdge.gateway.namespaces`. */ -}}
{{- if not (hasKey . "matchLabels") }}{{ $_ := set . "matchLabels" (dict) }}{{ end -}}
{{- if not (hasKey . "matchExpressions") }}{{ $_ := set . "matchExpressions" (list) }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformEdge.gateway" -}}
{{- /* Given the values of `platformEdge.gateway`. */ -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" true }}{{ end -}}
{{- if not (hasKey . "className") }}{{ $_ := set . "className" "traefik" }}{{ end -}}
{{- if not (hasKey . "httpPort") }}{{ $_ := set . "httpPort" 80 }}{{ end -}}
{{- if not (hasKey . "httpsPort") }}{{ $_ := set . "httpsPort" 443 }}{{ end -}}
{{- if not (hasKey . "wildcard") }}{{ $_ := set . "wildcard" true }}{{ end -}}
{{- if not (hasKey . "hosts") }}{{ $_ := set . "hosts" (list) }}{{ end -}}
{{- if not (hasKey . "platformHosts") }}{{ $_ := set . "platformHosts" (list) }}{{ end -}}
{{- if not (hasKey . "namespaces") }}{{ $_ := set . "namespaces" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "namespaces") -}}
  {{- include "lib-platform.defaults.platformEdge.gateway.namespaces" (get . "namespaces") -}}
{{- end -}}
{{- if not (hasKey . "annotations") }}{{ $_ := set . "annotations" (dict) }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformEdge.secretStores" -}}
{{- /* Given the values of `platformEdge.secretStores`. */ -}}
{{- if not (hasKey . "region") }}{{ $_ := set . "region" "" }}{{ end -}}
{{- if not (hasKey . "teams") }}{{ $_ := set . "teams" (dict) }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformEdge" -}}
{{- /* Given the values of `platformEdge`. */ -}}
{{- if not (hasKey . "gateway") }}{{ $_ := set . "gateway" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "gateway") -}}
  {{- include "lib-platform.defaults.platformEdge.gateway" (get . "gateway") -}}
{{- end -}}
{{- if not (hasKey . "secretStores") }}{{ $_ := set . "secretStores" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "secretStores") -}}
  {{- include "lib-platform.defaults.platformEdge.secretStores" (get . "secretStores") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformPrometheus.federation.from.entry.auth.basic" -}}
{{- /* Given the values of `platformPrometheus.federation.from.entry.auth.basic`. */ -}}
{{- if not (hasKey . "usernameKey") }}{{ $_ := set . "usernameKey" "username" }}{{ end -}}
{{- if not (hasKey . "passwordKey") }}{{ $_ := set . "passwordKey" "password" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformPrometheus.federation.from.entry.auth.bearer" -}}
{{- /* Given the values of `platformPrometheus.federation.from.entry.auth.bearer`. */ -}}
{{- if not (hasKey . "key") }}{{ $_ := set . "key" "token" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformPrometheus.federation.from.entry.auth" -}}
{{- /* Given the values of `platformPrometheus.federation.from.entry.auth`. */ -}}
{{- if kindIs "map" (get . "basic") -}}
  {{- include "lib-platform.defaults.platformPrometheus.federation.from.entry.auth.basic" (get . "basic") -}}
{{- end -}}
{{- if kindIs "map" (get . "bearer") -}}
  {{- include "lib-platform.defaults.platformPrometheus.federation.from.entry.auth.bearer" (get . "bearer") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformPrometheus.federation.from.entry.tls" -}}
{{- /* Given the values of `platformPrometheus.federation.from.entry.tls`. */ -}}
{{- if not (hasKey . "caKey") }}{{ $_ := set . "caKey" "ca.crt" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformPrometheus.federation.from.entry" -}}
{{- /* Given the values of `platformPrometheus.federation.from.entry`. */ -}}
{{- if not (hasKey . "scheme") }}{{ $_ := set . "scheme" "https" }}{{ end -}}
{{- if not (hasKey . "path") }}{{ $_ := set . "path" "/federate" }}{{ end -}}
{{- if not (hasKey . "interval") }}{{ $_ := set . "interval" "1m" }}{{ end -}}
{{- if not (hasKey . "timeout") }}{{ $_ := set . "timeout" "30s" }}{{ end -}}
{{- if not (hasKey . "sampleLimit") }}{{ $_ := set . "sampleLimit" 200000 }}{{ end -}}
{{- if kindIs "map" (get . "auth") -}}
  {{- include "lib-platform.defaults.platformPrometheus.federation.from.entry.auth" (get . "auth") -}}
{{- end -}}
{{- if kindIs "map" (get . "tls") -}}
  {{- include "lib-platform.defaults.platformPrometheus.federation.from.entry.tls" (get . "tls") -}}
{{- end -}}
{{- if not (hasKey . "labels") }}{{ $_ := set . "labels" (dict) }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformPrometheus.federation.from" -}}
{{- /* Given the values of `platformPrometheus.federation.from`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry -}}
    {{- include "lib-platform.defaults.platformPrometheus.federation.from.entry" $entry -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformPrometheus.federation.to" -}}
{{- /* Given the values of `platformPrometheus.federation.to`. */ -}}
{{- if not (hasKey . "namespaces") }}{{ $_ := set . "namespaces" (list) }}{{ end -}}
{{- if not (hasKey . "cidrs") }}{{ $_ := set . "cidrs" (list) }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformPrometheus.federation" -}}
{{- /* Given the values of `platformPrometheus.federation`. */ -}}
{{- if not (hasKey . "from") }}{{ $_ := set . "from" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "from") -}}
  {{- include "lib-platform.defaults.platformPrometheus.federation.from" (get . "from") -}}
{{- end -}}
{{- if not (hasKey . "to") }}{{ $_ := set . "to" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "to") -}}
  {{- include "lib-platform.defaults.platformPrometheus.federation.to" (get . "to") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformPrometheus.networkPolicy" -}}
{{- /* Given the values of `platformPrometheus.networkPolicy`. */ -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" true }}{{ end -}}
{{- if not (hasKey . "namespaces") }}{{ $_ := set . "namespaces" (list) }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformPrometheus" -}}
{{- /* Given the values of `platformPrometheus`. */ -}}
{{- if not (hasKey . "federation") }}{{ $_ := set . "federation" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "federation") -}}
  {{- include "lib-platform.defaults.platformPrometheus.federation" (get . "federation") -}}
{{- end -}}
{{- if not (hasKey . "networkPolicy") }}{{ $_ := set . "networkPolicy" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "networkPolicy") -}}
  {{- include "lib-platform.defaults.platformPrometheus.networkPolicy" (get . "networkPolicy") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformAlerting.receivers.entry.slack" -}}
{{- /* Given the values of `platformAlerting.receivers.entry.slack`. */ -}}
{{- if not (hasKey . "key") }}{{ $_ := set . "key" "url" }}{{ end -}}
{{- if not (hasKey . "sendResolved") }}{{ $_ := set . "sendResolved" true }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformAlerting.receivers.entry.pagerduty" -}}
{{- /* Given the values of `platformAlerting.receivers.entry.pagerduty`. */ -}}
{{- if not (hasKey . "key") }}{{ $_ := set . "key" "routing-key" }}{{ end -}}
{{- if not (hasKey . "sendResolved") }}{{ $_ := set . "sendResolved" true }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformAlerting.receivers.entry.email" -}}
{{- /* Given the values of `platformAlerting.receivers.entry.email`. */ -}}
{{- if not (hasKey . "key") }}{{ $_ := set . "key" "password" }}{{ end -}}
{{- if not (hasKey . "requireTLS") }}{{ $_ := set . "requireTLS" true }}{{ end -}}
{{- if not (hasKey . "sendResolved") }}{{ $_ := set . "sendResolved" true }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformAlerting.receivers.entry.webhook" -}}
{{- /* Given the values of `platformAlerting.receivers.entry.webhook`. */ -}}
{{- if not (hasKey . "key") }}{{ $_ := set . "key" "url" }}{{ end -}}
{{- if not (hasKey . "maxAlerts") }}{{ $_ := set . "maxAlerts" 0 }}{{ end -}}
{{- if not (hasKey . "sendResolved") }}{{ $_ := set . "sendResolved" true }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformAlerting.receivers.entry" -}}
{{- /* Given the values of `platformAlerting.receivers.entry`. */ -}}
{{- if kindIs "map" (get . "slack") -}}
  {{- include "lib-platform.defaults.platformAlerting.receivers.entry.slack" (get . "slack") -}}
{{- end -}}
{{- if kindIs "map" (get . "pagerduty") -}}
  {{- include "lib-platform.defaults.platformAlerting.receivers.entry.pagerduty" (get . "pagerduty") -}}
{{- end -}}
{{- if kindIs "map" (get . "email") -}}
  {{- include "lib-platform.defaults.platformAlerting.receivers.entry.email" (get . "email") -}}
{{- end -}}
{{- if kindIs "map" (get . "webhook") -}}
  {{- include "lib-platform.defaults.platformAlerting.receivers.entry.webhook" (get . "webhook") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformAlerting.receivers" -}}
{{- /* Given the values of `platformAlerting.receivers`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-platform.defaults.platformAlerting.receivers.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformAlerting.routes.entry" -}}
{{- /* Given the values of `platformAlerting.routes.entry`. */ -}}
{{- if not (hasKey . "severities") }}{{ $_ := set . "severities" (list) }}{{ end -}}
{{- if not (hasKey . "teams") }}{{ $_ := set . "teams" (list) }}{{ end -}}
{{- if not (hasKey . "namespaces") }}{{ $_ := set . "namespaces" (list) }}{{ end -}}
{{- if not (hasKey . "matchers") }}{{ $_ := set . "matchers" (list) }}{{ end -}}
{{- if not (hasKey . "continue") }}{{ $_ := set . "continue" false }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformAlerting.routes" -}}
{{- /* Given the values of `platformAlerting.routes`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-platform.defaults.platformAlerting.routes.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformAlerting.deadManSwitch" -}}
{{- /* Given the values of `platformAlerting.deadManSwitch`. */ -}}
{{- if not (hasKey . "interval") }}{{ $_ := set . "interval" "1m" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformAlerting.backups" -}}
{{- /* Given the values of `platformAlerting.backups`. */ -}}
{{- if not (hasKey . "maximumAgeHours") }}{{ $_ := set . "maximumAgeHours" 26 }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformAlerting" -}}
{{- /* Given the values of `platformAlerting`. */ -}}
{{- if not (hasKey . "receivers") }}{{ $_ := set . "receivers" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "receivers") -}}
  {{- include "lib-platform.defaults.platformAlerting.receivers" (get . "receivers") -}}
{{- end -}}
{{- if not (hasKey . "routes") }}{{ $_ := set . "routes" (list) }}{{ end -}}
{{- if kindIs "slice" (get . "routes") -}}
  {{- include "lib-platform.defaults.platformAlerting.routes" (get . "routes") -}}
{{- end -}}
{{- if not (hasKey . "groupBy") }}{{ $_ := set . "groupBy" (list "alertname" "cluster" "namespace") }}{{ end -}}
{{- if not (hasKey . "groupWait") }}{{ $_ := set . "groupWait" "30s" }}{{ end -}}
{{- if not (hasKey . "groupInterval") }}{{ $_ := set . "groupInterval" "5m" }}{{ end -}}
{{- if not (hasKey . "repeatInterval") }}{{ $_ := set . "repeatInterval" "4h" }}{{ end -}}
{{- if not (hasKey . "deadManSwitch") }}{{ $_ := set . "deadManSwitch" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "deadManSwitch") -}}
  {{- include "lib-platform.defaults.platformAlerting.deadManSwitch" (get . "deadManSwitch") -}}
{{- end -}}
{{- if not (hasKey . "runbookUrl") -}}
  {{- $_ := set . "runbookUrl" "https://github.com/chartwright/chartwright/blob/main/docs/runbooks" -}}
{{- end -}}
{{- if not (hasKey . "disabled") }}{{ $_ := set . "disabled" (list) }}{{ end -}}
{{- if not (hasKey . "backups") }}{{ $_ := set . "backups" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "backups") -}}
  {{- include "lib-platform.defaults.platformAlerting.backups" (get . "backups") -}}
{{- end -}}
{{- if not (hasKey . "hpaAtMaximum") }}{{ $_ := set . "hpaAtMaximum" "1h" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.datasource" -}}
{{- /* Given the values of `datasource`. */ -}}
{{- if not (hasKey . "url") }}{{ $_ := set . "url" "" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformGrafana.datasources" -}}
{{- /* Given the values of `platformGrafana.datasources`. */ -}}
{{- if not (hasKey . "prometheus") }}{{ $_ := set . "prometheus" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "prometheus") -}}
  {{- include "lib-platform.defaults.datasource" (get . "prometheus") -}}
{{- end -}}
{{- if not (hasKey . "alertmanager") }}{{ $_ := set . "alertmanager" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "alertmanager") -}}
  {{- include "lib-platform.defaults.datasource" (get . "alertmanager") -}}
{{- end -}}
{{- if not (hasKey . "loki") }}{{ $_ := set . "loki" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "loki") }}{{ include "lib-platform.defaults.datasource" (get . "loki") }}{{ end -}}
{{- if not (hasKey . "tempo") }}{{ $_ := set . "tempo" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "tempo") }}{{ include "lib-platform.defaults.datasource" (get . "tempo") }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformGrafana.gateway" -}}
{{- /* Given the values of `platformGrafana.gateway`. */ -}}
{{- if not (hasKey . "replicas") }}{{ $_ := set . "replicas" 2 }}{{ end -}}
{{- if not (hasKey . "rbacProxyImage") -}}
  {{- $_ := set . "rbacProxyImage" (dict "repository" "quay.io/brancz/kube-rbac-proxy" "tag" "v0.21.0") -}}
{{- end -}}
{{- if not (hasKey . "labelProxyImage") -}}
  {{- $_ := set . "labelProxyImage"
    (dict "repository" "quay.io/prometheuscommunity/prom-label-proxy" "tag" "v0.14.0") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformGrafana.oidc" -}}
{{- /* Given the values of `platformGrafana.oidc`. */ -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" false }}{{ end -}}
{{- if not (hasKey . "usernameClaim") }}{{ $_ := set . "usernameClaim" "email" }}{{ end -}}
{{- if not (hasKey . "groupsPrefix") }}{{ $_ := set . "groupsPrefix" "" }}{{ end -}}
{{- if not (hasKey . "name") }}{{ $_ := set . "name" "OpenID Connect" }}{{ end -}}
{{- if not (hasKey . "scopes") }}{{ $_ := set . "scopes" (list "openid" "profile" "email" "groups") }}{{ end -}}
{{- if not (hasKey . "groupsClaim") }}{{ $_ := set . "groupsClaim" "groups" }}{{ end -}}
{{- if not (hasKey . "adminGroups") }}{{ $_ := set . "adminGroups" (list) }}{{ end -}}
{{- if not (hasKey . "editorGroups") }}{{ $_ := set . "editorGroups" (list) }}{{ end -}}
{{- if not (hasKey . "viewerGroups") }}{{ $_ := set . "viewerGroups" (list) }}{{ end -}}
{{- if not (hasKey . "autoLogin") }}{{ $_ := set . "autoLogin" false }}{{ end -}}
{{- if not (hasKey . "loginForm") }}{{ $_ := set . "loginForm" true }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformGrafana" -}}
{{- /* Given the values of `platformGrafana`. */ -}}
{{- if not (hasKey . "exposure") }}{{ $_ := set . "exposure" "ingress" }}{{ end -}}
{{- if not (hasKey . "datasources") }}{{ $_ := set . "datasources" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "datasources") -}}
  {{- include "lib-platform.defaults.platformGrafana.datasources" (get . "datasources") -}}
{{- end -}}
{{- if not (hasKey . "teams") }}{{ $_ := set . "teams" "shared" }}{{ end -}}
{{- if not (hasKey . "namespaces") }}{{ $_ := set . "namespaces" (list) }}{{ end -}}
{{- if not (hasKey . "gateway") }}{{ $_ := set . "gateway" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "gateway") -}}
  {{- include "lib-platform.defaults.platformGrafana.gateway" (get . "gateway") -}}
{{- end -}}
{{- if not (hasKey . "oidc") }}{{ $_ := set . "oidc" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "oidc") }}{{ include "lib-platform.defaults.platformGrafana.oidc" (get . "oidc") }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformLogs.networkPolicy" -}}
{{- /* Given the values of `platformLogs.networkPolicy`. */ -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" true }}{{ end -}}
{{- if not (hasKey . "namespaces") }}{{ $_ := set . "namespaces" (list) }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformLogs" -}}
{{- /* Given the values of `platformLogs`. */ -}}
{{- if not (hasKey . "url") }}{{ $_ := set . "url" "" }}{{ end -}}
{{- if not (hasKey . "tenancy") }}{{ $_ := set . "tenancy" "none" }}{{ end -}}
{{- if not (hasKey . "tenants") }}{{ $_ := set . "tenants" (list) }}{{ end -}}
{{- if not (hasKey . "dropNamespaces") }}{{ $_ := set . "dropNamespaces" (list) }}{{ end -}}
{{- if not (hasKey . "maxAge") }}{{ $_ := set . "maxAge" "168h" }}{{ end -}}
{{- if not (hasKey . "linesPerSecond") }}{{ $_ := set . "linesPerSecond" 0 }}{{ end -}}
{{- if not (hasKey . "extraConfig") }}{{ $_ := set . "extraConfig" "" }}{{ end -}}
{{- if not (hasKey . "networkPolicy") }}{{ $_ := set . "networkPolicy" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "networkPolicy") -}}
  {{- include "lib-platform.defaults.platformLogs.networkPolicy" (get . "networkPolicy") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformTracing" -}}
{{- /* Given the values of `platformTracing`. */ -}}
{{- if not (hasKey . "address") }}{{ $_ := set . "address" "" }}{{ end -}}
{{- if not (hasKey . "samplingPercentage") }}{{ $_ := set . "samplingPercentage" 100 }}{{ end -}}
{{- if not (hasKey . "memoryLimitMiB") }}{{ $_ := set . "memoryLimitMiB" 384 }}{{ end -}}
{{- if not (hasKey . "queueSize") }}{{ $_ := set . "queueSize" 1000 }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.nodeClass.volume" -}}
{{- /* Given the values of `nodeClass.volume`. */ -}}
{{- if not (hasKey . "size") }}{{ $_ := set . "size" "80Gi" }}{{ end -}}
{{- if not (hasKey . "iops") }}{{ $_ := set . "iops" 3000 }}{{ end -}}
{{- if not (hasKey . "throughput") }}{{ $_ := set . "throughput" 125 }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.nodeClass" -}}
{{- /* Given the values of `nodeClass`. */ -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" true }}{{ end -}}
{{- if not (hasKey . "ami") }}{{ $_ := set . "ami" "al2023@v20260818" }}{{ end -}}
{{- if not (hasKey . "volume") }}{{ $_ := set . "volume" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "volume") }}{{ include "lib-platform.defaults.nodeClass.volume" (get . "volume") }}{{ end -}}
{{- if not (hasKey . "hopLimit") }}{{ $_ := set . "hopLimit" 1 }}{{ end -}}
{{- if not (hasKey . "tags") }}{{ $_ := set . "tags" (dict) }}{{ end -}}
{{- if not (hasKey . "kubelet") }}{{ $_ := set . "kubelet" (dict) }}{{ end -}}
{{- if not (hasKey . "userData") }}{{ $_ := set . "userData" "" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformKarpenter.nodeClasses" -}}
{{- /* Given the values of `platformKarpenter.nodeClasses`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-platform.defaults.nodeClass" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.nodePool.limits" -}}
{{- /* Given the values of `nodePool.limits`. */ -}}
{{- if not (hasKey . "cpu") }}{{ $_ := set . "cpu" "200" }}{{ end -}}
{{- if not (hasKey . "memory") }}{{ $_ := set . "memory" "800Gi" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.nodePool.disruption" -}}
{{- /* Given the values of `nodePool.disruption`. */ -}}
{{- if not (hasKey . "consolidationPolicy") -}}
  {{- $_ := set . "consolidationPolicy" "WhenEmptyOrUnderutilized" -}}
{{- end -}}
{{- if not (hasKey . "consolidateAfter") }}{{ $_ := set . "consolidateAfter" "5m" }}{{ end -}}
{{- if not (hasKey . "budgets") -}}
  {{- $_ := set . "budgets" (list (dict "nodes" "10%") (dict "nodes" "1" "reasons" (list "Drifted"))) -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.nodePool" -}}
{{- /* Given the values of `nodePool`. */ -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" true }}{{ end -}}
{{- if not (hasKey . "nodeClass") }}{{ $_ := set . "nodeClass" "default" }}{{ end -}}
{{- if not (hasKey . "weight") }}{{ $_ := set . "weight" 1 }}{{ end -}}
{{- if not (hasKey . "instanceCategories") }}{{ $_ := set . "instanceCategories" (list "c" "m" "r") }}{{ end -}}
{{- if not (hasKey . "newerThanGeneration") }}{{ $_ := set . "newerThanGeneration" 5 }}{{ end -}}
{{- if not (hasKey . "requirements") }}{{ $_ := set . "requirements" (list) }}{{ end -}}
{{- if not (hasKey . "limits") }}{{ $_ := set . "limits" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "limits") }}{{ include "lib-platform.defaults.nodePool.limits" (get . "limits") }}{{ end -}}
{{- if not (hasKey . "labels") }}{{ $_ := set . "labels" (dict) }}{{ end -}}
{{- if not (hasKey . "taints") }}{{ $_ := set . "taints" (list) }}{{ end -}}
{{- if not (hasKey . "expireAfter") }}{{ $_ := set . "expireAfter" "720h" }}{{ end -}}
{{- if not (hasKey . "terminationGracePeriod") }}{{ $_ := set . "terminationGracePeriod" "24h" }}{{ end -}}
{{- if not (hasKey . "disruption") }}{{ $_ := set . "disruption" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "disruption") -}}
  {{- include "lib-platform.defaults.nodePool.disruption" (get . "disruption") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformKarpenter.nodePools" -}}
{{- /* Given the values of `platformKarpenter.nodePools`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-platform.defaults.nodePool" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformKarpenter" -}}
{{- /* Given the values of `platformKarpenter`. */ -}}
{{- if not (hasKey . "clusterName") }}{{ $_ := set . "clusterName" "" }}{{ end -}}
{{- if not (hasKey . "nodeClasses") }}{{ $_ := set . "nodeClasses" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "nodeClasses") -}}
  {{- include "lib-platform.defaults.platformKarpenter.nodeClasses" (get . "nodeClasses") -}}
{{- end -}}
{{- if not (hasKey . "nodePools") }}{{ $_ := set . "nodePools" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "nodePools") -}}
  {{- include "lib-platform.defaults.platformKarpenter.nodePools" (get . "nodePools") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformAccess.admins" -}}
{{- /* Given the values of `platformAccess.admins`. */ -}}
{{- if not (hasKey . "groups") }}{{ $_ := set . "groups" (list) }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformAccess.viewers" -}}
{{- /* Given the values of `platformAccess.viewers`. */ -}}
{{- if not (hasKey . "groups") }}{{ $_ := set . "groups" (list) }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformAccess" -}}
{{- /* Given the values of `platformAccess`. */ -}}
{{- if not (hasKey . "admins") }}{{ $_ := set . "admins" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "admins") -}}
  {{- include "lib-platform.defaults.platformAccess.admins" (get . "admins") -}}
{{- end -}}
{{- if not (hasKey . "viewers") }}{{ $_ := set . "viewers" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "viewers") -}}
  {{- include "lib-platform.defaults.platformAccess.viewers" (get . "viewers") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformGuardrails.hosts" -}}
{{- /* Given the values of `platformGuardrails.hosts`. */ -}}
{{- if not (hasKey . "action") }}{{ $_ := set . "action" "deny" }}{{ end -}}
{{- if not (hasKey . "claims") }}{{ $_ := set . "claims" "optional" }}{{ end -}}
{{- if not (hasKey . "reserved") -}}
  {{- $_ := set . "reserved" (list "grafana" "prometheus" "alertmanager" "linkerd" "platform") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformGuardrails.services" -}}
{{- /* Given the values of `platformGuardrails.services`. */ -}}
{{- if not (hasKey . "action") }}{{ $_ := set . "action" "deny" }}{{ end -}}
{{- if not (hasKey . "allowedTypes") }}{{ $_ := set . "allowedTypes" (list "ClusterIP") }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformGuardrails.pods" -}}
{{- /* Given the values of `platformGuardrails.pods`. */ -}}
{{- if not (hasKey . "action") }}{{ $_ := set . "action" "deny" }}{{ end -}}
{{- if not (hasKey . "allowedCapabilities") -}}
  {{- $_ := set . "allowedCapabilities" (list "NET_BIND_SERVICE") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformGuardrails.images" -}}
{{- /* Given the values of `platformGuardrails.images`. */ -}}
{{- if not (hasKey . "action") }}{{ $_ := set . "action" "deny" }}{{ end -}}
{{- if not (hasKey . "allowedRegistries") }}{{ $_ := set . "allowedRegistries" (list) }}{{ end -}}
{{- if not (hasKey . "platformRegistries") -}}
  {{- $_ := set . "platformRegistries" (list "cr.l5d.io/linkerd/" "quay.io/jetstack/" "docker.io/velero/") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformGuardrails.priorityClasses" -}}
{{- /* Given the values of `platformGuardrails.priorityClasses`. */ -}}
{{- if not (hasKey . "action") }}{{ $_ := set . "action" "deny" }}{{ end -}}
{{- if not (hasKey . "allowed") }}{{ $_ := set . "allowed" (list "team-critical" "team-default") }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformGuardrails.monitors" -}}
{{- /* Given the values of `platformGuardrails.monitors`. */ -}}
{{- if not (hasKey . "action") }}{{ $_ := set . "action" "deny" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformGuardrails.rules" -}}
{{- /* Given the values of `platformGuardrails.rules`. */ -}}
{{- if not (hasKey . "action") }}{{ $_ := set . "action" "deny" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformGuardrails.receivers" -}}
{{- /* Given the values of `platformGuardrails.receivers`. */ -}}
{{- if not (hasKey . "action") }}{{ $_ := set . "action" "deny" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformGuardrails.keys" -}}
{{- /* Given the values of `platformGuardrails.keys`. */ -}}
{{- if not (hasKey . "action") }}{{ $_ := set . "action" "deny" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformGuardrails.middlewares" -}}
{{- /* Given the values of `platformGuardrails.middlewares`. */ -}}
{{- if not (hasKey . "action") }}{{ $_ := set . "action" "deny" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformGuardrails.namespaces" -}}
{{- /* Given the values of `platformGuardrails.namespaces`. */ -}}
{{- if not (hasKey . "action") }}{{ $_ := set . "action" "deny" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformGuardrails.roleBindings" -}}
{{- /* Given the values of `platformGuardrails.roleBindings`. */ -}}
{{- if not (hasKey . "action") }}{{ $_ := set . "action" "deny" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformGuardrails.personas" -}}
{{- /* Given the values of `platformGuardrails.personas`. */ -}}
{{- if not (hasKey . "action") }}{{ $_ := set . "action" "deny" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformGuardrails" -}}
{{- /* Given the values of `platformGuardrails`. */ -}}
{{- if not (hasKey . "hosts") }}{{ $_ := set . "hosts" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "hosts") -}}
  {{- include "lib-platform.defaults.platformGuardrails.hosts" (get . "hosts") -}}
{{- end -}}
{{- if not (hasKey . "services") }}{{ $_ := set . "services" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "services") -}}
  {{- include "lib-platform.defaults.platformGuardrails.services" (get . "services") -}}
{{- end -}}
{{- if not (hasKey . "pods") }}{{ $_ := set . "pods" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "pods") -}}
  {{- include "lib-platform.defaults.platformGuardrails.pods" (get . "pods") -}}
{{- end -}}
{{- if not (hasKey . "images") }}{{ $_ := set . "images" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "images") -}}
  {{- include "lib-platform.defaults.platformGuardrails.images" (get . "images") -}}
{{- end -}}
{{- if not (hasKey . "priorityClasses") }}{{ $_ := set . "priorityClasses" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "priorityClasses") -}}
  {{- include "lib-platform.defaults.platformGuardrails.priorityClasses" (get . "priorityClasses") -}}
{{- end -}}
{{- if not (hasKey . "monitors") }}{{ $_ := set . "monitors" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "monitors") -}}
  {{- include "lib-platform.defaults.platformGuardrails.monitors" (get . "monitors") -}}
{{- end -}}
{{- if not (hasKey . "rules") }}{{ $_ := set . "rules" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "rules") -}}
  {{- include "lib-platform.defaults.platformGuardrails.rules" (get . "rules") -}}
{{- end -}}
{{- if not (hasKey . "receivers") }}{{ $_ := set . "receivers" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "receivers") -}}
  {{- include "lib-platform.defaults.platformGuardrails.receivers" (get . "receivers") -}}
{{- end -}}
{{- if not (hasKey . "keys") }}{{ $_ := set . "keys" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "keys") -}}
  {{- include "lib-platform.defaults.platformGuardrails.keys" (get . "keys") -}}
{{- end -}}
{{- if not (hasKey . "middlewares") }}{{ $_ := set . "middlewares" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "middlewares") -}}
  {{- include "lib-platform.defaults.platformGuardrails.middlewares" (get . "middlewares") -}}
{{- end -}}
{{- if not (hasKey . "namespaces") }}{{ $_ := set . "namespaces" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "namespaces") -}}
  {{- include "lib-platform.defaults.platformGuardrails.namespaces" (get . "namespaces") -}}
{{- end -}}
{{- if not (hasKey . "roleBindings") }}{{ $_ := set . "roleBindings" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "roleBindings") -}}
  {{- include "lib-platform.defaults.platformGuardrails.roleBindings" (get . "roleBindings") -}}
{{- end -}}
{{- if not (hasKey . "personas") }}{{ $_ := set . "personas" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "personas") -}}
  {{- include "lib-platform.defaults.platformGuardrails.personas" (get . "personas") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.backupSchedule" -}}
{{- /* Given the values of `backupSchedule`. */ -}}
{{- if not (hasKey . "excludedResources") }}{{ $_ := set . "excludedResources" (list) }}{{ end -}}
{{- if not (hasKey . "namespaces") }}{{ $_ := set . "namespaces" (list) }}{{ end -}}
{{- if not (hasKey . "platformNamespaces") }}{{ $_ := set . "platformNamespaces" false }}{{ end -}}
{{- if not (hasKey . "clusterResources") }}{{ $_ := set . "clusterResources" false }}{{ end -}}
{{- if not (hasKey . "volumes") }}{{ $_ := set . "volumes" true }}{{ end -}}
{{- if not (hasKey . "paused") }}{{ $_ := set . "paused" false }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformBackup.schedules" -}}
{{- /* Given the values of `platformBackup.schedules`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-platform.defaults.backupSchedule" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformBackup.volumeSnapshotClass" -}}
{{- /* Given the values of `platformBackup.volumeSnapshotClass`. */ -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" false }}{{ end -}}
{{- if not (hasKey . "name") }}{{ $_ := set . "name" "velero" }}{{ end -}}
{{- if not (hasKey . "driver") }}{{ $_ := set . "driver" "ebs.csi.aws.com" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformBackup.store.image" -}}
{{- /* Given the values of `platformBackup.store.image`. */ -}}
{{- if not (hasKey . "repository") }}{{ $_ := set . "repository" "ghcr.io/versity/versitygw" }}{{ end -}}
{{- if not (hasKey . "tag") }}{{ $_ := set . "tag" "v1.8.0" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformBackup.store" -}}
{{- /* Given the values of `platformBackup.store`. */ -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" false }}{{ end -}}
{{- if not (hasKey . "image") }}{{ $_ := set . "image" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "image") -}}
  {{- include "lib-platform.defaults.platformBackup.store.image" (get . "image") -}}
{{- end -}}
{{- if not (hasKey . "bucket") }}{{ $_ := set . "bucket" "velero" }}{{ end -}}
{{- if not (hasKey . "size") }}{{ $_ := set . "size" "10Gi" }}{{ end -}}
{{- if not (hasKey . "storageClass") }}{{ $_ := set . "storageClass" "" }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults.platformBackup" -}}
{{- /* Given the values of `platformBackup`. */ -}}
{{- if not (hasKey . "tiers") }}{{ $_ := set . "tiers" (dict) }}{{ end -}}
{{- if not (hasKey . "schedules") }}{{ $_ := set . "schedules" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "schedules") -}}
  {{- include "lib-platform.defaults.platformBackup.schedules" (get . "schedules") -}}
{{- end -}}
{{- if not (hasKey . "excludedResources") -}}
  {{- $_ := set . "excludedResources"
    (list
      "events"
      "events.events.k8s.io"
      "endpoints"
      "endpointslices.discovery.k8s.io"
      "certificates.cert-manager.io"
      "certificaterequests.cert-manager.io"
      "challenges.acme.cert-manager.io"
      "orders.acme.cert-manager.io") -}}
{{- end -}}
{{- if not (hasKey . "volumeSnapshotClass") }}{{ $_ := set . "volumeSnapshotClass" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "volumeSnapshotClass") -}}
  {{- include "lib-platform.defaults.platformBackup.volumeSnapshotClass" (get . "volumeSnapshotClass") -}}
{{- end -}}
{{- if not (hasKey . "store") }}{{ $_ := set . "store" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "store") -}}
  {{- include "lib-platform.defaults.platformBackup.store" (get . "store") -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.defaults.platform" -}}
{{- /* Given the values of `platform`. */ -}}
{{- if not (hasKey . "ring") }}{{ $_ := set . "ring" "" }}{{ end -}}
{{- if not (hasKey . "profile") }}{{ $_ := set . "profile" "kind" }}{{ end -}}
{{- if not (hasKey . "environment") }}{{ $_ := set . "environment" "trial" }}{{ end -}}
{{- if not (hasKey . "external") }}{{ $_ := set . "external" (list) }}{{ end -}}
{{- if not (hasKey . "base") }}{{ $_ := set . "base" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "base") }}{{ include "lib-platform.defaults.platformBase" (get . "base") }}{{ end -}}
{{- if not (hasKey . "certificates") }}{{ $_ := set . "certificates" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "certificates") -}}
  {{- include "lib-platform.defaults.platformCertificates" (get . "certificates") -}}
{{- end -}}
{{- if not (hasKey . "mesh") }}{{ $_ := set . "mesh" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "mesh") }}{{ include "lib-platform.defaults.platformMesh" (get . "mesh") }}{{ end -}}
{{- if not (hasKey . "edge") }}{{ $_ := set . "edge" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "edge") }}{{ include "lib-platform.defaults.platformEdge" (get . "edge") }}{{ end -}}
{{- if not (hasKey . "prometheus") }}{{ $_ := set . "prometheus" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "prometheus") -}}
  {{- include "lib-platform.defaults.platformPrometheus" (get . "prometheus") -}}
{{- end -}}
{{- if not (hasKey . "alerting") }}{{ $_ := set . "alerting" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "alerting") -}}
  {{- include "lib-platform.defaults.platformAlerting" (get . "alerting") -}}
{{- end -}}
{{- if not (hasKey . "grafana") }}{{ $_ := set . "grafana" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "grafana") -}}
  {{- include "lib-platform.defaults.platformGrafana" (get . "grafana") -}}
{{- end -}}
{{- if not (hasKey . "logs") }}{{ $_ := set . "logs" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "logs") }}{{ include "lib-platform.defaults.platformLogs" (get . "logs") }}{{ end -}}
{{- if not (hasKey . "tracing") }}{{ $_ := set . "tracing" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "tracing") -}}
  {{- include "lib-platform.defaults.platformTracing" (get . "tracing") -}}
{{- end -}}
{{- if not (hasKey . "karpenter") }}{{ $_ := set . "karpenter" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "karpenter") -}}
  {{- include "lib-platform.defaults.platformKarpenter" (get . "karpenter") -}}
{{- end -}}
{{- if not (hasKey . "access") }}{{ $_ := set . "access" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "access") }}{{ include "lib-platform.defaults.platformAccess" (get . "access") }}{{ end -}}
{{- if not (hasKey . "guardrails") }}{{ $_ := set . "guardrails" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "guardrails") -}}
  {{- include "lib-platform.defaults.platformGuardrails" (get . "guardrails") -}}
{{- end -}}
{{- if not (hasKey . "backup") }}{{ $_ := set . "backup" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "backup") }}{{ include "lib-platform.defaults.platformBackup" (get . "backup") }}{{ end -}}
{{- if not (hasKey . "extraObjects") }}{{ $_ := set . "extraObjects" (dict) }}{{ end -}}
{{- end -}}

{{- define "lib-platform.defaults" -}}
{{- /* Given the values. */ -}}
{{- if not (hasKey . "global") }}{{ $_ := set . "global" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "global") }}{{ include "lib-platform.defaults.global" (get . "global") }}{{ end -}}
{{- if not (hasKey . "components") }}{{ $_ := set . "components" (dict) }}{{ end -}}
{{- if not (hasKey . "rings") }}{{ $_ := set . "rings" (dict) }}{{ end -}}
{{- if not (hasKey . "platform") }}{{ $_ := set . "platform" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "platform") }}{{ include "lib-platform.defaults.platform" (get . "platform") }}{{ end -}}
{{- end -}}
