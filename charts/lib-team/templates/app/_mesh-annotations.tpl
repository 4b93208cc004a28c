{{/*
What linkerd reads on a Service of retries and timeouts, as JSON; the proxies of its clients keep to it:
https://linkerd.io/2-edge/reference/retries/
*/}}
{{- define "lib-team.mesh-annotations" -}}
{{- /* Given the key `mesh` of a workload. */ -}}
{{- $annotations := dict -}}
{{- with .retries -}}
  {{- range $protocol := list "http" "grpc" -}}
    {{- with get $.retries $protocol -}}
      {{- $_ := set $annotations (printf "retry.linkerd.io/%s" $protocol) (join "," .) -}}
    {{- end -}}
  {{- end -}}
  {{- $_ := set $annotations "retry.linkerd.io/limit" (.limit | int | toString) -}}
  {{- with .timeout }}{{ $_ := set $annotations "retry.linkerd.io/timeout" . }}{{ end -}}
{{- end -}}
{{- range $what, $duration := .timeouts -}}
  {{- $_ := set $annotations (printf "timeout.linkerd.io/%s" $what) $duration -}}
{{- end -}}
{{- toRawJson $annotations -}}
{{- end -}}
