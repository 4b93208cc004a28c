{{/*
The platform's own objects of one ring. In a single release every ring renders; ring by ring, the release's own alone.
*/}}
{{- define "lib-platform.ring" -}}
{{- /* Given the dict "ring", its name, and "root", the root of the umbrella. */ -}}
{{- $context := include "lib-platform.context" .root | fromJson -}}
{{- if or $context.single (eq $context.platform.ring .ring) -}}
  {{- $_ := set $context "Capabilities" .root.Capabilities -}}
  {{- include (printf "lib-platform.ring.%s" .ring) $context -}}
  {{- range $name, $object := $context.platform.extraObjects -}}
    {{- if eq $object.ring $.ring }}
---
{{ include "lib-platform.yaml" $object.manifest }}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.ring.base" -}}
{{- /* Given the context. */ -}}
{{- include "lib-platform.namespaces" . -}}
{{- include "lib-platform.priority-classes" . -}}
{{- include "lib-platform.storage-classes" . -}}
{{- include "lib-platform.access" . -}}
{{- include "lib-platform.guard-rails" . -}}
{{- end -}}

{{- define "lib-platform.ring.crds" -}}
{{- /* Given the context. */ -}}
{{- end -}}

{{- define "lib-platform.ring.scaling" -}}
{{- /* Given the context. */ -}}
{{- include "lib-platform.node-classes" . -}}
{{- include "lib-platform.node-pools" . -}}
{{- end -}}

{{- define "lib-platform.ring.certs" -}}
{{- /* Given the context. */ -}}
{{- end -}}

{{- define "lib-platform.ring.trust" -}}
{{- /* Given the context. */ -}}
{{- include "lib-platform.issuers" . -}}
{{- include "lib-platform.mesh-identity" . -}}
{{- include "lib-platform.mesh-identity-guard" . -}}
{{- end -}}

{{- define "lib-platform.ring.mesh-cni" -}}
{{- /* Given the context. */ -}}
{{- include "lib-platform.mesh-cni-monitor" . -}}
{{- end -}}

{{- define "lib-platform.ring.mesh" -}}
{{- /* Given the context. */ -}}
{{- include "lib-platform.mesh-identity-single" . -}}
{{- include "lib-platform.mesh-trust-roots" . -}}
{{- include "lib-platform.mesh-webhooks" . -}}
{{- include "lib-platform.mesh-monitors" . -}}
{{- end -}}

{{- define "lib-platform.ring.observability" -}}
{{- /* Given the context. */ -}}
{{- include "lib-platform.rules" . -}}
{{- include "lib-platform.alerting" . -}}
{{- include "lib-platform.federation-from" . -}}
{{- include "lib-platform.federation-to" . -}}
{{- include "lib-platform.metrics-network-policy" . -}}
{{- include "lib-platform.logs-network-policies" . -}}
{{- include "lib-platform.alloy" . -}}
{{- include "lib-platform.otlp" . -}}
{{- include "lib-platform.grafana" . -}}
{{- include "lib-platform.grafana.datasources" . -}}
{{- include "lib-platform.grafana.route" . -}}
{{- include "lib-platform.grafana.gateway" . -}}
{{- end -}}

{{- define "lib-platform.ring.mesh-viz" -}}
{{- /* Given the context. */ -}}
{{- include "lib-platform.viz-webhooks" . -}}
{{- include "lib-platform.viz-monitor" . -}}
{{- end -}}

{{- define "lib-platform.ring.edge" -}}
{{- /* Given the context. */ -}}
{{- include "lib-platform.trust-bundle" . -}}
{{- include "lib-platform.gateway" . -}}
{{- include "lib-platform.secret-stores" . -}}
{{- end -}}

{{- define "lib-platform.ring.dr" -}}
{{- /* Given the context. */ -}}
{{- include "lib-platform.backup-store" . -}}
{{- include "lib-platform.backup-schedules" . -}}
{{- include "lib-platform.volume-snapshot-class" . -}}
{{- end -}}
