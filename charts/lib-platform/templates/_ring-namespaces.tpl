{{/* Generated from rings.ts by `npm run generate`; do not edit. */}}

{{- define "lib-platform.ring-namespaces" -}}
{{- /* Given nothing. */ -}}
{
  "base": "platform-system",
  "crds": "platform-system",
  "scaling": "platform-scaling",
  "certs": "platform-certs",
  "trust": "platform-certs",
  "mesh-cni": "platform-mesh-cni",
  "mesh": "platform-mesh",
  "observability": "platform-observability",
  "mesh-viz": "platform-mesh-viz",
  "edge": "platform-edge",
  "dr": "platform-dr"
}
{{- end -}}
