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
{{- include "lib-platform.node-classes" . -}}
{{- include "lib-platform.node-pools" . -}}
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
{{- end -}}

{{- define "lib-platform.ring.mesh-viz" -}}
{{- end -}}

{{- define "lib-platform.ring.edge" -}}
{{- include "lib-platform.gateway" . -}}
{{- include "lib-platform.secret-stores" . -}}
{{- end -}}

{{- define "lib-platform.ring.dr" -}}
{{- end -}}
