{{/* Fails the render unless every receiver that is named exists, and the dead man's switch goes to a webhook. */}}
{{- define "lib-platform.alerting.check" -}}
{{- /* Given the values of `alerting`. */ -}}
{{- $known := keys .receivers | sortAlpha | join ", " -}}
{{- $named := list (list "defaultReceiver" .defaultReceiver) (list "deadManSwitch.receiver" .deadManSwitch.receiver) -}}
{{- range $index, $route := .routes -}}
  {{- $named = append $named (list (printf "routes[%d].receiver" $index) $route.receiver) -}}
{{- end -}}
{{- range $named }}
  {{- $receiver := last . -}}
  {{- if and $receiver (not (hasKey $.receivers $receiver)) }}
    {{- $expected := printf "none of platform.alerting.receivers (%s); name one of them, or add it there" $known }}
    {{- fail (printf "platform.alerting.%s: %s is %s" (first .) $receiver $expected) }}
  {{- end }}
{{- end }}
{{- with .deadManSwitch.receiver }}
  {{- if not (index $.receivers . "webhook") }}
    {{- $mend := printf "give platform.alerting.receivers.%s.webhook a secretName" . }}
    {{- fail (printf "platform.alerting.deadManSwitch.receiver: %s has no webhook; %s" . $mend) }}
  {{- end }}
{{- end }}
{{- end -}}
