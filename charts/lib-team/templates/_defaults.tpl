{{/* Generated from schemas/ by `npm run generate`; do not edit. */}}

{{- define "lib-team.defaults.platformContract.issuer" -}}
{{- /* Given the values of `platformContract.issuer`. */ -}}
{{- if not (hasKey . "kind") }}{{ $_ := set . "kind" "ClusterIssuer" }}{{ end -}}
{{- if not (hasKey . "name") }}{{ $_ := set . "name" "platform" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.platformContract.ingress" -}}
{{- /* Given the values of `platformContract.ingress`. */ -}}
{{- if not (hasKey . "className") }}{{ $_ := set . "className" "" }}{{ end -}}
{{- if not (hasKey . "controller") }}{{ $_ := set . "controller" "traefik" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.platformContract.gateway.forwardAuth" -}}
{{- /* Given the values of `platformContract.gateway.forwardAuth`. */ -}}
{{- if not (hasKey . "address") }}{{ $_ := set . "address" "" }}{{ end -}}
{{- if not (hasKey . "responseHeaders") }}{{ $_ := set . "responseHeaders" (list) }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.platformContract.gateway" -}}
{{- /* Given the values of `platformContract.gateway`. */ -}}
{{- if not (hasKey . "name") }}{{ $_ := set . "name" "platform" }}{{ end -}}
{{- if not (hasKey . "namespace") }}{{ $_ := set . "namespace" "platform-edge" }}{{ end -}}
{{- if not (hasKey . "className") }}{{ $_ := set . "className" "" }}{{ end -}}
{{- if not (hasKey . "sectionName") }}{{ $_ := set . "sectionName" "" }}{{ end -}}
{{- if not (hasKey . "timeouts") }}{{ $_ := set . "timeouts" false }}{{ end -}}
{{- if not (hasKey . "middlewares") }}{{ $_ := set . "middlewares" false }}{{ end -}}
{{- if not (hasKey . "forwardAuth") }}{{ $_ := set . "forwardAuth" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "forwardAuth") -}}
  {{- include "lib-team.defaults.platformContract.gateway.forwardAuth" (get . "forwardAuth") -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.platformContract.dns" -}}
{{- /* Given the values of `platformContract.dns`. */ -}}
{{- if not (hasKey . "cidrs") }}{{ $_ := set . "cidrs" (list) }}{{ end -}}
{{- if not (hasKey . "ports") }}{{ $_ := set . "ports" (list 53) }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.platformContract.namespaces" -}}
{{- /* Given the values of `platformContract.namespaces`. */ -}}
{{- if not (hasKey . "dns") }}{{ $_ := set . "dns" "kube-system" }}{{ end -}}
{{- if not (hasKey . "edge") }}{{ $_ := set . "edge" "platform-edge" }}{{ end -}}
{{- if not (hasKey . "monitoring") }}{{ $_ := set . "monitoring" "platform-observability" }}{{ end -}}
{{- if not (hasKey . "mesh") }}{{ $_ := set . "mesh" "platform-mesh" }}{{ end -}}
{{- if not (hasKey . "meshViz") }}{{ $_ := set . "meshViz" "platform-mesh-viz" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.platformContract.grants" -}}
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

{{- define "lib-team.defaults.platformContract.tracing" -}}
{{- /* Given the values of `platformContract.tracing`. */ -}}
{{- if not (hasKey . "receivers") }}{{ $_ := set . "receivers" (list "alloy" "tempo") }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.platformContract.egress.services.entry" -}}
{{- /* Given the values of `platformContract.egress.services.entry`. */ -}}
{{- if not (hasKey . "protocol") }}{{ $_ := set . "protocol" "TCP" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.platformContract.egress.services" -}}
{{- /* Given the values of `platformContract.egress.services`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.platformContract.egress.services.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.platformContract.egress" -}}
{{- /* Given the values of `platformContract.egress`. */ -}}
{{- if not (hasKey . "services") }}{{ $_ := set . "services" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "services") -}}
  {{- include "lib-team.defaults.platformContract.egress.services" (get . "services") -}}
{{- end -}}
{{- if not (hasKey . "hosts") }}{{ $_ := set . "hosts" "cilium" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.platformContract.alerts" -}}
{{- /* Given the values of `platformContract.alerts`. */ -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" false }}{{ end -}}
{{- if not (hasKey . "routing") }}{{ $_ := set . "routing" true }}{{ end -}}
{{- if not (hasKey . "runbookUrl") -}}
  {{- $_ := set . "runbookUrl" "https://github.com/chartwright/chartwright/blob/main/docs/runbooks" -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.platformContract.dashboards" -}}
{{- /* Given the values of `platformContract.dashboards`. */ -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" false }}{{ end -}}
{{- if not (hasKey . "labels") }}{{ $_ := set . "labels" (dict "grafana_dashboard" "1") }}{{ end -}}
{{- if not (hasKey . "folderAnnotation") }}{{ $_ := set . "folderAnnotation" "grafana_folder" }}{{ end -}}
{{- if not (hasKey . "logs") }}{{ $_ := set . "logs" false }}{{ end -}}
{{- if not (hasKey . "teams") }}{{ $_ := set . "teams" "shared" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.platformContract.scaling" -}}
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

{{- define "lib-team.defaults.platformContract.secrets.store" -}}
{{- /* Given the values of `platformContract.secrets.store`. */ -}}
{{- if not (hasKey . "kind") }}{{ $_ := set . "kind" "ClusterSecretStore" }}{{ end -}}
{{- if not (hasKey . "name") }}{{ $_ := set . "name" "" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.platformContract.secrets" -}}
{{- /* Given the values of `platformContract.secrets`. */ -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" true }}{{ end -}}
{{- if not (hasKey . "store") }}{{ $_ := set . "store" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "store") -}}
  {{- include "lib-team.defaults.platformContract.secrets.store" (get . "store") -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.platformContract.aws" -}}
{{- /* Given the values of `platformContract.aws`. */ -}}
{{- if not (hasKey . "identity") }}{{ $_ := set . "identity" "none" }}{{ end -}}
{{- if not (hasKey . "roles") }}{{ $_ := set . "roles" (dict) }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.need.pods" -}}
{{- /* Given the values of `need.pods`. */ -}}
{{- if not (hasKey . "replicas") }}{{ $_ := set . "replicas" 1 }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.need.egress.entry" -}}
{{- /* Given the values of `need.egress.entry`. */ -}}
{{- if not (hasKey . "pods") }}{{ $_ := set . "pods" (dict) }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.need.egress" -}}
{{- /* Given the values of `need.egress`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.need.egress.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.need" -}}
{{- /* Given the values of `need`. */ -}}
{{- if not (hasKey . "sizes") }}{{ $_ := set . "sizes" (dict "small" (dict)) }}{{ end -}}
{{- if not (hasKey . "objects") }}{{ $_ := set . "objects" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "pods") }}{{ include "lib-team.defaults.need.pods" (get . "pods") }}{{ end -}}
{{- if not (hasKey . "egress") }}{{ $_ := set . "egress" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "egress") }}{{ include "lib-team.defaults.need.egress" (get . "egress") }}{{ end -}}
{{- if not (hasKey . "ingress") }}{{ $_ := set . "ingress" (dict) }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.platformContract.needs.types" -}}
{{- /* Given the values of `platformContract.needs.types`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.need" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.platformContract.needs" -}}
{{- /* Given the values of `platformContract.needs`. */ -}}
{{- if not (hasKey . "open") }}{{ $_ := set . "open" true }}{{ end -}}
{{- if not (hasKey . "types") }}{{ $_ := set . "types" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "types") -}}
  {{- include "lib-team.defaults.platformContract.needs.types" (get . "types") -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.platformContract.nodes" -}}
{{- /* Given the values of `platformContract.nodes`. */ -}}
{{- if not (hasKey . "zones") }}{{ $_ := set . "zones" (list) }}{{ end -}}
{{- if not (hasKey . "architectures") }}{{ $_ := set . "architectures" (list) }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.platformContract.backup" -}}
{{- /* Given the values of `platformContract.backup`. */ -}}
{{- if not (hasKey . "tiers") }}{{ $_ := set . "tiers" (dict) }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.platformContract.rotation" -}}
{{- /* Given the values of `platformContract.rotation`. */ -}}
{{- if not (hasKey . "reloader") }}{{ $_ := set . "reloader" false }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.platformContract.guardrails" -}}
{{- /* Given the values of `platformContract.guardrails`. */ -}}
{{- if not (hasKey . "serviceTypes") }}{{ $_ := set . "serviceTypes" (list "ClusterIP") }}{{ end -}}
{{- if not (hasKey . "registries") }}{{ $_ := set . "registries" (list) }}{{ end -}}
{{- if not (hasKey . "capabilities") }}{{ $_ := set . "capabilities" (list "NET_BIND_SERVICE") }}{{ end -}}
{{- if not (hasKey . "reservedHosts") -}}
  {{- $_ := set . "reservedHosts" (list "grafana" "prometheus" "alertmanager" "linkerd" "platform") -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.platformContract.mesh" -}}
{{- /* Given the values of `platformContract.mesh`. */ -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" false }}{{ end -}}
{{- if not (hasKey . "cni") }}{{ $_ := set . "cni" true }}{{ end -}}
{{- if not (hasKey . "defaultInboundPolicy") }}{{ $_ := set . "defaultInboundPolicy" "all-unauthenticated" }}{{ end -}}
{{- if not (hasKey . "namespaces") }}{{ $_ := set . "namespaces" (list) }}{{ end -}}
{{- if not (hasKey . "podCidrs") }}{{ $_ := set . "podCidrs" (list) }}{{ end -}}
{{- if not (hasKey . "nativeSidecar") }}{{ $_ := set . "nativeSidecar" true }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.platformContract" -}}
{{- /* Given the values of `platformContract`. */ -}}
{{- if not (hasKey . "domains") }}{{ $_ := set . "domains" (list) }}{{ end -}}
{{- if not (hasKey . "issuer") }}{{ $_ := set . "issuer" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "issuer") -}}
  {{- include "lib-team.defaults.platformContract.issuer" (get . "issuer") -}}
{{- end -}}
{{- if not (hasKey . "ingress") }}{{ $_ := set . "ingress" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "ingress") -}}
  {{- include "lib-team.defaults.platformContract.ingress" (get . "ingress") -}}
{{- end -}}
{{- if not (hasKey . "gateway") }}{{ $_ := set . "gateway" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "gateway") -}}
  {{- include "lib-team.defaults.platformContract.gateway" (get . "gateway") -}}
{{- end -}}
{{- if not (hasKey . "dns") }}{{ $_ := set . "dns" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "dns") }}{{ include "lib-team.defaults.platformContract.dns" (get . "dns") }}{{ end -}}
{{- if not (hasKey . "namespaces") }}{{ $_ := set . "namespaces" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "namespaces") -}}
  {{- include "lib-team.defaults.platformContract.namespaces" (get . "namespaces") -}}
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
  {{- include "lib-team.defaults.platformContract.grants" (get . "grants") -}}
{{- end -}}
{{- if not (hasKey . "tracing") }}{{ $_ := set . "tracing" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "tracing") -}}
  {{- include "lib-team.defaults.platformContract.tracing" (get . "tracing") -}}
{{- end -}}
{{- if not (hasKey . "egress") }}{{ $_ := set . "egress" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "egress") -}}
  {{- include "lib-team.defaults.platformContract.egress" (get . "egress") -}}
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
  {{- include "lib-team.defaults.platformContract.alerts" (get . "alerts") -}}
{{- end -}}
{{- if not (hasKey . "dashboards") }}{{ $_ := set . "dashboards" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "dashboards") -}}
  {{- include "lib-team.defaults.platformContract.dashboards" (get . "dashboards") -}}
{{- end -}}
{{- if not (hasKey . "scaling") }}{{ $_ := set . "scaling" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "scaling") -}}
  {{- include "lib-team.defaults.platformContract.scaling" (get . "scaling") -}}
{{- end -}}
{{- if not (hasKey . "secrets") }}{{ $_ := set . "secrets" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "secrets") -}}
  {{- include "lib-team.defaults.platformContract.secrets" (get . "secrets") -}}
{{- end -}}
{{- if not (hasKey . "aws") }}{{ $_ := set . "aws" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "aws") }}{{ include "lib-team.defaults.platformContract.aws" (get . "aws") }}{{ end -}}
{{- if not (hasKey . "needs") }}{{ $_ := set . "needs" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "needs") }}{{ include "lib-team.defaults.platformContract.needs" (get . "needs") }}{{ end -}}
{{- if not (hasKey . "storageClasses") }}{{ $_ := set . "storageClasses" (list) }}{{ end -}}
{{- if not (hasKey . "priorityClasses") }}{{ $_ := set . "priorityClasses" (list) }}{{ end -}}
{{- if not (hasKey . "runtimeClasses") }}{{ $_ := set . "runtimeClasses" (list) }}{{ end -}}
{{- if not (hasKey . "nodes") }}{{ $_ := set . "nodes" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "nodes") }}{{ include "lib-team.defaults.platformContract.nodes" (get . "nodes") }}{{ end -}}
{{- if not (hasKey . "imagePullSecrets") }}{{ $_ := set . "imagePullSecrets" (list) }}{{ end -}}
{{- if not (hasKey . "backup") }}{{ $_ := set . "backup" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "backup") -}}
  {{- include "lib-team.defaults.platformContract.backup" (get . "backup") -}}
{{- end -}}
{{- if not (hasKey . "rotation") }}{{ $_ := set . "rotation" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "rotation") -}}
  {{- include "lib-team.defaults.platformContract.rotation" (get . "rotation") -}}
{{- end -}}
{{- if not (hasKey . "guardrails") }}{{ $_ := set . "guardrails" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "guardrails") -}}
  {{- include "lib-team.defaults.platformContract.guardrails" (get . "guardrails") -}}
{{- end -}}
{{- if not (hasKey . "mesh") }}{{ $_ := set . "mesh" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "mesh") }}{{ include "lib-team.defaults.platformContract.mesh" (get . "mesh") }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.global" -}}
{{- /* Given the values of `global`. */ -}}
{{- if not (hasKey . "platform") }}{{ $_ := set . "platform" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "platform") }}{{ include "lib-team.defaults.platformContract" (get . "platform") }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.persona" -}}
{{- /* Given the values of `persona`. */ -}}
{{- if not (hasKey . "groups") }}{{ $_ := set . "groups" (list) }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.tenant.access.deployers" -}}
{{- /* Given the values of `tenant.access.deployers`. */ -}}
{{- if not (hasKey . "serviceAccounts") }}{{ $_ := set . "serviceAccounts" (list) }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.tenant.access" -}}
{{- /* Given the values of `tenant.access`. */ -}}
{{- if not (hasKey . "admins") }}{{ $_ := set . "admins" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "admins") }}{{ include "lib-team.defaults.persona" (get . "admins") }}{{ end -}}
{{- if not (hasKey . "developers") }}{{ $_ := set . "developers" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "developers") }}{{ include "lib-team.defaults.persona" (get . "developers") }}{{ end -}}
{{- if not (hasKey . "viewers") }}{{ $_ := set . "viewers" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "viewers") }}{{ include "lib-team.defaults.persona" (get . "viewers") }}{{ end -}}
{{- if not (hasKey . "deployers") }}{{ $_ := set . "deployers" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "deployers") -}}
  {{- include "lib-team.defaults.tenant.access.deployers" (get . "deployers") -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.tenant.quota.alert" -}}
{{- /* Given the values of `tenant.quota.alert`. */ -}}
{{- if not (hasKey . "percent") }}{{ $_ := set . "percent" 90 }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.tenant.quota.hard" -}}
{{- /* Given the values of `tenant.quota.hard`. */ -}}
{{- if not (hasKey . "requests.cpu") }}{{ $_ := set . "requests.cpu" "20" }}{{ end -}}
{{- if not (hasKey . "requests.memory") }}{{ $_ := set . "requests.memory" "40Gi" }}{{ end -}}
{{- if not (hasKey . "limits.memory") }}{{ $_ := set . "limits.memory" "80Gi" }}{{ end -}}
{{- if not (hasKey . "requests.storage") }}{{ $_ := set . "requests.storage" "200Gi" }}{{ end -}}
{{- if not (hasKey . "pods") }}{{ $_ := set . "pods" "150" }}{{ end -}}
{{- if not (hasKey . "persistentvolumeclaims") }}{{ $_ := set . "persistentvolumeclaims" "20" }}{{ end -}}
{{- if not (hasKey . "services.loadbalancers") }}{{ $_ := set . "services.loadbalancers" "0" }}{{ end -}}
{{- if not (hasKey . "services.nodeports") }}{{ $_ := set . "services.nodeports" "0" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.tenant.quota" -}}
{{- /* Given the values of `tenant.quota`. */ -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" true }}{{ end -}}
{{- if not (hasKey . "alert") }}{{ $_ := set . "alert" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "alert") }}{{ include "lib-team.defaults.tenant.quota.alert" (get . "alert") }}{{ end -}}
{{- if not (hasKey . "hard") }}{{ $_ := set . "hard" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "hard") }}{{ include "lib-team.defaults.tenant.quota.hard" (get . "hard") }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.tenant.limitRange.defaultRequest" -}}
{{- /* Given the values of `tenant.limitRange.defaultRequest`. */ -}}
{{- if not (hasKey . "cpu") }}{{ $_ := set . "cpu" "50m" }}{{ end -}}
{{- if not (hasKey . "memory") }}{{ $_ := set . "memory" "64Mi" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.tenant.limitRange.default" -}}
{{- /* Given the values of `tenant.limitRange.default`. */ -}}
{{- if not (hasKey . "memory") }}{{ $_ := set . "memory" "256Mi" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.tenant.limitRange" -}}
{{- /* Given the values of `tenant.limitRange`. */ -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" true }}{{ end -}}
{{- if not (hasKey . "defaultRequest") }}{{ $_ := set . "defaultRequest" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "defaultRequest") -}}
  {{- include "lib-team.defaults.tenant.limitRange.defaultRequest" (get . "defaultRequest") -}}
{{- end -}}
{{- if not (hasKey . "default") }}{{ $_ := set . "default" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "default") -}}
  {{- include "lib-team.defaults.tenant.limitRange.default" (get . "default") -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.tenant.network.peers.entry" -}}
{{- /* Given the values of `tenant.network.peers.entry`. */ -}}
{{- if not (hasKey . "direction") }}{{ $_ := set . "direction" "both" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.tenant.network.peers" -}}
{{- /* Given the values of `tenant.network.peers`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.tenant.network.peers.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.tenant.network.egress.entry" -}}
{{- /* Given the values of `tenant.network.egress.entry`. */ -}}
{{- if not (hasKey . "protocol") }}{{ $_ := set . "protocol" "TCP" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.tenant.network.egress" -}}
{{- /* Given the values of `tenant.network.egress`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.tenant.network.egress.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.tenant.network" -}}
{{- /* Given the values of `tenant.network`. */ -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" true }}{{ end -}}
{{- if not (hasKey . "peers") }}{{ $_ := set . "peers" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "peers") }}{{ include "lib-team.defaults.tenant.network.peers" (get . "peers") }}{{ end -}}
{{- if not (hasKey . "ingress") }}{{ $_ := set . "ingress" (dict) }}{{ end -}}
{{- if not (hasKey . "egress") }}{{ $_ := set . "egress" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "egress") -}}
  {{- include "lib-team.defaults.tenant.network.egress" (get . "egress") -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.tenant" -}}
{{- /* Given the values of `tenant`. */ -}}
{{- if not (hasKey . "createNamespace") }}{{ $_ := set . "createNamespace" true }}{{ end -}}
{{- if not (hasKey . "podSecurity") }}{{ $_ := set . "podSecurity" "restricted" }}{{ end -}}
{{- if not (hasKey . "access") }}{{ $_ := set . "access" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "access") }}{{ include "lib-team.defaults.tenant.access" (get . "access") }}{{ end -}}
{{- if not (hasKey . "quota") }}{{ $_ := set . "quota" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "quota") }}{{ include "lib-team.defaults.tenant.quota" (get . "quota") }}{{ end -}}
{{- if not (hasKey . "limitRange") }}{{ $_ := set . "limitRange" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "limitRange") -}}
  {{- include "lib-team.defaults.tenant.limitRange" (get . "limitRange") -}}
{{- end -}}
{{- if not (hasKey . "network") }}{{ $_ := set . "network" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "network") }}{{ include "lib-team.defaults.tenant.network" (get . "network") }}{{ end -}}
{{- if not (hasKey . "mesh") }}{{ $_ := set . "mesh" (dict) }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.ports.entry" -}}
{{- /* Given the values of `ports.entry`. */ -}}
{{- if not (hasKey . "protocol") }}{{ $_ := set . "protocol" "TCP" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.ports" -}}
{{- /* Given the values of `ports`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.ports.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.secretVariables.entry" -}}
{{- /* Given the values of `secretVariables.entry`. */ -}}
{{- if not (hasKey . "optional") }}{{ $_ := set . "optional" false }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.secretVariables" -}}
{{- /* Given the values of `secretVariables`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.secretVariables.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.configMapVariables.entry" -}}
{{- /* Given the values of `configMapVariables.entry`. */ -}}
{{- if not (hasKey . "optional") }}{{ $_ := set . "optional" false }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.configMapVariables" -}}
{{- /* Given the values of `configMapVariables`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.configMapVariables.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.fieldVariables.entry" -}}
{{- /* Given the values of `fieldVariables.entry`. */ -}}
{{- if not (hasKey . "divisor") }}{{ $_ := set . "divisor" "1" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.fieldVariables" -}}
{{- /* Given the values of `fieldVariables`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.fieldVariables.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.variableSources.entry" -}}
{{- /* Given the values of `variableSources.entry`. */ -}}
{{- if not (hasKey . "optional") }}{{ $_ := set . "optional" false }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.variableSources" -}}
{{- /* Given the values of `variableSources`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.variableSources.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.secretMounts.entry" -}}
{{- /* Given the values of `workload.secretMounts.entry`. */ -}}
{{- if not (hasKey . "mode") }}{{ $_ := set . "mode" "0440" }}{{ end -}}
{{- if not (hasKey . "optional") }}{{ $_ := set . "optional" false }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.secretMounts" -}}
{{- /* Given the values of `workload.secretMounts`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.workload.secretMounts.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.configMapMounts.entry" -}}
{{- /* Given the values of `workload.configMapMounts.entry`. */ -}}
{{- if not (hasKey . "mode") }}{{ $_ := set . "mode" "0444" }}{{ end -}}
{{- if not (hasKey . "optional") }}{{ $_ := set . "optional" false }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.configMapMounts" -}}
{{- /* Given the values of `workload.configMapMounts`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.workload.configMapMounts.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.tokens.entry" -}}
{{- /* Given the values of `workload.tokens.entry`. */ -}}
{{- if not (hasKey . "expirationSeconds") }}{{ $_ := set . "expirationSeconds" 3600 }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.tokens" -}}
{{- /* Given the values of `workload.tokens`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.workload.tokens.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.claimMounts.entry" -}}
{{- /* Given the values of `workload.claimMounts.entry`. */ -}}
{{- if not (hasKey . "readOnly") }}{{ $_ := set . "readOnly" false }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.claimMounts" -}}
{{- /* Given the values of `workload.claimMounts`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.workload.claimMounts.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.scratch.entry" -}}
{{- /* Given the values of `workload.scratch.entry`. */ -}}
{{- if not (hasKey . "size") }}{{ $_ := set . "size" "64Mi" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.scratch" -}}
{{- /* Given the values of `workload.scratch`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.workload.scratch.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.job" -}}
{{- /* Given the values of `workload.job`. */ -}}
{{- if not (hasKey . "phase") }}{{ $_ := set . "phase" "with" }}{{ end -}}
{{- if not (hasKey . "backoffLimit") }}{{ $_ := set . "backoffLimit" 6 }}{{ end -}}
{{- if not (hasKey . "activeDeadlineSeconds") }}{{ $_ := set . "activeDeadlineSeconds" 3600 }}{{ end -}}
{{- if not (hasKey . "completions") }}{{ $_ := set . "completions" 1 }}{{ end -}}
{{- if not (hasKey . "parallelism") }}{{ $_ := set . "parallelism" 1 }}{{ end -}}
{{- if not (hasKey . "restartPolicy") }}{{ $_ := set . "restartPolicy" "Never" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.cronJob" -}}
{{- /* Given the values of `workload.cronJob`. */ -}}
{{- if not (hasKey . "timeZone") }}{{ $_ := set . "timeZone" "Etc/UTC" }}{{ end -}}
{{- if not (hasKey . "concurrencyPolicy") }}{{ $_ := set . "concurrencyPolicy" "Forbid" }}{{ end -}}
{{- if not (hasKey . "successfulJobsHistoryLimit") }}{{ $_ := set . "successfulJobsHistoryLimit" 3 }}{{ end -}}
{{- if not (hasKey . "failedJobsHistoryLimit") }}{{ $_ := set . "failedJobsHistoryLimit" 1 }}{{ end -}}
{{- if not (hasKey . "suspend") }}{{ $_ := set . "suspend" false }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.resources.requests" -}}
{{- /* Given the values of `resources.requests`. */ -}}
{{- if not (hasKey . "cpu") }}{{ $_ := set . "cpu" "100m" }}{{ end -}}
{{- if not (hasKey . "memory") }}{{ $_ := set . "memory" "128Mi" }}{{ end -}}
{{- if not (hasKey . "ephemeral-storage") }}{{ $_ := set . "ephemeral-storage" "64Mi" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.resources.limits" -}}
{{- /* Given the values of `resources.limits`. */ -}}
{{- if not (hasKey . "ephemeral-storage") }}{{ $_ := set . "ephemeral-storage" "1Gi" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.resources" -}}
{{- /* Given the values of `resources`. */ -}}
{{- if not (hasKey . "requests") }}{{ $_ := set . "requests" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "requests") -}}
  {{- include "lib-team.defaults.resources.requests" (get . "requests") -}}
{{- end -}}
{{- if not (hasKey . "limits") }}{{ $_ := set . "limits" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "limits") }}{{ include "lib-team.defaults.resources.limits" (get . "limits") }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.probe" -}}
{{- /* Given the values of `probe`. */ -}}
{{- if not (hasKey . "path") }}{{ $_ := set . "path" "/" }}{{ end -}}
{{- if not (hasKey . "headers") }}{{ $_ := set . "headers" (dict) }}{{ end -}}
{{- if not (hasKey . "initialDelaySeconds") }}{{ $_ := set . "initialDelaySeconds" 0 }}{{ end -}}
{{- if not (hasKey . "periodSeconds") }}{{ $_ := set . "periodSeconds" 10 }}{{ end -}}
{{- if not (hasKey . "timeoutSeconds") }}{{ $_ := set . "timeoutSeconds" 1 }}{{ end -}}
{{- if not (hasKey . "failureThreshold") }}{{ $_ := set . "failureThreshold" 3 }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.probes" -}}
{{- /* Given the values of `probes`. */ -}}
{{- if kindIs "map" (get . "readiness") }}{{ include "lib-team.defaults.probe" (get . "readiness") }}{{ end -}}
{{- if kindIs "map" (get . "liveness") }}{{ include "lib-team.defaults.probe" (get . "liveness") }}{{ end -}}
{{- if kindIs "map" (get . "startup") }}{{ include "lib-team.defaults.probe" (get . "startup") }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.initContainer" -}}
{{- /* Given the values of `initContainer`. */ -}}
{{- if not (hasKey . "imagePullPolicy") }}{{ $_ := set . "imagePullPolicy" "Always" }}{{ end -}}
{{- if not (hasKey . "env") }}{{ $_ := set . "env" (dict) }}{{ end -}}
{{- if not (hasKey . "envSecrets") }}{{ $_ := set . "envSecrets" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "envSecrets") -}}
  {{- include "lib-team.defaults.secretVariables" (get . "envSecrets") -}}
{{- end -}}
{{- if not (hasKey . "envConfigMaps") }}{{ $_ := set . "envConfigMaps" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "envConfigMaps") -}}
  {{- include "lib-team.defaults.configMapVariables" (get . "envConfigMaps") -}}
{{- end -}}
{{- if not (hasKey . "envFields") }}{{ $_ := set . "envFields" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "envFields") }}{{ include "lib-team.defaults.fieldVariables" (get . "envFields") }}{{ end -}}
{{- if not (hasKey . "needs") }}{{ $_ := set . "needs" (list) }}{{ end -}}
{{- if not (hasKey . "envFrom") }}{{ $_ := set . "envFrom" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "envFrom") }}{{ include "lib-team.defaults.variableSources" (get . "envFrom") }}{{ end -}}
{{- if not (hasKey . "resources") }}{{ $_ := set . "resources" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "resources") }}{{ include "lib-team.defaults.resources" (get . "resources") }}{{ end -}}
{{- if not (hasKey . "after") }}{{ $_ := set . "after" (list) }}{{ end -}}
{{- if not (hasKey . "mounts") }}{{ $_ := set . "mounts" (list) }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.initContainers" -}}
{{- /* Given the values of `workload.initContainers`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.initContainer" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.sidecar" -}}
{{- /* Given the values of `sidecar`. */ -}}
{{- if not (hasKey . "imagePullPolicy") }}{{ $_ := set . "imagePullPolicy" "Always" }}{{ end -}}
{{- if not (hasKey . "ports") }}{{ $_ := set . "ports" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "ports") }}{{ include "lib-team.defaults.ports" (get . "ports") }}{{ end -}}
{{- if not (hasKey . "env") }}{{ $_ := set . "env" (dict) }}{{ end -}}
{{- if not (hasKey . "envSecrets") }}{{ $_ := set . "envSecrets" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "envSecrets") -}}
  {{- include "lib-team.defaults.secretVariables" (get . "envSecrets") -}}
{{- end -}}
{{- if not (hasKey . "envConfigMaps") }}{{ $_ := set . "envConfigMaps" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "envConfigMaps") -}}
  {{- include "lib-team.defaults.configMapVariables" (get . "envConfigMaps") -}}
{{- end -}}
{{- if not (hasKey . "envFields") }}{{ $_ := set . "envFields" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "envFields") }}{{ include "lib-team.defaults.fieldVariables" (get . "envFields") }}{{ end -}}
{{- if not (hasKey . "needs") }}{{ $_ := set . "needs" (list) }}{{ end -}}
{{- if not (hasKey . "envFrom") }}{{ $_ := set . "envFrom" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "envFrom") }}{{ include "lib-team.defaults.variableSources" (get . "envFrom") }}{{ end -}}
{{- if not (hasKey . "resources") }}{{ $_ := set . "resources" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "resources") }}{{ include "lib-team.defaults.resources" (get . "resources") }}{{ end -}}
{{- if not (hasKey . "probes") }}{{ $_ := set . "probes" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "probes") }}{{ include "lib-team.defaults.probes" (get . "probes") }}{{ end -}}
{{- if not (hasKey . "after") }}{{ $_ := set . "after" (list) }}{{ end -}}
{{- if not (hasKey . "mounts") }}{{ $_ := set . "mounts" (list) }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.sidecars" -}}
{{- /* Given the values of `workload.sidecars`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.sidecar" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.canary" -}}
{{- /* Given the values of `workload.canary`. */ -}}
{{- if not (hasKey . "headers") }}{{ $_ := set . "headers" (dict) }}{{ end -}}
{{- if not (hasKey . "replicas") }}{{ $_ := set . "replicas" 1 }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.keda.prometheus.entry" -}}
{{- /* Given the values of `keda.prometheus.entry`. */ -}}
{{- if not (hasKey . "activationThreshold") }}{{ $_ := set . "activationThreshold" 0 }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.keda.prometheus" -}}
{{- /* Given the values of `keda.prometheus`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.keda.prometheus.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.keda.cron.entry" -}}
{{- /* Given the values of `keda.cron.entry`. */ -}}
{{- if not (hasKey . "timezone") }}{{ $_ := set . "timezone" "Etc/UTC" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.keda.cron" -}}
{{- /* Given the values of `keda.cron`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.keda.cron.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.keda.fallback" -}}
{{- /* Given the values of `keda.fallback`. */ -}}
{{- if not (hasKey . "failureThreshold") }}{{ $_ := set . "failureThreshold" 3 }}{{ end -}}
{{- if not (hasKey . "behavior") }}{{ $_ := set . "behavior" "static" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.keda" -}}
{{- /* Given the values of `keda`. */ -}}
{{- if not (hasKey . "prometheus") }}{{ $_ := set . "prometheus" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "prometheus") -}}
  {{- include "lib-team.defaults.keda.prometheus" (get . "prometheus") -}}
{{- end -}}
{{- if not (hasKey . "cron") }}{{ $_ := set . "cron" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "cron") }}{{ include "lib-team.defaults.keda.cron" (get . "cron") }}{{ end -}}
{{- if not (hasKey . "triggers") }}{{ $_ := set . "triggers" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "fallback") }}{{ include "lib-team.defaults.keda.fallback" (get . "fallback") }}{{ end -}}
{{- if not (hasKey . "pollingInterval") }}{{ $_ := set . "pollingInterval" 30 }}{{ end -}}
{{- if not (hasKey . "cooldownPeriod") }}{{ $_ := set . "cooldownPeriod" 300 }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.scalingUp" -}}
{{- /* Given the values of `scalingUp`. */ -}}
{{- if not (hasKey . "stabilizationWindowSeconds") }}{{ $_ := set . "stabilizationWindowSeconds" 0 }}{{ end -}}
{{- if not (hasKey . "percent") }}{{ $_ := set . "percent" 100 }}{{ end -}}
{{- if not (hasKey . "pods") }}{{ $_ := set . "pods" 4 }}{{ end -}}
{{- if not (hasKey . "periodSeconds") }}{{ $_ := set . "periodSeconds" 30 }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.scalingDown" -}}
{{- /* Given the values of `scalingDown`. */ -}}
{{- if not (hasKey . "stabilizationWindowSeconds") }}{{ $_ := set . "stabilizationWindowSeconds" 300 }}{{ end -}}
{{- if not (hasKey . "percent") }}{{ $_ := set . "percent" 25 }}{{ end -}}
{{- if not (hasKey . "pods") }}{{ $_ := set . "pods" 1 }}{{ end -}}
{{- if not (hasKey . "periodSeconds") }}{{ $_ := set . "periodSeconds" 60 }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.autoscaling.behavior" -}}
{{- /* Given the values of `workload.autoscaling.behavior`. */ -}}
{{- if not (hasKey . "scaleUp") }}{{ $_ := set . "scaleUp" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "scaleUp") }}{{ include "lib-team.defaults.scalingUp" (get . "scaleUp") }}{{ end -}}
{{- if not (hasKey . "scaleDown") }}{{ $_ := set . "scaleDown" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "scaleDown") }}{{ include "lib-team.defaults.scalingDown" (get . "scaleDown") }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.autoscaling" -}}
{{- /* Given the values of `workload.autoscaling`. */ -}}
{{- if not (hasKey . "scaler") }}{{ $_ := set . "scaler" "chart" }}{{ end -}}
{{- if not (hasKey . "min") }}{{ $_ := set . "min" 2 }}{{ end -}}
{{- if not (hasKey . "max") }}{{ $_ := set . "max" 10 }}{{ end -}}
{{- if not (hasKey . "cpu") }}{{ $_ := set . "cpu" 70 }}{{ end -}}
{{- if not (hasKey . "metrics") }}{{ $_ := set . "metrics" (list) }}{{ end -}}
{{- if kindIs "map" (get . "keda") }}{{ include "lib-team.defaults.keda" (get . "keda") }}{{ end -}}
{{- if not (hasKey . "behavior") }}{{ $_ := set . "behavior" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "behavior") -}}
  {{- include "lib-team.defaults.workload.autoscaling.behavior" (get . "behavior") -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.backupHook" -}}
{{- /* Given the values of `backupHook`. */ -}}
{{- if not (hasKey . "timeout") }}{{ $_ := set . "timeout" "10m" }}{{ end -}}
{{- if not (hasKey . "onError") }}{{ $_ := set . "onError" "Fail" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.backup" -}}
{{- /* Given the values of `workload.backup`. */ -}}
{{- if kindIs "map" (get . "pre") }}{{ include "lib-team.defaults.backupHook" (get . "pre") }}{{ end -}}
{{- if kindIs "map" (get . "post") }}{{ include "lib-team.defaults.backupHook" (get . "post") }}{{ end -}}
{{- if not (hasKey . "volume") }}{{ $_ := set . "volume" true }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.rollout" -}}
{{- /* Given the values of `workload.rollout`. */ -}}
{{- if not (hasKey . "strategy") }}{{ $_ := set . "strategy" "RollingUpdate" }}{{ end -}}
{{- if not (hasKey . "maxSurge") }}{{ $_ := set . "maxSurge" "25%" }}{{ end -}}
{{- if not (hasKey . "maxUnavailable") }}{{ $_ := set . "maxUnavailable" "0" }}{{ end -}}
{{- if not (hasKey . "onSecretChange") }}{{ $_ := set . "onSecretChange" "Restart" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.disruption" -}}
{{- /* Given the values of `workload.disruption`. */ -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" true }}{{ end -}}
{{- if not (hasKey . "maxUnavailable") }}{{ $_ := set . "maxUnavailable" 1 }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.neighbours.entry" -}}
{{- /* Given the values of `neighbours.entry`. */ -}}
{{- if not (hasKey . "topology") }}{{ $_ := set . "topology" "host" }}{{ end -}}
{{- if not (hasKey . "required") }}{{ $_ := set . "required" false }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.neighbours" -}}
{{- /* Given the values of `neighbours`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.neighbours.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.affinity" -}}
{{- /* Given the values of `workload.affinity`. */ -}}
{{- if kindIs "map" (get . "podAffinity") }}{{ include "lib-team.defaults.neighbours" (get . "podAffinity") }}{{ end -}}
{{- if kindIs "map" (get . "podAntiAffinity") -}}
  {{- include "lib-team.defaults.neighbours" (get . "podAntiAffinity") -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.spread" -}}
{{- /* Given the values of `workload.spread`. */ -}}
{{- if not (hasKey . "zones") }}{{ $_ := set . "zones" "ScheduleAnyway" }}{{ end -}}
{{- if not (hasKey . "hosts") }}{{ $_ := set . "hosts" "ScheduleAnyway" }}{{ end -}}
{{- if not (hasKey . "maxSkew") }}{{ $_ := set . "maxSkew" 1 }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.expose.rateLimit" -}}
{{- /* Given the values of `workload.expose.rateLimit`. */ -}}
{{- if not (hasKey . "burst") }}{{ $_ := set . "burst" 1 }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.expose.tls.issuer" -}}
{{- /* Given the values of `workload.expose.tls.issuer`. */ -}}
{{- if not (hasKey . "kind") }}{{ $_ := set . "kind" "ClusterIssuer" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.expose.tls" -}}
{{- /* Given the values of `workload.expose.tls`. */ -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" true }}{{ end -}}
{{- if kindIs "map" (get . "issuer") -}}
  {{- include "lib-team.defaults.workload.expose.tls.issuer" (get . "issuer") -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.expose" -}}
{{- /* Given the values of `workload.expose`. */ -}}
{{- if not (hasKey . "via") }}{{ $_ := set . "via" "ingress" }}{{ end -}}
{{- if not (hasKey . "path") }}{{ $_ := set . "path" "/" }}{{ end -}}
{{- if not (hasKey . "protocol") }}{{ $_ := set . "protocol" "http" }}{{ end -}}
{{- if not (hasKey . "paths") }}{{ $_ := set . "paths" (list) }}{{ end -}}
{{- if not (hasKey . "timeouts") }}{{ $_ := set . "timeouts" (dict) }}{{ end -}}
{{- if not (hasKey . "allowCidrs") }}{{ $_ := set . "allowCidrs" (list) }}{{ end -}}
{{- if kindIs "map" (get . "rateLimit") -}}
  {{- include "lib-team.defaults.workload.expose.rateLimit" (get . "rateLimit") -}}
{{- end -}}
{{- if not (hasKey . "forwardAuth") }}{{ $_ := set . "forwardAuth" false }}{{ end -}}
{{- if not (hasKey . "redirects") }}{{ $_ := set . "redirects" (list) }}{{ end -}}
{{- if not (hasKey . "annotations") }}{{ $_ := set . "annotations" (dict) }}{{ end -}}
{{- if not (hasKey . "tls") }}{{ $_ := set . "tls" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "tls") }}{{ include "lib-team.defaults.workload.expose.tls" (get . "tls") }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.sessionAffinity.clientIP" -}}
{{- /* Given the values of `workload.sessionAffinity.clientIP`. */ -}}
{{- if not (hasKey . "timeoutSeconds") }}{{ $_ := set . "timeoutSeconds" 10800 }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.sessionAffinity" -}}
{{- /* Given the values of `workload.sessionAffinity`. */ -}}
{{- if not (hasKey . "clientIP") }}{{ $_ := set . "clientIP" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "clientIP") -}}
  {{- include "lib-team.defaults.workload.sessionAffinity.clientIP" (get . "clientIP") -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.metrics" -}}
{{- /* Given the values of `workload.metrics`. */ -}}
{{- if not (hasKey . "path") }}{{ $_ := set . "path" "/metrics" }}{{ end -}}
{{- if not (hasKey . "interval") }}{{ $_ := set . "interval" "30s" }}{{ end -}}
{{- if not (hasKey . "monitor") }}{{ $_ := set . "monitor" "service" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.alert" -}}
{{- /* Given the values of `alert`. */ -}}
{{- if not (hasKey . "for") }}{{ $_ := set . "for" "5m" }}{{ end -}}
{{- if not (hasKey . "severity") }}{{ $_ := set . "severity" "warning" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.alerts.rules" -}}
{{- /* Given the values of `workload.alerts.rules`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.alert" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.alerts" -}}
{{- /* Given the values of `workload.alerts`. */ -}}
{{- if not (hasKey . "disabled") }}{{ $_ := set . "disabled" (list) }}{{ end -}}
{{- if not (hasKey . "rules") }}{{ $_ := set . "rules" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "rules") }}{{ include "lib-team.defaults.workload.alerts.rules" (get . "rules") }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.slo" -}}
{{- /* Given the values of `workload.slo`. */ -}}
{{- if not (hasKey . "window") }}{{ $_ := set . "window" "30d" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.mesh.proxy" -}}
{{- /* Given the values of `workload.mesh.proxy`. */ -}}
{{- if not (hasKey . "cpu") }}{{ $_ := set . "cpu" "20m" }}{{ end -}}
{{- if not (hasKey . "memory") }}{{ $_ := set . "memory" "64Mi" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.mesh.retries" -}}
{{- /* Given the values of `workload.mesh.retries`. */ -}}
{{- if not (hasKey . "limit") }}{{ $_ := set . "limit" 1 }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.mesh" -}}
{{- /* Given the values of `workload.mesh`. */ -}}
{{- if not (hasKey . "enabled") }}{{ $_ := set . "enabled" true }}{{ end -}}
{{- if not (hasKey . "proxy") }}{{ $_ := set . "proxy" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "proxy") }}{{ include "lib-team.defaults.workload.mesh.proxy" (get . "proxy") }}{{ end -}}
{{- if kindIs "map" (get . "retries") -}}
  {{- include "lib-team.defaults.workload.mesh.retries" (get . "retries") -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.security" -}}
{{- /* Given the values of `workload.security`. */ -}}
{{- if not (hasKey . "runAsUser") }}{{ $_ := set . "runAsUser" 10001 }}{{ end -}}
{{- if not (hasKey . "runAsGroup") }}{{ $_ := set . "runAsGroup" 10001 }}{{ end -}}
{{- if not (hasKey . "fsGroup") }}{{ $_ := set . "fsGroup" 10001 }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.serviceAccount" -}}
{{- /* Given the values of `workload.serviceAccount`. */ -}}
{{- if not (hasKey . "annotations") }}{{ $_ := set . "annotations" (dict) }}{{ end -}}
{{- if not (hasKey . "mountToken") }}{{ $_ := set . "mountToken" false }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.lifecycleHandler.httpGet" -}}
{{- /* Given the values of `lifecycleHandler.httpGet`. */ -}}
{{- if not (hasKey . "path") }}{{ $_ := set . "path" "/" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.lifecycleHandler" -}}
{{- /* Given the values of `lifecycleHandler`. */ -}}
{{- if kindIs "map" (get . "httpGet") -}}
  {{- include "lib-team.defaults.lifecycleHandler.httpGet" (get . "httpGet") -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.workload.lifecycle" -}}
{{- /* Given the values of `workload.lifecycle`. */ -}}
{{- if kindIs "map" (get . "postStart") -}}
  {{- include "lib-team.defaults.lifecycleHandler" (get . "postStart") -}}
{{- end -}}
{{- if kindIs "map" (get . "preStop") }}{{ include "lib-team.defaults.lifecycleHandler" (get . "preStop") }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workload" -}}
{{- /* Given the values of `workload`. */ -}}
{{- if not (hasKey . "imagePullPolicy") }}{{ $_ := set . "imagePullPolicy" "Always" }}{{ end -}}
{{- if not (hasKey . "ports") }}{{ $_ := set . "ports" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "ports") }}{{ include "lib-team.defaults.ports" (get . "ports") }}{{ end -}}
{{- if not (hasKey . "env") }}{{ $_ := set . "env" (dict) }}{{ end -}}
{{- if not (hasKey . "envSecrets") }}{{ $_ := set . "envSecrets" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "envSecrets") -}}
  {{- include "lib-team.defaults.secretVariables" (get . "envSecrets") -}}
{{- end -}}
{{- if not (hasKey . "envConfigMaps") }}{{ $_ := set . "envConfigMaps" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "envConfigMaps") -}}
  {{- include "lib-team.defaults.configMapVariables" (get . "envConfigMaps") -}}
{{- end -}}
{{- if not (hasKey . "envFields") }}{{ $_ := set . "envFields" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "envFields") }}{{ include "lib-team.defaults.fieldVariables" (get . "envFields") }}{{ end -}}
{{- if not (hasKey . "needs") }}{{ $_ := set . "needs" (list) }}{{ end -}}
{{- if not (hasKey . "envFrom") }}{{ $_ := set . "envFrom" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "envFrom") }}{{ include "lib-team.defaults.variableSources" (get . "envFrom") }}{{ end -}}
{{- if not (hasKey . "secretMounts") }}{{ $_ := set . "secretMounts" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "secretMounts") -}}
  {{- include "lib-team.defaults.workload.secretMounts" (get . "secretMounts") -}}
{{- end -}}
{{- if not (hasKey . "configMapMounts") }}{{ $_ := set . "configMapMounts" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "configMapMounts") -}}
  {{- include "lib-team.defaults.workload.configMapMounts" (get . "configMapMounts") -}}
{{- end -}}
{{- if not (hasKey . "tokens") }}{{ $_ := set . "tokens" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "tokens") }}{{ include "lib-team.defaults.workload.tokens" (get . "tokens") }}{{ end -}}
{{- if not (hasKey . "claimMounts") }}{{ $_ := set . "claimMounts" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "claimMounts") -}}
  {{- include "lib-team.defaults.workload.claimMounts" (get . "claimMounts") -}}
{{- end -}}
{{- if not (hasKey . "scratch") }}{{ $_ := set . "scratch" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "scratch") }}{{ include "lib-team.defaults.workload.scratch" (get . "scratch") }}{{ end -}}
{{- if not (hasKey . "job") }}{{ $_ := set . "job" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "job") }}{{ include "lib-team.defaults.workload.job" (get . "job") }}{{ end -}}
{{- if kindIs "map" (get . "cronJob") }}{{ include "lib-team.defaults.workload.cronJob" (get . "cronJob") }}{{ end -}}
{{- if not (hasKey . "resources") }}{{ $_ := set . "resources" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "resources") }}{{ include "lib-team.defaults.resources" (get . "resources") }}{{ end -}}
{{- if not (hasKey . "probes") }}{{ $_ := set . "probes" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "probes") }}{{ include "lib-team.defaults.probes" (get . "probes") }}{{ end -}}
{{- if not (hasKey . "initContainers") }}{{ $_ := set . "initContainers" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "initContainers") -}}
  {{- include "lib-team.defaults.workload.initContainers" (get . "initContainers") -}}
{{- end -}}
{{- if not (hasKey . "sidecars") }}{{ $_ := set . "sidecars" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "sidecars") -}}
  {{- include "lib-team.defaults.workload.sidecars" (get . "sidecars") -}}
{{- end -}}
{{- if kindIs "map" (get . "canary") }}{{ include "lib-team.defaults.workload.canary" (get . "canary") }}{{ end -}}
{{- if not (hasKey . "autoscaling") }}{{ $_ := set . "autoscaling" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "autoscaling") -}}
  {{- include "lib-team.defaults.workload.autoscaling" (get . "autoscaling") -}}
{{- end -}}
{{- if not (hasKey . "backup") }}{{ $_ := set . "backup" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "backup") }}{{ include "lib-team.defaults.workload.backup" (get . "backup") }}{{ end -}}
{{- if not (hasKey . "rollout") }}{{ $_ := set . "rollout" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "rollout") }}{{ include "lib-team.defaults.workload.rollout" (get . "rollout") }}{{ end -}}
{{- if not (hasKey . "revisionHistoryLimit") }}{{ $_ := set . "revisionHistoryLimit" 3 }}{{ end -}}
{{- if not (hasKey . "disruption") }}{{ $_ := set . "disruption" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "disruption") -}}
  {{- include "lib-team.defaults.workload.disruption" (get . "disruption") -}}
{{- end -}}
{{- if kindIs "map" (get . "affinity") -}}
  {{- include "lib-team.defaults.workload.affinity" (get . "affinity") -}}
{{- end -}}
{{- if not (hasKey . "spread") }}{{ $_ := set . "spread" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "spread") }}{{ include "lib-team.defaults.workload.spread" (get . "spread") }}{{ end -}}
{{- if kindIs "map" (get . "expose") }}{{ include "lib-team.defaults.workload.expose" (get . "expose") }}{{ end -}}
{{- if kindIs "map" (get . "sessionAffinity") -}}
  {{- include "lib-team.defaults.workload.sessionAffinity" (get . "sessionAffinity") -}}
{{- end -}}
{{- if kindIs "map" (get . "metrics") }}{{ include "lib-team.defaults.workload.metrics" (get . "metrics") }}{{ end -}}
{{- if not (hasKey . "alerts") }}{{ $_ := set . "alerts" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "alerts") }}{{ include "lib-team.defaults.workload.alerts" (get . "alerts") }}{{ end -}}
{{- if kindIs "map" (get . "slo") }}{{ include "lib-team.defaults.workload.slo" (get . "slo") }}{{ end -}}
{{- if not (hasKey . "mesh") }}{{ $_ := set . "mesh" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "mesh") }}{{ include "lib-team.defaults.workload.mesh" (get . "mesh") }}{{ end -}}
{{- if not (hasKey . "security") }}{{ $_ := set . "security" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "security") -}}
  {{- include "lib-team.defaults.workload.security" (get . "security") -}}
{{- end -}}
{{- if not (hasKey . "serviceAccount") }}{{ $_ := set . "serviceAccount" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "serviceAccount") -}}
  {{- include "lib-team.defaults.workload.serviceAccount" (get . "serviceAccount") -}}
{{- end -}}
{{- if not (hasKey . "terminationGracePeriodSeconds") }}{{ $_ := set . "terminationGracePeriodSeconds" 30 }}{{ end -}}
{{- if not (hasKey . "preStopSleepSeconds") }}{{ $_ := set . "preStopSleepSeconds" 5 }}{{ end -}}
{{- if kindIs "map" (get . "lifecycle") -}}
  {{- include "lib-team.defaults.workload.lifecycle" (get . "lifecycle") -}}
{{- end -}}
{{- if not (hasKey . "podAnnotations") }}{{ $_ := set . "podAnnotations" (dict) }}{{ end -}}
{{- if not (hasKey . "podLabels") }}{{ $_ := set . "podLabels" (dict) }}{{ end -}}
{{- if not (hasKey . "nodeSelector") }}{{ $_ := set . "nodeSelector" (dict) }}{{ end -}}
{{- if not (hasKey . "tolerations") }}{{ $_ := set . "tolerations" (list) }}{{ end -}}
{{- if not (hasKey . "hostAliases") }}{{ $_ := set . "hostAliases" (list) }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.workloads" -}}
{{- /* Given the values of `workloads`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.workload" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.persistentVolumeClaims.entry" -}}
{{- /* Given the values of `persistentVolumeClaims.entry`. */ -}}
{{- if not (hasKey . "accessMode") }}{{ $_ := set . "accessMode" "ReadWriteOnce" }}{{ end -}}
{{- if not (hasKey . "keep") }}{{ $_ := set . "keep" true }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.persistentVolumeClaims" -}}
{{- /* Given the values of `persistentVolumeClaims`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.persistentVolumeClaims.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.externalSecret" -}}
{{- /* Given the values of `externalSecret`. */ -}}
{{- if not (hasKey . "refresh") }}{{ $_ := set . "refresh" "1h" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.externalSecrets" -}}
{{- /* Given the values of `externalSecrets`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.externalSecret" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.receiver.slack" -}}
{{- /* Given the values of `receiver.slack`. */ -}}
{{- if not (hasKey . "key") }}{{ $_ := set . "key" "url" }}{{ end -}}
{{- if not (hasKey . "sendResolved") }}{{ $_ := set . "sendResolved" true }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.receiver.pagerduty" -}}
{{- /* Given the values of `receiver.pagerduty`. */ -}}
{{- if not (hasKey . "key") }}{{ $_ := set . "key" "routing-key" }}{{ end -}}
{{- if not (hasKey . "sendResolved") }}{{ $_ := set . "sendResolved" true }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.receiver.email" -}}
{{- /* Given the values of `receiver.email`. */ -}}
{{- if not (hasKey . "key") }}{{ $_ := set . "key" "password" }}{{ end -}}
{{- if not (hasKey . "requireTLS") }}{{ $_ := set . "requireTLS" true }}{{ end -}}
{{- if not (hasKey . "sendResolved") }}{{ $_ := set . "sendResolved" true }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.receiver.webhook" -}}
{{- /* Given the values of `receiver.webhook`. */ -}}
{{- if not (hasKey . "key") }}{{ $_ := set . "key" "url" }}{{ end -}}
{{- if not (hasKey . "sendResolved") }}{{ $_ := set . "sendResolved" true }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.receiver" -}}
{{- /* Given the values of `receiver`. */ -}}
{{- if kindIs "map" (get . "slack") }}{{ include "lib-team.defaults.receiver.slack" (get . "slack") }}{{ end -}}
{{- if kindIs "map" (get . "pagerduty") -}}
  {{- include "lib-team.defaults.receiver.pagerduty" (get . "pagerduty") -}}
{{- end -}}
{{- if kindIs "map" (get . "email") }}{{ include "lib-team.defaults.receiver.email" (get . "email") }}{{ end -}}
{{- if kindIs "map" (get . "webhook") }}{{ include "lib-team.defaults.receiver.webhook" (get . "webhook") }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.alerting.receivers" -}}
{{- /* Given the values of `alerting.receivers`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.receiver" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.route" -}}
{{- /* Given the values of `route`. */ -}}
{{- if not (hasKey . "severities") }}{{ $_ := set . "severities" (list) }}{{ end -}}
{{- if not (hasKey . "workloads") }}{{ $_ := set . "workloads" (list) }}{{ end -}}
{{- if not (hasKey . "matchers") }}{{ $_ := set . "matchers" (list) }}{{ end -}}
{{- if not (hasKey . "continue") }}{{ $_ := set . "continue" false }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.alerting.routes" -}}
{{- /* Given the values of `alerting.routes`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.route" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults.alerting" -}}
{{- /* Given the values of `alerting`. */ -}}
{{- if not (hasKey . "receivers") }}{{ $_ := set . "receivers" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "receivers") -}}
  {{- include "lib-team.defaults.alerting.receivers" (get . "receivers") -}}
{{- end -}}
{{- if not (hasKey . "routes") }}{{ $_ := set . "routes" (list) }}{{ end -}}
{{- if kindIs "slice" (get . "routes") }}{{ include "lib-team.defaults.alerting.routes" (get . "routes") }}{{ end -}}
{{- if not (hasKey . "groupBy") }}{{ $_ := set . "groupBy" (list "alertname" "cluster" "namespace") }}{{ end -}}
{{- if not (hasKey . "groupWait") }}{{ $_ := set . "groupWait" "30s" }}{{ end -}}
{{- if not (hasKey . "groupInterval") }}{{ $_ := set . "groupInterval" "5m" }}{{ end -}}
{{- if not (hasKey . "repeatInterval") }}{{ $_ := set . "repeatInterval" "4h" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.needs.entry" -}}
{{- /* Given the values of `needs.entry`. */ -}}
{{- if not (hasKey . "size") }}{{ $_ := set . "size" "small" }}{{ end -}}
{{- end -}}

{{- define "lib-team.defaults.needs" -}}
{{- /* Given the values of `needs`. */ -}}
{{- range $key, $entry := . -}}
  {{- if kindIs "map" $entry }}{{ include "lib-team.defaults.needs.entry" $entry }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.defaults" -}}
{{- /* Given the values. */ -}}
{{- if not (hasKey . "part") }}{{ $_ := set . "part" "all" }}{{ end -}}
{{- if not (hasKey . "global") }}{{ $_ := set . "global" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "global") }}{{ include "lib-team.defaults.global" (get . "global") }}{{ end -}}
{{- if kindIs "map" (get . "tenant") }}{{ include "lib-team.defaults.tenant" (get . "tenant") }}{{ end -}}
{{- if not (hasKey . "workloads") }}{{ $_ := set . "workloads" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "workloads") }}{{ include "lib-team.defaults.workloads" (get . "workloads") }}{{ end -}}
{{- if not (hasKey . "configMaps") }}{{ $_ := set . "configMaps" (dict) }}{{ end -}}
{{- if not (hasKey . "persistentVolumeClaims") }}{{ $_ := set . "persistentVolumeClaims" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "persistentVolumeClaims") -}}
  {{- include "lib-team.defaults.persistentVolumeClaims" (get . "persistentVolumeClaims") -}}
{{- end -}}
{{- if not (hasKey . "externalSecrets") }}{{ $_ := set . "externalSecrets" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "externalSecrets") -}}
  {{- include "lib-team.defaults.externalSecrets" (get . "externalSecrets") -}}
{{- end -}}
{{- if not (hasKey . "alerting") }}{{ $_ := set . "alerting" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "alerting") }}{{ include "lib-team.defaults.alerting" (get . "alerting") }}{{ end -}}
{{- if not (hasKey . "dashboard") }}{{ $_ := set . "dashboard" (dict) }}{{ end -}}
{{- if not (hasKey . "imagePullSecrets") }}{{ $_ := set . "imagePullSecrets" (list) }}{{ end -}}
{{- if not (hasKey . "serviceAccounts") }}{{ $_ := set . "serviceAccounts" (dict) }}{{ end -}}
{{- if not (hasKey . "needs") }}{{ $_ := set . "needs" (dict) }}{{ end -}}
{{- if kindIs "map" (get . "needs") }}{{ include "lib-team.defaults.needs" (get . "needs") }}{{ end -}}
{{- if not (hasKey . "extraObjects") }}{{ $_ := set . "extraObjects" (dict) }}{{ end -}}
{{- end -}}
