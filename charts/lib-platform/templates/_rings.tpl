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
{{- end -}}

{{- define "lib-platform.ring.crds" -}}
{{- end -}}

{{- define "lib-platform.ring.scaling" -}}
{{- end -}}

{{- define "lib-platform.ring.certs" -}}
{{- end -}}

{{- define "lib-platform.ring.trust" -}}
{{- end -}}

{{- define "lib-platform.ring.mesh-cni" -}}
{{- end -}}

{{- define "lib-platform.ring.mesh" -}}
{{- end -}}

{{- define "lib-platform.ring.observability" -}}
{{- include "lib-platform.rules" . -}}
{{- include "lib-platform.alerting" . -}}
{{- include "lib-platform.federation-from" . -}}
{{- include "lib-platform.federation-to" . -}}
{{- include "lib-platform.metrics-network-policy" . -}}
{{- end -}}

{{- define "lib-platform.ring.mesh-viz" -}}
{{- end -}}

{{- define "lib-platform.ring.edge" -}}
{{- end -}}

{{- define "lib-platform.ring.dr" -}}
{{- end -}}
