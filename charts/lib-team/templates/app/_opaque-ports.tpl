{{/*
The ports that linkerd treats as opaque, as its annotation lists them; nothing where linkerd's own list will do. The
annotation replaces that list, so that it names linkerd's own ports as well. A client's proxy reads it from the Service,
the server's from the pod.
*/}}
{{- define "lib-team.opaque-ports" -}}
{{- /* Given the dict "ports", those of a workload, and "key", containerPort or servicePort: the numbers to list. */ -}}
{{- $key := .key -}}
{{- $stated := false -}}
{{- $numbers := list -}}
{{- range $name, $port := .ports -}}
  {{- $marked := eq ($port.appProtocol | default "") "linkerd.io/opaque" -}}
  {{- if or $marked (hasKey $port "opaque") }}{{ $stated = true }}{{ end -}}
  {{- $number := get $port $key | default $port.containerPort | int -}}
  {{- if include "lib-team.opaque-port" (dict "port" $port "number" $number) -}}
    {{- $numbers = append $numbers $number -}}
  {{- end -}}
{{- end -}}
{{- if $stated }}{{ join "," $numbers }}{{ end -}}
{{- end -}}

{{/* "true" for a port that linkerd treats as opaque: by its key, by its protocol, or by linkerd's own list. */}}
{{- define "lib-team.opaque-port" -}}
{{- /* Given the dict "port" and "number", the one by which it is called. */ -}}
{{- $marked := eq (.port.appProtocol | default "") "linkerd.io/opaque" -}}
{{- $usual := or $marked (has .number (list 25 587 3306 4444 5432 6379 9300 11211)) -}}
{{- if dig "opaque" $usual .port }}true{{ end -}}
{{- end -}}
