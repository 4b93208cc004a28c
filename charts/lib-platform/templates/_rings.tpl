{{/*
The platform's own objects of one ring; everything in a single release. Give it (dict "ring" "mesh" "root" .).
*/}}
{{- define "lib-platform.ring" -}}
{{- $context := include "lib-platform.context" .root | fromJson -}}
{{- if or $context.single (eq $context.platform.ring .ring) -}}
{{- $_ := set $context "Capabilities" .root.Capabilities -}}
{{- include (printf "lib-platform.ring.%s" .ring) $context -}}
{{- range $name, $object := $context.platform.extraObjects -}}
{{- if eq $object.ring $.ring }}
---
{{ toYaml $object.manifest }}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "lib-platform.ring.base" -}}
{{- include "lib-platform.namespaces" . -}}
{{- include "lib-platform.priority-classes" . -}}
{{- include "lib-platform.storage-classes" . -}}
{{- include "lib-platform.access" . -}}
{{- include "lib-platform.guard-rails" . -}}
{{- end -}}

{{- define "lib-platform.ring.crds" -}}
{{- end -}}

{{- define "lib-platform.ring.scaling" -}}
{{- include "lib-platform.node-classes" . -}}
{{- include "lib-platform.node-pools" . -}}
{{- end -}}

{{- define "lib-platform.ring.certs" -}}
{{- end -}}

{{- define "lib-platform.ring.trust" -}}
{{- include "lib-platform.issuers" . -}}
{{- include "lib-platform.mesh-identity" . -}}
{{- include "lib-platform.mesh-identity-guard" . -}}
{{- end -}}

{{- define "lib-platform.ring.mesh-cni" -}}
{{- include "lib-platform.mesh-cni-monitor" . -}}
{{- end -}}

{{- define "lib-platform.ring.mesh" -}}
{{- include "lib-platform.mesh-identity-single" . -}}
{{- include "lib-platform.mesh-trust-roots" . -}}
{{- include "lib-platform.mesh-webhooks" . -}}
{{- include "lib-platform.mesh-monitors" . -}}
{{- end -}}

{{- define "lib-platform.ring.observability" -}}
{{- include "lib-platform.rules" . -}}
{{- include "lib-platform.alerting" . -}}
{{- include "lib-platform.federation-from" . -}}
{{- include "lib-platform.federation-to" . -}}
{{- include "lib-platform.metrics-network-policy" . -}}
{{- include "lib-platform.alloy" . -}}
{{- include "lib-platform.otlp" . -}}
{{- include "lib-platform.grafana" . -}}
{{- include "lib-platform.grafana.datasources" . -}}
{{- include "lib-platform.grafana.route" . -}}
{{- end -}}

{{- define "lib-platform.ring.mesh-viz" -}}
{{- include "lib-platform.viz-webhooks" . -}}
{{- include "lib-platform.viz-monitor" . -}}
{{- end -}}

{{- define "lib-platform.ring.edge" -}}
{{- include "lib-platform.trust-bundle" . -}}
{{- include "lib-platform.gateway" . -}}
{{- include "lib-platform.secret-stores" . -}}
{{- end -}}

{{- define "lib-platform.ring.dr" -}}
{{- include "lib-platform.backup-store" . -}}
{{- include "lib-platform.backup-schedules" . -}}
{{- include "lib-platform.volume-snapshot-class" . -}}
{{- end -}}
